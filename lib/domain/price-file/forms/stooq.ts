import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * Stooq's bulk text: one ticker, or many one below the other, with `20250205` and a clock time; adjusted for
 * splits unless the download was set otherwise.
 */
export const STOOQ_BULK: PriceForm = {
  name: "stooq",
  signature: ["<TICKER>", "<PER>", "<DATE>", "<OPEN>", "<CLOSE>"],
  likely: "split",
  columns: { "<PER>": "period", "<TIME>": null, "<VOL>": "volume", "<OPENINT>": null },
};

/** Stooq's download of one ticker, `aapl_us_d.csv`: its header is not specific to Stooq. */
export const STOOQ: PriceForm = {
  name: "stooq",
  signature: ["Date", "Open", "High", "Low", "Close"],
  likely: "split",
  fileName: /^[\w.^-]+_d(?: ?\(\d+\))?\.csv$/i,
  columns: {},
};
