import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * Investing.com in Chinese: the close is the first price, the newest day is the first row, volumes are such
 * as `3.21M`.
 */
export const INVESTING_ZH: PriceForm = {
  name: "investing",
  signature: ["日期", "收盘", "开盘", "高", "低"],
  volumeUnit: 1,
  columns: { 高: "high", 低: "low", 交易量: "volume", 涨跌幅: null },
};

/** Investing.com in English: `05/09/2025` is 9 May in the American edition and 5 September in the others. */
export const INVESTING_EN: PriceForm = {
  name: "investing",
  signature: ["Date", "Price", "Open", "High", "Low"],
  volumeUnit: 1,
  columns: { Price: "close", "Vol.": "volume", "Change %": null },
};
