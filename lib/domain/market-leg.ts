import type { Coverage } from "./coverage";
import { MARKET_LEG_MARGIN, MARKET_LEG_MIN_COVERAGE, ROUNDING } from "./thresholds";

/** What the market says of a call. Source: numbers, Market leg. */
export const MARKET_LEGS = ["ahead", "in_line", "behind", "unknown"] as const;

export type MarketLeg = (typeof MARKET_LEGS)[number];

/** Whether fewer than half the members have a bar that isn't stale; with no members, no. Source: numbers, Market leg. */
export const isThinlyCovered = ({ priced, of }: Coverage): boolean => priced < of * MARKET_LEG_MIN_COVERAGE;

/**
 * What the market says of a call: its relative return since the call beyond ±0.02, `unknown` where that is or where under half the
 * members are priced. Give the return by `first_close` against the theme's own benchmark, whatever the view asks for.
 * Source: numbers, Market leg.
 */
export function marketLeg(relativeSinceCall: number | null, coverage: Coverage): MarketLeg {
  if (relativeSinceCall === null || isThinlyCovered(coverage)) return "unknown";
  if (relativeSinceCall > MARKET_LEG_MARGIN + ROUNDING) return "ahead";
  if (relativeSinceCall < -MARKET_LEG_MARGIN - ROUNDING) return "behind";
  return "in_line";
}
