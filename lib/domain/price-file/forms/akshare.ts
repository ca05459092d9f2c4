import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * AKShare's `stock_zh_a_hist`, East Money's daily bars in the order open, close, high, low. Some versions
 * have a code column. Mainland volumes are in lots of a hundred shares.
 */
export const AKSHARE: PriceForm = {
  name: "akshare",
  method: "difference",
  signature: ["日期", "开盘", "收盘", "最高", "最低", "振幅", "涨跌幅"],
  volumeUnit: "lots",
  columns: { 涨跌幅: null, 涨跌额: null, 振幅: null, 换手率: null },
};
