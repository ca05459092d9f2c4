import type { UnknownReason } from "@/lib/domain/theme/unknown-reason";

/** The reasons why a number is unknown, shown in its place: the domain's reasons, and those of a screen. */
export const reasons = {
  unknown: "not known",
  before_start: "The series begins later than this period.",
  no_members: "No tickers watched.",
  no_bars: "No prices since the call.",
  no_prices: "No prices by this date.",
  no_index: "The theme has no index to compare with.",
  no_base: "No base price.",
  no_benchmark: "No benchmark.",
  no_benchmark_bars: "The benchmark has no base price yet.",
  benchmark_before_base: "The benchmark has no base price on this day yet.",
  too_few_returns: "Fewer than 20 daily returns.",
  too_few_bars: "Fewer than 50 daily prices.",
  too_few_members: "Fewer than two members with a base price.",
  never_moved: "The price of one of them never changed.",
  not_positive: "No return from adjusted prices at or below zero.",
  stale: "The last price is more than 10 weekdays old.",
  stale_benchmark: "The benchmark’s last price is more than 10 weekdays old.",
  sample_benchmark: "The benchmark has only sample prices, which aren’t compared with real ones.",
  sample_members: "The members have only sample prices, which aren’t compared with a real benchmark.",
  no_common_day: "No day in this period has prices of both.",
} satisfies Record<UnknownReason | "unknown" | "no_prices" | "no_index", string>;
