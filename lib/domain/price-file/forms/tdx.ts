import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * 通达信's text export; its title line states code, name, span and adjustment. Volumes of Hong Kong tickers are
 * in hundreds of shares.
 */
export const TDX: PriceForm = {
  name: "tdx",
  signature: ["日期", "开盘", "最高", "最低", "收盘", "成交量", "成交额"],
  isExact: true,
  volumeUnit: "by_amount",
  columns: {},
};
