import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * TradingView's chart export: seconds since 1970 or ISO times, and one column for each indicator of the
 * chart.
 */
export const TRADINGVIEW: PriceForm = {
  name: "tradingview",
  signature: ["time", "open", "high", "low", "close"],
  without: ["date", "ticker"],
  volumeUnit: 1,
  hasUnixTime: true,
  columns: { time: "date", Volume: "volume" },
};
