import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * NASDAQ.com's history: close before open, newest day first, `$` before each price, dates as month/day/year;
 * adjusted for splits.
 */
export const NASDAQ: PriceForm = {
  name: "nasdaq",
  signature: ["Date", "Close/Last"],
  volumeUnit: 1,
  dateOrder: "mdy",
  likely: "split",
  columns: { "Close/Last": "close" },
};
