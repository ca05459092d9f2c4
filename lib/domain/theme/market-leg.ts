import type { Coverage } from "./coverage";
import type { Day } from "@/lib/domain/calendar/day";
import { MARKET_LEG_ENTRY, MARKET_LEG_EXIT, MARKET_LEG_MIN_COVERAGE, ROUNDING } from "./thresholds";

/** The market's verdict on a call. Source: numbers, Market leg. */
export const MARKET_LEGS = ["ahead", "in_line", "behind", "unknown"] as const;

export type MarketLeg = (typeof MARKET_LEGS)[number];

/**
 * A day of the walk: the relative return since the call as of that day (a fraction; `null`: unknown), and the coverage.
 */
export interface MarketDay {
  day: Day;
  relative: number | null;
  coverage: Coverage;
}

/** A leg, its first day, and the relative return of that day. */
export interface MarketLegRun {
  leg: MarketLeg;
  from: Day;
  relative: number | null;
}

/**
 * The thresholds that end a leg: a relative return above or below these (`null`: no such threshold), or fewer priced
 * members than `minPriced`.
 */
export interface MarketLegEnd {
  above: number | null;
  below: number | null;
  minPriced: number;
}

const isAbove = (value: number, edge: number): boolean => value > edge + ROUNDING;
const isBelow = (value: number, edge: number): boolean => value < edge - ROUNDING;

/** The fewest priced members for which the leg is known. Source: numbers, Market leg. */
export const fewestPriced = (of: number): number => Math.ceil(of * MARKET_LEG_MIN_COVERAGE);

/** Whether fewer than half the members have a bar that isn't stale; with no members, no. Source: numbers, Market leg. */
export const isThinlyCovered = ({ priced, of }: Coverage): boolean => priced < fewestPriced(of);

/**
 * The leg of a day, from the leg of the day before (`unknown` on the first day). `ahead` begins above +0.02 and ends
 * below +0.01, `behind` begins below −0.02 and ends above −0.01, so that noise at a threshold doesn't change it.
 * `unknown` where the relative return is unknown or fewer than half the members are priced. Source: numbers, Market
 * leg.
 */
export function nextMarketLeg(
  before: MarketLeg,
  { relative, coverage }: Pick<MarketDay, "relative" | "coverage">,
): MarketLeg {
  if (relative === null || isThinlyCovered(coverage)) return "unknown";
  if (isAbove(relative, MARKET_LEG_ENTRY)) return "ahead";
  if (isBelow(relative, -MARKET_LEG_ENTRY)) return "behind";
  if (before === "ahead" && !isBelow(relative, MARKET_LEG_EXIT)) return "ahead";
  if (before === "behind" && !isAbove(relative, -MARKET_LEG_EXIT)) return "behind";
  return "in_line";
}

/**
 * The legs of ascending days, as runs; the last run's leg is that of the last day. After an unknown run the walk starts
 * anew. Empty without days. Source: numbers, Market leg.
 */
export function marketLegRuns(days: readonly MarketDay[]): MarketLegRun[] {
  const runs: MarketLegRun[] = [];
  for (const each of days) {
    const before = runs.at(-1)?.leg;
    const leg = nextMarketLeg(before ?? "unknown", each);
    if (leg !== before) runs.push({ leg, from: each.day, relative: each.relative });
  }
  return runs;
}

/**
 * The thresholds that end a leg, for this number of members; `null` for `unknown`, which ends as soon as both inputs
 * are known.
 */
export function marketLegEnd(leg: MarketLeg, { of }: Coverage): MarketLegEnd | null {
  const minPriced = fewestPriced(of);
  switch (leg) {
    case "ahead":
      return { above: null, below: MARKET_LEG_EXIT, minPriced };
    case "in_line":
      return { above: MARKET_LEG_ENTRY, below: -MARKET_LEG_ENTRY, minPriced };
    case "behind":
      return { above: -MARKET_LEG_EXIT, below: null, minPriced };
    case "unknown":
      return null;
  }
}
