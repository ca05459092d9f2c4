import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * China Securities Index's own download: each header is in Chinese and English; early rows have only a close.
 */
export const CSINDEX: PriceForm = {
  name: "csindex",
  signature: ["日期Date", "指数代码Index Code", "收盘Close"],
  isIndex: true,
  adjustment: "none",
  columns: {
    日期Date: "date",
    "指数代码Index Code": "symbol",
    "指数中文全称Chinese Name(Full)": null,
    "指数中文简称Index Chinese Name": "name",
    "指数英文全称English Name(Full)": null,
    "指数英文简称Index English Name": null,
    开盘Open: "open",
    最高High: "high",
    最低Low: "low",
    收盘Close: "close",
    涨跌Change: null,
    "涨跌幅(%)Change(%)": null,
    "成交量（万手）Volume(M Shares)": "volume",
    "成交金额（亿元）Turnover": "amount",
    样本数量ConsNumber: null,
  },
};

/**
 * China Securities Index's data as scripts store it: no code, turnover in 100 million yuan, and a
 * price-earnings ratio.
 */
export const CSINDEX_SHORT: PriceForm = {
  name: "csindex",
  signature: ["date", "close", "amount_yi"],
  adjustment: "none",
  amountUnit: 1e8,
  columns: { amount_yi: "amount", pe: null },
};
