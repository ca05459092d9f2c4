import { expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { marketDays } from "./market-days";
import { movesByThemselves, seriesChecks, tradedDays, type CheckedSeries } from "./series-checks";

const DAY = (i: number) => addDays("2025-01-01", i);
const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => DAY(from + i));

const series = (days: string[], more: Partial<CheckedSeries> = {}): CheckedSeries => ({
  symbol: "600941.SH",
  adjustment: "none",
  isByRatio: false,
  history: { days, closes: days.map(() => 100) },
  carried: new Set(),
  copied: new Set(),
  ...more,
});
const checks = (one: CheckedSeries, ...others: string[][]) =>
  seriesChecks(one, marketDays([tradedDays(one), ...others]));

it("without another ticker uses only the series' own rows", () => {
  const one = series(run(0, 9), { carried: new Set(run(3, 4)) });
  expect(checks(one)).toMatchObject({
    known: null,
    reason: "only_ticker",
    missing: null,
    suspensions: [{ from: DAY(3), to: DAY(4), told: "carried" }],
  });
});

it("with another ticker that shares no days, too", () => {
  expect(checks(series(run(0, 9)), run(20, 30))).toMatchObject({
    known: null,
    reason: "no_shared_days",
    missing: null,
  });
});

it("counts sessions as missing unless a suspension explains them", () => {
  // 2 is a gap of one, 5 to 7 are three in a row
  const one = series(run(0, 9).filter((_, i) => ![2, 5, 6, 7].includes(i)));
  expect(checks(one, run(-5, 20))).toMatchObject({
    known: { tickers: 1, firstDay: DAY(0), lastDay: DAY(9) },
    reason: null,
    missing: [DAY(2)],
    suspensions: [{ from: DAY(5), to: DAY(7), sessions: 3, told: "absent" }],
  });
});

it("gives a move with its two closes", () => {
  const one = series(run(0, 2), { history: { days: run(0, 2), closes: [100, 31.43, 31.43] } });
  expect(checks(one).moves).toMatchObject([{ day: DAY(1), before: 100, after: 31.43, ratio: "1/3" }]);
});

it("exempts the first five sessions of a new listing, and none of an old one", () => {
  // Doubles every day: from the sixth session on (index 5) beyond ±10 %
  const days = run(0, 6);
  const one = series(days, { history: { days, closes: days.map((_, i) => 10 * 2 ** i) } });
  const found = (...others: string[][]) => {
    const { listedDay, moves } = checks(one, ...others);
    return [listedDay, moves.map(({ day }) => day)];
  };
  expect(found(run(-20, 10))).toEqual([DAY(0), [DAY(5), DAY(6)]]);
  expect(found(run(-19, 10))).toEqual([null, run(1, 6)]);
  expect(found()).toEqual([null, run(1, 6)]);
  // Where no move was exempted, the listing isn't reported.
  expect(checks(series(days), run(-20, 10)).listedDay).toBeNull();
});

it("the moves of a series need its market only where they depend on a listing", () => {
  const days = run(0, 6);
  const moving = (closes: number[]) => series(days, { history: { days, closes } });
  const old = [marketDays([run(-20, 10)]), marketDays([run(-19, 10)])];
  // A move on the seventh day: no listing's first five sessions reach so far
  const late = moving([100, 100, 100, 100, 100, 100, 31.43]);
  expect(movesByThemselves(late)).toHaveLength(1);
  for (const market of old) expect(movesByThemselves(late)).toEqual(seriesChecks(late, market).moves);
  // On the second day it is a move of an old listing, and none of a new one
  expect(movesByThemselves(moving([100, 31.43, 31.43, 31.43, 31.43, 31.43, 31.43]))).toBeNull();
  expect(movesByThemselves(moving(days.map(() => 100)))).toEqual([]);
});

it("gives the last day with a close that has no ratio", () => {
  const days = run(0, 3);
  const closes = (...values: number[]) => series(days, { history: { days, closes: values } });
  expect(checks(closes(-0.2, 0, 0.1, 0.2)).notPositive).toBe(DAY(1));
  expect(checks(closes(1, 1, 1, 1)).notPositive).toBeNull();
});

it("counts only other tickers that traded", () => {
  const one = series(run(0, 3), { carried: new Set(run(0, 3)) });
  expect(checks(one, run(0, 3)).known).toEqual({ tickers: 1, firstDay: DAY(0), lastDay: DAY(3) });
});
