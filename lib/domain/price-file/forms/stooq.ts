import type { PriceForm } from "@/lib/domain/price-file/form";

/** The bulk text, adjusted for splits unless somebody asked for other prices: one or many tickers under each other, `20250205` and a clock time. */
export const STOOQ_BULK: PriceForm = {
  name: "stooq",
  signature: ["<TICKER>", "<PER>", "<DATE>", "<OPEN>", "<CLOSE>"],
  likely: "split",
  columns: { "<PER>": "period", "<TIME>": null, "<VOL>": "volume", "<OPENINT>": null },
};

/** One ticker's download, `aapl_us_d.csv`: the header is anybody's. */
export const STOOQ: PriceForm = {
  name: "stooq",
  signature: ["Date", "Open", "High", "Low", "Close"],
  likely: "split",
  fileName: /^[\w.^-]+_d(?: ?\(\d+\))?\.csv$/i,
  columns: {},
};
