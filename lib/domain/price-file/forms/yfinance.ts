import type { PriceForm } from "@/lib/domain/price-file/form";

/** The columns that yfinance adds to the prices when actions are requested. */
export const YFINANCE_EXTRAS = {
  Dividends: null,
  "Stock Splits": null,
  "Capital Gains": null,
} as const;

/**
 * yfinance's flat table of one ticker, with the close as the first price. A file without an adjusted close
 * usually has adjusted prices, but unadjusted prices whose adjusted column was dropped look the same; the
 * file doesn't state which.
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

/**
 * yfinance's tables with several header lines or one column per ticker, which `yfinance-header.ts`
 * recognises.
 */
export const YFINANCE: PriceForm = {
  name: "yfinance",
  signature: [],
  likely: "total",
  columns: { ...YFINANCE_EXTRAS, Price: null },
};
