/**
 * Why a number is `null`; the sentence for each lives with the interface's texts.
 * - `no_members`: no ticker was watched by the day of the view
 * - `no_bars`: no watched ticker has a bar to start from yet
 * - `no_base`: a ticker has bars, and none to start from by the base rule
 * - `before_start`: the span begins before the series does
 * - `no_benchmark`, `no_benchmark_bars`: none is set, or it has no bar to start from yet
 * - `benchmark_before_base`: the span begins (or ends) before the benchmark's base day
 * - `not_positive`: closes at or below zero lie in the span, through which there is no return
 * - `stale`: no member has a bar within ten weekdays before the price day, or a ticker hasn't
 * - `stale_benchmark`: a member has one, the benchmark hasn't
 * - `sample_benchmark`: the members have real prices, the benchmark only generated ones
 * - `sample_members`: the benchmark has real prices, the members only generated ones
 * - `no_common_day`: no day of the span is a bar day of the benchmark too
 * - `too_few_returns`, `too_few_bars`, `too_few_members`: fewer than the measure asks for
 * - `never_moved`: a series without a change has no correlation
 */
export const UNKNOWN_REASONS = [
  "no_members",
  "no_bars",
  "no_base",
  "before_start",
  "no_benchmark",
  "no_benchmark_bars",
  "benchmark_before_base",
  "not_positive",
  "stale",
  "stale_benchmark",
  "sample_benchmark",
  "sample_members",
  "no_common_day",
  "too_few_returns",
  "too_few_bars",
  "too_few_members",
  "never_moved",
] as const;

export type UnknownReason = (typeof UNKNOWN_REASONS)[number];
