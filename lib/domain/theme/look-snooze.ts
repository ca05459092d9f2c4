import type { Day } from "@/lib/domain/calendar/day";
import type { Look, LookReason } from "./needs-look";

export const LOOK_GROUPS = ["status", "evidence", "prices", "notes"] as const;
export type LookGroup = (typeof LOOK_GROUPS)[number];

const GROUP_OF: Record<LookReason["kind"], LookGroup> = {
  stale_benchmark: "prices",
  suspected: "prices",
  off_track: "status",
  off_track_by_evidence: "status",
  challenged: "evidence",
  unpriced: "prices",
  many_stale: "prices",
  stale: "prices",
  many_no_bars: "prices",
  no_bars: "prices",
  silent: "notes",
  no_notes: "notes",
};

/** The group of an item: that of its most severe reason. */
export const groupOf = ({ reasons }: Pick<Look, "reasons">): LookGroup => GROUP_OF[reasons[0]!.kind];

/** An item that an analyst put off: what it was about, and its reasons as they were on `day`. */
export interface Snooze {
  /** The theme's slug. */
  theme: string;
  /** The ticker's symbol; `null` for the theme itself. */
  ticker: string | null;
  reasons: readonly LookReason[];
  day: Day;
  /** The day on which the item comes back; `null`: only if it gets worse. */
  until: Day | null;
}

/** A fall of the excess return since the call that counts as worse: 5 points. */
const WORSE_EXCESS = 0.05;

/** Less than this is the decay of the same evidence. */
const SAME_BALANCE = 0.05;

/**
 * Whether a snooze keeps an item back on a day: it has begun, its day to come back isn't reached, and no reason is new or
 * worse than when the item was put off.
 */
export function isSnoozed(look: Look, snooze: Snooze, asOf: Day): boolean {
  if (snooze.day > asOf || (snooze.until !== null && snooze.until <= asOf)) return false;
  // A ticker has one item, beside whichever of its themes comes first.
  const isSame = look.ticker
    ? look.ticker.symbol === snooze.ticker
    : snooze.ticker === null && look.theme.slug === snooze.theme;
  return isSame && look.reasons.every((reason) => snooze.reasons.some((then) => isNoWorse(reason, then)));
}

/** Time alone makes nothing worse; fewer weekdays than before mean that the wait ended in between and began anew. */
function isNoWorse(now: LookReason, then: LookReason): boolean {
  if (now.kind !== then.kind) return false;
  if ("symbols" in now && "symbols" in then) return now.symbols.every((each) => then.symbols.includes(each));
  if ("excess" in now && "excess" in then) return now.excess > then.excess - WORSE_EXCESS;
  if ("balance" in now && "balance" in then) return now.balance > then.balance - SAME_BALANCE;
  if ("count" in now && "count" in then) return now.count <= then.count;
  if ("weekdays" in now && "weekdays" in then) return now.weekdays >= then.weekdays;
  return true;
}
