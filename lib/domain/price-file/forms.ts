import type { PriceForm } from "./form";
import { AKSHARE } from "./forms/akshare";
import { BAOSTOCK } from "./forms/baostock";
import { CSINDEX, CSINDEX_SHORT } from "./forms/csindex";
import { EASTMONEY_LIST } from "./forms/eastmoney-list";
import { INVESTING_EN, INVESTING_ZH } from "./forms/investing";
import { NASDAQ } from "./forms/nasdaq";
import { NETEASE } from "./forms/netease";
import { PLAIN, PLAIN_TIMES, PLAIN_TURNOVER } from "./forms/plain";
import { STOOQ, STOOQ_BULK } from "./forms/stooq";
import { TDX } from "./forms/tdx";
import { THS } from "./forms/ths";
import { TRADINGVIEW } from "./forms/tradingview";
import { TUSHARE } from "./forms/tushare";
import { WIND } from "./forms/wind";
import { YAHOO, YAHOO_PAGE_EN, YAHOO_PAGE_ZH } from "./forms/yahoo";
import { YFINANCE_FLAT, YFINANCE_FLAT_BOTH } from "./forms/yfinance";

/**
 * All forms with one header line, tried in this order. The last, the plain form, matches any header with a
 * day and a close.
 */
export const FORMS: readonly PriceForm[] = [
  CSINDEX,
  BAOSTOCK,
  TUSHARE,
  NETEASE,
  WIND,
  EASTMONEY_LIST,
  THS,
  TDX,
  AKSHARE,
  INVESTING_ZH,
  INVESTING_EN,
  NASDAQ,
  TRADINGVIEW,
  STOOQ_BULK,
  YAHOO_PAGE_EN,
  YAHOO_PAGE_ZH,
  YAHOO,
  YFINANCE_FLAT,
  YFINANCE_FLAT_BOTH,
  CSINDEX_SHORT,
  STOOQ,
  ...PLAIN_TIMES,
  PLAIN_TURNOVER,
  PLAIN,
];

/** The usual method of adjustment of a form's vendor; null where unknown. */
export const usualMethod = (form: string): "ratio" | "difference" | null =>
  FORMS.find(({ name }) => name === form)?.method ?? null;
