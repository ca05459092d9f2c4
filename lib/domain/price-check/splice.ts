import type { Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { adjustmentSeam, isShifted, type CheckedBar } from "./adjustment-seam";

/**
 * Why bars can't go into a series one by one. `seam`: the two part, on `day`. `other_prices`: hardly any close is the
 * other's. `no_overlap`: they are adjusted and share no day to compare.
 */
export interface SpliceFault {
  code: "seam" | "other_prices" | "no_overlap";
  day: Day | null;
}

const REWRITTEN = new Set<Adjustment>(["forward", "backward", "total"]);
/** Fewer shared days say nothing against a file that leaves no day of the series as it was. */
const FEWEST_TELLING = 3;

/**
 * Whether a series' whole history changes with its next dividend, so that bars go into it only where shared days show that
 * they are on its level. Prices as traded or adjusted for splits only, and an index's, don't; of a series that nobody has
 * said anything of it isn't known. Source: formats, "Forward-adjusted history changes at every ex-date".
 */
export const isRewritten = (adjustment: Adjustment, symbol: string): boolean =>
  REWRITTEN.has(adjustment) && describeSymbol(symbol).kind !== "index";

/** What keeps bars from going into a series of the same adjustment; null: nothing. Both ascending by day. */
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
        // A close or two and nothing else: that is how a slip of the decimal point is mended.
        if (!mayBeRewritten && leavesNothing(incoming, stored)) return null;
      }
      return { code: "other_prices", day: null };
    case "apart":
      // Three shared days of which no majority agrees tell of any series; one or two only of a rewritten one.
      if (!mayBeRewritten && overlap.days < FEWEST_TELLING) return null;
      if (leavesNothing(stored, incoming)) return null;
      return { code: "seam", day: overlap.day };
    case "rebased":
      return leavesNothing(stored, incoming) ? null : { code: "seam", day: firstShared(stored, incoming) };
    case "seam":
      return { code: "seam", day: overlap.day };
  }
}

/** Every day of these is among those too: nothing would be left beside them. */
function leavesNothing(these: readonly CheckedBar[], those: readonly CheckedBar[]): boolean {
  const days = new Set(those.map((bar) => bar.day));
  return these.every((bar) => days.has(bar.day));
}

function firstShared(stored: readonly CheckedBar[], incoming: readonly CheckedBar[]): Day | null {
  const there = new Set(stored.map((bar) => bar.day));
  return incoming.find((bar) => there.has(bar.day))?.day ?? null;
}
