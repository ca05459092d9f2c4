import type { Market } from "@/lib/domain/symbol/symbol-description";

/** The time zone of each market, in which the day of a bar is counted. */
export const MARKET_ZONES: Readonly<Record<Market, string>> = {
  CN: "Asia/Shanghai",
  HK: "Asia/Hong_Kong",
  US: "America/New_York",
};
