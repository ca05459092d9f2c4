import { BY_DIFFERENCE, FORWARD, indexAdjustment, type Adjustment } from "@/lib/domain/adjustment";
import type { SeriesProof } from "./prove-series";

/**
 * The state of a series' adjustment method. `converted`: filed by difference, converted to ratio. `by_difference`: stays
 * so, and its returns over ex-dates are wrong. `contradicted`: its rows prove another method than it was stored with.
 */
export const METHOD_STATES = ["proved", "converted", "by_difference", "contradicted", "unproved"] as const;
export type MethodState = (typeof METHOD_STATES)[number];

export interface MethodOf {
  symbol: string;
  adjustment: Adjustment;
  convertedFrom: Adjustment | null;
  /** Null: stored before there was a test, so without turnover. */
  proof: Pick<SeriesProof, "method"> | null;
  /** Whether any close is zero or below. */
  hasNotPositive: boolean;
}

/**
 * The state of a series' method; null for an index, and where a separate adjusted close or no adjustment is stated, which
 * has no method. Source: numbers, "Turnover test".
 */
export function methodState(series: MethodOf): MethodState | null {
  const { adjustment, convertedFrom, proof } = series;
  if (indexAdjustment(series.symbol) !== null) return null;
  if (convertedFrom !== null) return "converted";
  if (BY_DIFFERENCE.has(adjustment) || (FORWARD.has(adjustment) && series.hasNotPositive))
    return "by_difference";
  const method = proof?.method ?? null;
  if (adjustment === "split" || adjustment === "total" || adjustment === "unknown") return null;
  if (method === null) return "unproved";
  const isAsStored = adjustment === "none" ? method === "none" : method !== "difference";
  return isAsStored ? "proved" : "contradicted";
}
