import { type BaseRule, hasBaseBar } from "./base-rule";
import { type Day, earliestDay } from "@/lib/domain/calendar/day";
import { joinDayOf, lastMemberBarDay, type Member, membersBy } from "./membership";
import { type Period, perPeriod } from "@/lib/domain/calendar/period";
import { isStaleOn } from "./price-history";
import { periodReturns } from "./returns";
import { type ThemeIndex, themeIndex } from "./theme-index";
import type { UnknownReason } from "./unknown-reason";

/** A theme, or a sector after `mergeMembers`, and the day of the view. Nothing dated after `asOf` changes the result. */
export interface IndexInput {
  callDay: Day;
  asOf: Day;
  base: BaseRule;
  /** The newest bar day by `asOf` among bars of the origin that the theme uses; `null` without one. */
  priceDay: Day | null;
  members: readonly Member[];
  /** The last day of the index, for a theme that an analyst closed. */
  closedOn: Day | null;
}

/** An index and its returns, fractions; `null` where unknown, with the reason beside it. */
export interface IndexReturns {
  index: ThemeIndex;
  /** As of the view. */
  members: Member[];
  priceDay: Day;
  /** The last day of a period's return: a closed theme's return since the call ends on its closing day. */
  endOf: (period: Period) => Day;
  returns: Record<Period, number | null>;
  reasons: Record<Period, UnknownReason | null>;
  /** The newest bar day of a member with a base, by the end of the return since the call. */
  lastDay: Day | null;
  /** Whether that day is too old for a return since the call. */
  isStale: boolean;
}

/** The index of a theme's members, and its returns per period. Source: numbers, Theme index and Periods. */
export function indexReturns(input: IndexInput): IndexReturns {
  const { callDay, asOf, base, closedOn } = input;
  const priceDay = earliestDay(input.priceDay, asOf) ?? asOf;
  const members = membersBy(input.members, asOf);
  const index = themeIndex({ callDay, base, members, through: earliestDay(asOf, closedOn) ?? asOf });
  const { axis, levels, contributions } = index;
  const ends = { priceDay, sinceCall: earliestDay(priceDay, closedOn)! };
  const endOf = (period: Period) => (period === "sinceCall" ? ends.sinceCall : ends.priceDay);
  const based = members.filter(({ symbol }) => contributions.has(symbol));
  const lastDay = lastMemberBarDay(based, ends.sinceCall);
  const computed = periodReturns(axis.days, levels, priceDay);
  const emptyReason = levels.length === 0 ? reasonOfEmpty(members, input) : null;
  const reasons = perPeriod((period): UnknownReason | null => {
    if (emptyReason !== null) return emptyReason;
    if (isStaleOn(lastDay, endOf(period))) return "stale";
    return computed[period] === null ? "before_start" : null;
  });
  return {
    index,
    members,
    priceDay,
    endOf,
    returns: perPeriod((period) => (reasons[period] === null ? computed[period] : null)),
    reasons,
    lastDay,
    isStale: isStaleOn(lastDay, ends.sinceCall),
  };
}

/** The reason why there is no index. */
function reasonOfEmpty(members: readonly Member[], { callDay, base, asOf }: IndexInput): UnknownReason {
  if (members.length === 0) return "no_members";
  const hasBase = (member: Member) => hasBaseBar(member.history, joinDayOf(member, callDay), base, asOf);
  return members.some(hasBase) ? "not_positive" : "no_bars";
}
