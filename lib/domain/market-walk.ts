import { type Axis, barsOn, spansOn } from "./axis";
import { lastCommonDay } from "./benchmark";
import { addWeekdays, type Day, earliestDay, latestDay, weekdayNumber } from "./day";
import type { MarketDay } from "./market-leg";
import type { Member } from "./membership";
import { lastBarDay, lastIndexAtOrBefore, type PriceHistory } from "./price-history";
import { changeBetween, relativeReturn } from "./returns";
import type { ThemeIndex } from "./theme-index";
import { START_LEVEL, STALE_AFTER_WEEKDAYS } from "./thresholds";

export interface MarketWalkInput {
  index: Pick<ThemeIndex, "axis" | "levels" | "contributions">;
  /** As they were known on `asOf` (`membersBy`). */
  members: readonly Member[];
  /** The benchmark and the place of its base bar; `null` where the theme has none, or it has no base. */
  benchmark: { history: PriceHistory; base: number } | null;
  /** Nothing is stale by a later day than this one. */
  priceDay: Day;
  asOf: Day;
}

/**
 * The days that a theme's market leg is walked along, each with the relative return since the call and the coverage that a view of
 * that day has: the axis; where the axis has a hole longer than a bar stays fresh, and after its last day, also the days on which
 * the benchmark has a bar, or a bar of it or of a member becomes stale; and `asOf`. Empty where there is no index.
 * Source: numbers, Market leg; Periods (stale, last common day).
 */
export function marketWalk(input: MarketWalkInput): MarketDay[] {
  const { index, priceDay } = input;
  if (index.axis.days.length === 0) return [];
  const days = walkedDays(input);
  const axis: Axis = { days, weekdays: Int32Array.from(days, weekdayNumber) };
  const freshBy = weekdayNumber(priceDay);
  const { priced, of, lastDay } = membersOn(axis, input, freshBy);
  const relativeOf = relativeBetween(input);
  const benchmark = input.benchmark?.history ?? { days: [], closes: [] };
  const benchmarkBars = barsOn(axis, benchmark);
  return days.map((day, t) => {
    const by = Math.min(axis.weekdays[t]!, freshBy);
    const ends = [lastDay[t] ?? null, benchmark.days[benchmarkBars.last[t]!] ?? null];
    const areFresh = ends.every((end) => end !== null && by - weekdayNumber(end) <= STALE_AFTER_WEEKDAYS);
    const common = areFresh ? earliestDay(...ends) : null;
    return {
      day,
      relative: common === null ? null : relativeOf(common),
      coverage: { priced: priced[t]!, of: of[t]! },
    };
  });
}

/** The axis with what happens in its holes and after it, ascending. */
function walkedDays({ index: { axis }, members, benchmark, asOf }: MarketWalkInput): Day[] {
  const days = new Set([...axis.days, asOf]);
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
 * Per day, how many members there are, how many of them are priced, and the last bar day of any ticker of the index as long as
 * it was a member.
 */
function membersOn(axis: Axis, { members, index }: MarketWalkInput, freshBy: number) {
  const size = axis.days.length;
  const counts = { priced: new Int32Array(size), of: new Int32Array(size) };
  const lastDay: (Day | null)[] = Array(size).fill(null);
  for (const { symbol, spans, history } of members) {
    const inside = spansOn(axis, spans);
    const bars = barsOn(axis, history);
    const isInIndex = index.contributions.has(symbol);
    let own: Day | null = null;
    for (let t = 0; t < size; t++) {
      const at = bars.last[t]!;
      const isFresh =
        at >= 0 && Math.min(axis.weekdays[t]!, freshBy) - bars.lastWeekday[t]! <= STALE_AFTER_WEEKDAYS;
      if (inside[t] === 1) {
        counts.of[t]!++;
        if (isFresh) counts.priced[t]!++;
      }
      if (inside[t] === 1 && at >= 0) own = history.days[at]!;
      if (isInIndex) lastDay[t] = latestDay(lastDay[t] ?? null, own);
    }
  }
  return { ...counts, lastDay };
}

/** The relative return from the two bases to a day that both sides are known on; of a closed theme, to its last day at most. */
function relativeBetween({ index: { axis, levels }, benchmark }: MarketWalkInput) {
  return (common: Day): number | null => {
    if (benchmark === null) return null;
    const { history, base } = benchmark;
    const day = lastCommonDay(axis, history, common);
    if (day === null) return null;
    const level = levels[lastIndexAtOrBefore(axis.days, day)];
    const at = lastIndexAtOrBefore(history.days, day);
    return at < base
      ? null
      : relativeReturn(
          changeBetween(START_LEVEL, level),
          changeBetween(history.closes[base], history.closes[at]),
        );
  };
}
