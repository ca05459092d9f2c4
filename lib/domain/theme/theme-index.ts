import { type Axis, axisOf, barsOn, isStaleAt, spansOn } from "./axis";
import { type BaseRule, baseIndexBy } from "./base-rule";
import { type Day, earliestDay } from "@/lib/domain/calendar/day";
import { joinDayOf, type Member, membersBy } from "./membership";
import { firstIndexAtOrAfter } from "./price-history";
import { START_LEVEL } from "./thresholds";

/** The inputs of a theme's index, with the days on which it begins and ends. */
export interface ThemeIndexInput {
  callDay: Day;
  base: BaseRule;
  members: readonly Member[];
  /** The day of the view, or the closing day where that is earlier. Later data is ignored. */
  through: Day;
}

/** `levels` and `eligible` have one entry per axis day; the level is 100 on the first. */
export interface ThemeIndex {
  axis: Axis;
  levels: number[];
  /** The number of members in the mean of that day's return; 0 on the first day. */
  eligible: number[];
  /**
   * Per symbol with a base, its contribution to the return since the call (a fraction); they sum to the index's return.
   */
  contributions: ReadonlyMap<string, number>;
}

/** A member with a base, mapped to the axis. */
interface Constituent {
  member: Member;
  base: number; // index of its base bar
  joinDay: Day;
  contribution: number;
}

/**
 * The equal-weight index of a theme or sector, rebalanced daily, in local currency. It is 100 on `t0`, the earliest
 * base day of any member, and moves on each later axis day by the mean of the eligible members' returns; without any it
 * stays.
 * - The axis has every bar day from `t0` on of every ticker watched so far that has a base, also before that base and
 * after its removal.
 * - A ticker is eligible on t if its base is before t, it has joined by t, it is a member on t, and it has a bar on t
 * or isn't stale on t (between a `last_close` base and the join day it isn't eligible yet).
 * - A member without a bar on t returns 0, with one the change from its own previous bar, however long ago.
 * Empty where no member has a base. The result doesn't depend on the order of the members, to the last bit. Source:
 * numbers, Theme index; contribution: numbers, Measures.
 */
export function themeIndex({ callDay, base, members, through }: ThemeIndexInput): ThemeIndex {
  const constituents = membersBy(members, through)
    .sort((a, b) => (a.symbol < b.symbol ? -1 : 1)) // sums of doubles depend on their order
    .flatMap((member): Constituent[] => {
      const joinDay = joinDayOf(member, callDay);
      const at = baseIndexBy(member.history, joinDay, base, through);
      return at === null ? [] : [{ member, base: at, joinDay, contribution: 0 }];
    });
  const t0 = earliestDay(...constituents.map(({ member, base: at }) => member.history.days[at]!));
  const histories = constituents.map(({ member }) => member.history);
  const axis = axisOf(t0 === null ? [] : histories, t0 ?? through, through);
  const { levels, eligible } = chain(axis, constituents);
  return {
    axis,
    levels,
    eligible,
    contributions: new Map(constituents.map(({ member, contribution }) => [member.symbol, contribution])),
  };
}

/** Walks the axis once, adding to each constituent's contribution on the way. */
function chain(axis: Axis, constituents: Constituent[]): Pick<ThemeIndex, "levels" | "eligible"> {
  const laid = constituents.map(({ member, joinDay }) => ({
    bars: barsOn(axis, member.history),
    joinedAt: firstIndexAtOrAfter(axis.days, joinDay),
    inside: spansOn(axis, member.spans),
    closes: member.history.closes,
  }));
  const levels: number[] = [];
  const eligible: number[] = [];
  const returns = new Float64Array(constituents.length);
  let level = START_LEVEL;
  for (let t = 0; t < axis.days.length; t++) {
    let count = 0;
    let sum = 0;
    for (let i = 0; t > 0 && i < constituents.length; i++) {
      const { bars, joinedAt, inside, closes } = laid[i]!;
      const last = bars.last[t]!;
      const before = bars.last[t - 1]!;
      const hasBar = last !== before;
      const isBased = before >= constituents[i]!.base; // the base bar lies before t
      const hasJoined = t >= joinedAt && inside[t] === 1;
      const isEligible = isBased && hasJoined && (hasBar || !isStaleAt(axis, bars, t));
      returns[i] = isEligible && hasBar ? closes[last]! / closes[last - 1]! - 1 : 0;
      if (!isEligible) continue;
      count++;
      sum += returns[i]!;
    }
    for (let i = 0; count > 0 && i < constituents.length; i++)
      constituents[i]!.contribution += ((level / START_LEVEL) * returns[i]!) / count;
    if (count > 0) level *= 1 + sum / count;
    levels.push(level);
    eligible.push(count);
  }
  return { levels, eligible };
}
