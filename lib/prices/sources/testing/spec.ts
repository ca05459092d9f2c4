import type { PriceSourceInput } from "@/lib/prices/sources/schema";

/** A valid description of a source at an address. */
export const sourceInput = (base: string, more: Partial<PriceSourceInput> = {}): PriceSourceInput => ({
  name: "Gateway",
  url: `${base}/bars?code={symbol}&from={from}&to={to}`,
  spelling: "canonical",
  spanForm: "day",
  header: null,
  layout: "objects",
  path: "data.rows",
  fields: {
    day: "day",
    open: "open",
    high: "high",
    low: "low",
    close: "close",
    adjClose: null,
    volume: "volume",
    turnover: "turnover",
  },
  dayForm: "text",
  volumeFactor: 1,
  turnoverFactor: 1,
  adjustment: "none",
  markets: ["mainland", "us"],
  perMinute: 600,
  ...more,
});
