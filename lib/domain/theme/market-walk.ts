import { type Axis, barsOn, spansOn } from "./axis";
import { addWeekdays, type Day, earliestDay, latestDay, weekdayNumber } from "@/lib/domain/calendar/day";
import type { MarketDay } from "./market-leg";
import type { Member, WatchSpan } from "./membership";
import { firstIndexAtOrAfter, lastBarDay, lastIndexAtOrBefore, type PriceHistory } from "./price-history";
import { changeBetween, relativeReturn } from "./returns";
import type { ThemeIndex } from "./theme-index";
import { START_LEVEL, STALE_AFTER_WEEKDAYS } from "./thresholds";

export interface MarketWalkInput {
  index: Pick<ThemeIndex, "axis" | "levels" | "contributions">;
  /** The members as of `asOf` (`membersBy`). */
  members: readonly Member[];
  /** The benchmark and the index of its base bar; `null` where the theme has no benchmark, or the benchmark no base. */
  benchmark: { history: PriceHistory; base: number } | null;
  /** Staleness is judged by this day at the latest. */
  priceDay: Day;
  asOf: Day;
  /** The closing day of a closed theme: its return ends on it, and never becomes stale after it. */
  closedOn: Day | null;
}

/**
 * The days of a theme's market leg, each with the relative return since the call and the coverage as of that day. The
 * days are the axis; in gaps of the axis longer than a bar stays fresh, and after its end, also the days on which the
 * benchmark has a bar or on which a bar of the benchmark or of a member becomes stale; and the closing day and `asOf`.
 * Empty without an index. Source: numbers, Market leg; Periods (stale, last common day).
 */
export function marketWalk(input: MarketWalkInput): MarketDay[] {
  const { index, priceDay } = input;
  if (index.axis.days.length === 0) return [];
  const days = walkedDays(input);
  const axis: Axis = { days, weekdays: Int32Array.from(days, weekdayNumber) };
  const freshBy = weekdayNumber(priceDay);
  const { priced, of, last } = membersOn(axis, input, freshBy);
  const relativeOf = relativeBetween(input);
  const benchmark = input.benchmark?.history ?? { days: [], closes: [] };
  const benchmarkBars = barsOn(axis, benchmark);
  const end = lastIndexAtOrBefore(days, input.closedOn ?? input.asOf);
  return days.map((day, t) => {
    const at = Math.min(t, end);
    const by = Math.min(axis.weekdays[at]!, freshBy);
    const ends = [last.days[at] ?? null, benchmark.days[benchmarkBars.last[at]!] ?? null];
    const oldest = Math.min(last.weekdays[at]!, benchmarkBars.lastWeekday[at]!);
    const areFresh = !ends.includes(null) && by - oldest <= STALE_AFTER_WEEKDAYS;
    const through = areFresh ? earliestDay(...ends) : null;
    return {
      day,
      relative: through === null ? null : relativeOf(through, day),
      coverage: { priced: priced[t]!, of: of[t]! },
    };
  });
}

/** The axis days with the days of change in its gaps and after its end, ascending. */
function walkedDays({ index: { axis }, members, benchmark, asOf, closedOn }: MarketWalkInput): Day[] {
  const days = new Set([...axis.days, earliestDay(closedOn, asOf)!, asOf]);
  const histories = [...members.map(({ history }) => history), ...(benchmark ? [benchmark.history] : [])];
  axis.days.forEach((day, t) => {
    const next = axis.days[t + 1];
    if (next !== undefined && axis.weekdays[t + 1]! - axis.weekdays[t]! <= STALE_AFTER_WEEKDAYS) return;
    const isInHole = (each: Day) => each > day && (next === undefined ? each <= asOf : each < next);
    const inHole = benchmark ? barDaysBetween(benchmark.history, day, next ?? asOf) : [];
    const lastDays = [...histories.map((history) => lastBarDay(history, day)), ...inHole];
    const staleFrom = lastDays
      .filter((last) => last !== null)
      .map((last) => addWeekdays(last, STALE_AFTER_WEEKDAYS + 1));
    for (const each of [...inHole, ...staleFrom]) if (isInHole(each)) days.add(each);
  });
  return [...days].sort();
}

/** The bar days after one day and through another. */
const barDaysBetween = ({ days }: PriceHistory, after: Day, through: Day): readonly Day[] =>
  days.slice(lastIndexAtOrBefore(days, after) + 1, lastIndexAtOrBefore(days, through) + 1);

/**
 * Per day: the number of members, the number of priced members, and the last bar day of any ticker of the index while
 * it was a member, with its weekday number.
 */
function membersOn(axis: Axis, { members, index }: MarketWalkInput, freshBy: number) {
  const size = axis.days.length;
  const counts = { priced: new Int32Array(size), of: new Int32Array(size) };
  const last = { days: Array<Day | null>(size).fill(null), weekdays: new Int32Array(size) };
  for (const { symbol, spans, history } of members) {
    const inside = spansOn(axis, spans);
    const bars = barsOn(axis, history);
    const isInIndex = index.contributions.has(symbol);
    const from = firstIndexAtOrAfter(history.days, joinedOn(spans, index.axis.days[0]!));
    let own = { at: -1, weekday: 0 };
    for (let t = 0; t < size; t++) {
      const at = bars.last[t]!;
      const isFresh =
        at >= 0 && Math.min(axis.weekdays[t]!, freshBy) - bars.lastWeekday[t]! <= STALE_AFTER_WEEKDAYS;
      if (inside[t] === 1) {
        counts.of[t]!++;
        if (isFresh) counts.priced[t]!++;
        if (at >= from && at !== own.at) own = { at, weekday: bars.lastWeekday[t]! };
      }
      if (!isInIndex || own.at < 0) continue;
      const day = history.days[own.at]!;
      if (last.days[t] === null || day > last.days[t]!) {
        last.days[t] = day;
        last.weekdays[t] = own.weekday;
      }
    }
  }
  return { ...counts, last };
}

/**
 * The relative return from the two bases, as of a day: to the last day by `through` on which both the benchmark and a
 * ticker watched by the day of the view have a bar; for a closed theme, to its closing day at most.
 */
function relativeBetween(input: MarketWalkInput) {
  const { axis, levels } = input.index;
  if (input.benchmark === null) return () => null;
  const { history, base } = input.benchmark;
  const knownFrom = daysKnownFrom(input);
  const { last } = barsOn(axis, history);
  return (through: Day, view: Day): number | null => {
    let t = lastIndexAtOrBefore(axis.days, through);
    while (t >= 0 && (knownFrom[t]! > view || history.days[last[t]!] !== axis.days[t])) t--;
    const at = t < 0 ? -1 : last[t]!;
    return at < base
      ? null
      : relativeReturn(
          changeBetween(START_LEVEL, levels[t]),
          changeBetween(history.closes[base], history.closes[at]),
        );
  };
}

/**
 * For each axis day, the first day on which it belongs to the axis: a ticker adds the days of its bars on the day of
 * its base.
 */
function daysKnownFrom({ index: { axis, contributions }, members }: MarketWalkInput): Day[] {
  const first = axis.days[0]!;
  const tickers = members.filter(({ symbol }) => contributions.has(symbol));
  if (tickers.every(({ spans }) => joinedOn(spans, first) === first)) return axis.days.map(() => first);
  const knownFrom: Day[] = Array(axis.days.length).fill("9999-12-31");
  for (const { spans, history } of tickers) {
    const baseDay = history.days[firstIndexAtOrAfter(history.days, joinedOn(spans, first))];
    const { last } = barsOn(axis, history);
    axis.days.forEach((day, t) => {
      if (history.days[last[t]!] === day && baseDay && baseDay < knownFrom[t]!) knownFrom[t] = baseDay;
    });
  }
  return knownFrom;
}

/**
 * The day a ticker was added, or the first day of the index: its base by first close is its first bar from that day on.
 */
const joinedOn = (spans: readonly WatchSpan[], first: Day): Day =>
  latestDay(earliestDay(...spans.map(({ addedOn }) => addedOn)), first)!;
