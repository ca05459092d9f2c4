import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * Tushare's `daily`: newest day first, volumes in lots, amounts in thousand yuan. The file doesn't state
 * whether `pro_bar` adjusted the prices.
 */
export const TUSHARE: PriceForm = {
  name: "tushare",
  method: "ratio",
  signature: ["ts_code", "trade_date", "close"],
  volumeUnit: "lots",
  amountUnit: 1e3,
  likely: "none",
  columns: { vol: "volume", amount: "amount", pre_close: null, change: null, pct_chg: null },
};
