import type { PriceForm } from "@/lib/domain/price-file/form";

/** Yahoo's former download of historical prices, which many tools still write. */
export const YAHOO: PriceForm = {
  name: "yahoo",
  likely: "split",
  signature: ["Date", "Open", "High", "Low", "Close", "Adj Close", "Volume"],
  isExact: true,
  columns: {},
};

const EN = {
  close: "Close Close price adjusted for splits.",
  adjClose:
    "Adj Close Adjusted close price adjusted for splits and dividend and/or capital gain distributions.",
};
const ZH = {
  close: "關閉 收市價已按拆股調整。",
  adjClose: "調整後的收市價 收市價因拆股和股息及/或資本盈利分派而經過調整。",
};

/** The history table of Yahoo's web page, whose headers include the explanations that the page hides. */
export const YAHOO_PAGE_EN: PriceForm = {
  name: "yahoo",
  likely: "split",
  signature: ["Date", EN.close, EN.adjClose],
  columns: { [EN.close]: "close", [EN.adjClose]: "adjClose" },
};

export const YAHOO_PAGE_ZH: PriceForm = {
  name: "yahoo",
  likely: "split",
  signature: ["日期", ZH.close, ZH.adjClose],
  columns: { [ZH.close]: "close", [ZH.adjClose]: "adjClose" },
};
