import { BACKWARD, BY_DIFFERENCE, FORWARD, type Adjustment } from "@/lib/domain/adjustment";
import type { AdjustmentMethod } from "./turnover-verdict";

/** The adjustment of a series by its proof. */
export interface ProvedAdjustment {
  adjustment: Adjustment;
  /** The adjustment as filed, where the closes are converted from it. */
  convertedFrom: Adjustment | null;
  /** Whether the proof contradicts the file's statement or a person's answer. */
  contradicts: boolean;
}

interface Proof {
  method: AdjustmentMethod | null;
  direction: "forward" | "backward" | null;
  /** Whether every step of a series by difference is known well enough to convert it. */
  isConvertible: boolean;
}

/**
 * Combines a declared adjustment (by the file or an answer; null or unknown: none) with a proof. A proof by difference
 * makes a convertible series `forward`, converted from the mode as filed; without a declaration a proof gives the
 * adjustment. A declaration stands where the proof says nothing or is of a series that hardly needs adjusting, and
 * where a separate adjusted close is declared (`split`, `total`). Source: numbers, "Turnover test".
 */
export function provedAdjustment(declared: Adjustment | null, proof: Proof): ProvedAdjustment {
  const stated = declared === "unknown" ? null : declared;
  const as = (adjustment: Adjustment, convertedFrom: Adjustment | null = null, contradicts = false) => ({
    adjustment,
    convertedFrom,
    contradicts,
  });
  if (proof.method === null || stated === "split" || stated === "total") return as(stated ?? "unknown");
  if (proof.method === "none") return as(stated ?? "none");
  const said =
    stated !== null && BACKWARD.has(stated)
      ? "backward"
      : stated !== null && FORWARD.has(stated)
        ? "forward"
        : null;
  const isBackward = (said ?? proof.direction) === "backward";
  if (proof.method === "difference") {
    const filed = isBackward ? "backward_difference" : "forward_difference";
    return proof.isConvertible ? as("forward", filed, stated === "none") : as(filed, null, stated === "none");
  }
  const isDeclaredOtherwise = stated === "none" || (stated !== null && BY_DIFFERENCE.has(stated));
  return as(isBackward ? "backward" : "forward", null, isDeclaredOtherwise);
}

/**
 * The adjustment as filed: two series are only ever joined where it is the same. Source: numbers, "Words" (bar).
 */
export const filedAdjustment = (series: {
  adjustment: Adjustment;
  convertedFrom: Adjustment | null;
}): Adjustment => series.convertedFrom ?? series.adjustment;
