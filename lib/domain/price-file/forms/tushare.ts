import type { PriceForm } from "@/lib/domain/price-file/form";

/** Tushare's `daily`: newest first, lots, amounts in thousand yuan. Whether `pro_bar` adjusted it, the file doesn't say. */
export const TUSHARE: PriceForm = {
  name: "tushare",
  signature: ["ts_code", "trade_date", "close"],
  volumeUnit: "lots",
  likely: "none",
  columns: { vol: "volume", amount: "amount", pre_close: null, change: null, pct_chg: null },
};
