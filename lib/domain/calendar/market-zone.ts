import type { Market } from "@/lib/domain/symbol/symbol-description";

/** The time zone of each market: a bar's day is the day it is there. */
export const MARKET_ZONES: Readonly<Record<Market, string>> = {
  CN: "Asia/Shanghai",
  HK: "Asia/Hong_Kong",
  US: "America/New_York",
};
