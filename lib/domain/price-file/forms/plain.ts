import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * Headers with one meaning in every form. Every other form falls back on them; a file of no known vendor has
 * only them.
 */
export const PLAIN: PriceForm = {
  name: "plain",
  signature: [],
  volumeUnit: "by_amount",
  columns: {
    Date: "date",
    Datetime: "date",
    Day: "date",
    "Trade Date": "date",
    "Trading Date": "date",
    日期: "date",
    交易日期: "date",
    交易日: "date",
    Code: "symbol",
    Symbol: "symbol",
    Ticker: "symbol",
    ts_code: "symbol",
    代码: "symbol",
    股票代码: "symbol",
    证券代码: "symbol",
    指数代码: "symbol",
    基金代码: "symbol",
    Name: "name",
    名称: "name",
    简称: "name",
    股票名称: "name",
    证券简称: "name",
    证券名称: "name",
    Open: "open",
    "Open Price": "open",
    开盘: "open",
    开盘价: "open",
    開盤: "open",
    開盤價: "open",
    開市: "open",
    High: "high",
    "High Price": "high",
    最高: "high",
    最高价: "high",
    最高價: "high",
    Low: "low",
    "Low Price": "low",
    最低: "low",
    最低价: "low",
    最低價: "low",
    Close: "close",
    "Close Price": "close",
    收盘: "close",
    收盘价: "close",
    收盤: "close",
    收盤價: "close",
    收市: "close",
    收市價: "close",
    "Adj Close": "adjClose",
    "Adjusted Close": "adjClose",
    Volume: "volume",
    Vol: "volume",
    成交量: "volume",
    Amount: "amount",
    成交额: "amount",
    成交金额: "amount",
    成交額: "amount",
    成交金額: "amount",
    adjustflag: "adjustFlag",
    tradestatus: "tradeStatus",
  },
};

const DAY_COLUMNS = Object.entries(PLAIN.columns).flatMap(([name, field]) =>
  field === "date" ? [name] : [],
);

/**
 * The plain form with a time column as its date. In a table that has a date column, a time column is only the
 * clock time.
 */
export const PLAIN_TIMES: readonly PriceForm[] = [
  "时间",
  "時間",
  "交易时间",
  "Timestamp",
  "Trade Time",
  "Date Time",
].map((time) => ({
  ...PLAIN,
  signature: [time],
  without: DAY_COLUMNS,
  columns: { ...PLAIN.columns, [time]: "date" },
}));

/** `Turnover` alone may be a rate (换手率); beside the rate it is the value traded. */
export const PLAIN_TURNOVER: PriceForm = {
  ...PLAIN,
  signature: ["Turnover", "Turnover Rate"],
  columns: { ...PLAIN.columns, Turnover: "amount", "Turnover Rate": null },
};
