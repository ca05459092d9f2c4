import type { UnknownReason } from "@/lib/domain/theme/unknown-reason";

/** The reasons why a number is unknown, shown in its place: the domain's reasons, and those of a screen. */
export const reasons = {
  unknown: "not known",
  before_start: "The series begins later than this period.",
  no_members: "No tickers are watched.",
  no_bars: "There are no bars since the call.",
  no_prices: "The board has no prices of it by this day.",
  no_index: "The theme has no index to compare it with.",
  no_base: "There is no bar to start from.",
  no_benchmark: "There is no benchmark.",
  no_benchmark_bars: "The benchmark has no bar to start from yet.",
  benchmark_before_base: "The benchmark has no base on this day yet.",
  too_few_returns: "There are fewer than 20 returns.",
  too_few_bars: "There are fewer than 50 bars.",
  never_moved: "The price of one of them never moved.",
  not_positive: "Adjusted prices at or below zero have no return.",
  stale: "The last bar is more than 10 weekdays old.",
  stale_benchmark: "The benchmark’s last bar is more than 10 weekdays old.",
  sample_benchmark: "The benchmark has only sample prices, which aren’t set against real ones.",
  sample_members: "The members have only sample prices, which aren’t set against a real benchmark.",
  no_common_day: "No day of this period has a bar of both.",
} satisfies Record<UnknownReason | "unknown" | "no_prices" | "no_index", string>;
