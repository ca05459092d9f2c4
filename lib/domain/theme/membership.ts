import { joinDay } from "./base-rule";
import { type Day, earliestDay, latestDay } from "@/lib/domain/calendar/day";
import { lastBarDay, type PriceHistory } from "./price-history";

/** From the day a ticker was added to the day it was removed, both included; `null`: still watched. */
export interface WatchSpan {
  addedOn: Day;
  removedOn: Day | null;
}

/** A ticker watched in a theme: one entry per ticker, its spans (at least one) sorted by `addedOn`. */
export interface Member {
  symbol: string;
  spans: readonly WatchSpan[];
  history: PriceHistory;
}

/** Whether the day lies in any of the spans. Source: numbers, Words (member). */
export const isMember = (spans: readonly WatchSpan[], day: Day): boolean =>
  spans.some(({ addedOn, removedOn }) => addedOn <= day && (removedOn === null || removedOn >= day));

/**
 * Whether screens show a watch as removed on `asOf`. On its last day a ticker still counts as a member, but screens
 * already show the removal that the analyst made.
 */
export const isRemovedBy = ({ removedOn }: Pick<WatchSpan, "removedOn">, asOf: Day): boolean =>
  removedOn !== null && removedOn <= asOf;

/**
 * Whether a watch that is removed on `day` was a mistake, to be voided: it was added and recorded on that day, so that
 * no view of an earlier day has it.
 */
export const isMistakeOn = (watch: { addedOn: Day; recordedOn: Day }, day: Day): boolean =>
  watch.addedOn === day && watch.recordedOn === day;

/** Whether two spans of one ticker contradict each other; a span may begin on the day another ends. */
export const overlaps = (one: WatchSpan, other: WatchSpan): boolean =>
  (one.removedOn === null || one.removedOn > other.addedOn) &&
  (other.removedOn === null || other.removedOn > one.addedOn);

/** The number of members on a day, with or without bars. */
export const memberCount = (members: readonly Member[], day: Day): number =>
  members.filter(({ spans }) => isMember(spans, day)).length;

/**
 * The newest bar day by `day` of any ticker while it was a member: later bars of a removed ticker don't count. `null`
 * without one.
 */
export const lastMemberBarDay = (members: readonly Member[], day: Day): Day | null =>
  latestDay(
    ...members.flatMap(({ spans, history }) =>
      spans.map(({ removedOn }) => lastBarDay(history, earliestDay(day, removedOn)!)),
    ),
  );

/**
 * The members as of `asOf`: without spans added later, and without tickers that then have no span; a later removal
 * doesn't count yet. Source: numbers, As of.
 */
export function membersBy(members: readonly Member[], asOf: Day): Member[] {
  return members.flatMap((member) => {
    const spans = member.spans
      .filter(({ addedOn }) => addedOn <= asOf)
      .map((span) =>
        span.removedOn !== null && span.removedOn > asOf ? { ...span, removedOn: null } : span,
      );
    return spans.length === 0 ? [] : [{ ...member, spans }];
  });
}

/** The day a member joins a theme called on `callDay`: by its first span, also if it was removed and added again. */
export function joinDayOf(member: Member, callDay: Day): Day {
  const addedOn = earliestDay(...member.spans.map((span) => span.addedOn));
  return addedOn === null ? callDay : joinDay(callDay, addedOn);
}

/**
 * A closed subtheme's spans as its sector counts them: they end with the closing day. Source: numbers, Sector index.
 */
export const clipSpans = (spans: readonly WatchSpan[], closingDay: Day): WatchSpan[] =>
  spans
    .filter(({ addedOn }) => addedOn <= closingDay)
    .map((span) => ({ ...span, removedOn: earliestDay(span.removedOn, closingDay) }));

/** Sorted by `addedOn`, overlapping spans joined into one. */
export function uniteSpans(spans: readonly WatchSpan[]): WatchSpan[] {
  const united: WatchSpan[] = [];
  for (const span of [...spans].sort((a, b) =>
    a.addedOn < b.addedOn ? -1 : a.addedOn > b.addedOn ? 1 : 0,
  )) {
    const last = united.at(-1);
    if (!last || (last.removedOn !== null && last.removedOn < span.addedOn)) united.push({ ...span });
    else if (last.removedOn !== null && (span.removedOn === null || span.removedOn > last.removedOn))
      last.removedOn = span.removedOn;
  }
  return united;
}

/**
 * A sector's members: the union of each ticker's spans over the sector's own watches and its subthemes', so that a
 * ticker in two subthemes counts once. Pass closed subthemes' members after `clipSpans`. Source: numbers, Sector index.
 */
export function mergeMembers(...groups: readonly (readonly Member[])[]): Member[] {
  const bySymbol = new Map<string, Member>();
  for (const member of groups.flat()) {
    const known = bySymbol.get(member.symbol);
    bySymbol.set(member.symbol, known ? { ...known, spans: [...known.spans, ...member.spans] } : member);
  }
  return [...bySymbol.values()].map((member) => ({ ...member, spans: uniteSpans(member.spans) }));
}
