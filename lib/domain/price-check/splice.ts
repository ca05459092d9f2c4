import type { Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { adjustmentSeam, isShifted, type CheckedBar } from "./adjustment-seam";

/**
 * The reason why bars can't be merged into a series. `seam`: the two diverge on `day`. `other_prices`: hardly any close
 * agrees. `no_overlap`: they are adjusted and share no day to compare.
 */
export interface SpliceFault {
  code: "seam" | "other_prices" | "no_overlap";
  day: Day | null;
}

const REWRITTEN = new Set<Adjustment>([
  "forward",
  "backward",
  "forward_difference",
  "backward_difference",
  "total",
]);
/** Fewer shared days are no evidence against a file that replaces every day of the series. */
const FEWEST_TELLING = 3;

/**
 * Whether a dividend rewrites a series' whole history, so that bars may be merged only where shared days show the same
 * level. True for adjusted prices, and for series whose adjustment is unknown; false for prices as traded or adjusted
 * for splits only, and for indices. Source: formats, "Forward-adjusted history changes at every ex-date".
 */
export const isRewritten = (adjustment: Adjustment, symbol: string): boolean =>
  REWRITTEN.has(adjustment) && describeSymbol(symbol).kind !== "index";

/** The obstacle to merging bars into a series of the same adjustment; null without one. Both ascending by day. */
export function spliceFault(
  stored: readonly CheckedBar[],
  incoming: readonly CheckedBar[],
  mayBeRewritten: boolean,
): SpliceFault | null {
  const overlap = adjustmentSeam(stored, incoming);
  switch (overlap.kind) {
    case "same":
      if (!isShifted(stored, incoming) || leavesNothing(stored, incoming)) return null;
      return { code: "seam", day: firstShared(stored, incoming) };
    case "no_overlap":
      return mayBeRewritten ? { code: "no_overlap", day: null } : null;
    case "other":
      if (overlap.days < FEWEST_TELLING) {
        if (leavesNothing(stored, incoming)) return null;
        // One or two changed closes and nothing else are a correction of a misplaced decimal point.
        if (!mayBeRewritten && leavesNothing(incoming, stored)) return null;
      }
      return { code: "other_prices", day: null };
    case "apart":
      // Three shared days without a majority are evidence for any series; one or two only for a rewritten one.
      if (!mayBeRewritten && overlap.days < FEWEST_TELLING) return null;
      if (leavesNothing(stored, incoming)) return null;
      return { code: "seam", day: overlap.day };
    case "rebased":
      return leavesNothing(stored, incoming) ? null : { code: "seam", day: firstShared(stored, incoming) };
    case "seam":
      return { code: "seam", day: overlap.day };
  }
}

/** Whether every day of `these` is among `those`, so that nothing of the series remains. */
function leavesNothing(these: readonly CheckedBar[], those: readonly CheckedBar[]): boolean {
  const days = new Set(those.map((bar) => bar.day));
  return these.every((bar) => days.has(bar.day));
}

function firstShared(stored: readonly CheckedBar[], incoming: readonly CheckedBar[]): Day | null {
  const there = new Set(stored.map((bar) => bar.day));
  return incoming.find((bar) => there.has(bar.day))?.day ?? null;
}
