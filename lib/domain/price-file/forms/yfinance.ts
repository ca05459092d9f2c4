import type { PriceForm } from "@/lib/domain/price-file/form";

/** The columns that yfinance writes beside the prices when asked for actions. */
export const YFINANCE_EXTRAS = {
  Dividends: null,
  "Stock Splits": null,
  "Capital Gains": null,
} as const;

/**
 * One ticker, flat: the close first. Without a column for the adjusted close its prices are adjusted themselves, unless
 * somebody asked for unadjusted ones and dropped the column; the file doesn't say.
 */
export const YFINANCE_FLAT: PriceForm = {
  name: "yfinance",
  signature: ["Date", "Close", "High", "Low", "Open", "Volume"],
  isExact: true,
  likely: "total",
  columns: YFINANCE_EXTRAS,
};

export const YFINANCE_FLAT_BOTH: PriceForm = {
  ...YFINANCE_FLAT,
  signature: ["Date", "Adj Close", "Close", "High", "Low", "Open", "Volume"],
  likely: undefined,
};

/** Several header lines, or a column per ticker: found by `yfinance-header.ts`. */
export const YFINANCE: PriceForm = {
  name: "yfinance",
  signature: [],
  likely: "total",
  columns: { ...YFINANCE_EXTRAS, Price: null },
};
