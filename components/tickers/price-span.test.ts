import { describe, expect, it } from "vitest";
import {
  barsOfSpan,
  candles,
  linePoints,
  pricePoints,
  withBenchmark,
  type Bar,
} from "@/components/tickers/price-span";
import { addDays } from "@/lib/domain/calendar/day";

const bar = (day: string, close = 10): Bar => ({
  day,
  open: null,
  high: null,
  low: null,
  close,
  adjClose: null,
  volume: null,
  turnover: null,
  sample: false,
});
const bars = ["2024-12-31", "2025-02-03", "2025-02-05", "2025-03-03", "2025-03-05"].map((day) => bar(day));
const days = (list: readonly { day: string }[]) => list.map(({ day }) => day);

describe("the bars of a span", () => {
  it.each([
    ["all", "2025-02-04", days(bars)],
    // the first bar on or after the call day is the base
    ["sinceCall", "2025-02-04", ["2025-02-05", "2025-03-03", "2025-03-05"]],
    // one month before 5 March is 5 February, which has a bar
    ["1m", "2025-02-04", ["2025-02-05", "2025-03-03", "2025-03-05"]],
    // the year starts at the last bar of the year before
    ["ytd", "2025-02-04", days(bars)],
    // begins before the series: all bars
    ["1y", "2025-02-04", days(bars)],
    // without a calling theme: all bars
    ["sinceCall", null, days(bars)],
  ] as const)("%s with a call on %s", (span, callDay, expected) => {
    expect(days(barsOfSpan(bars, span, callDay))).toEqual(expected);
  });

  it("an empty series has an empty span", () => {
    expect(barsOfSpan([], "1m", "2025-02-04")).toEqual([]);
  });
});

it("a chart has at most 500 points, including every day with a note", () => {
  const many = Array.from({ length: 1200 }, (_, i) => bar(addDays("2020-01-01", i), 10 + (i % 7)));
  const { points, sessions } = linePoints(pricePoints(many), new Set(["2021-03-03"]));
  expect(points).toHaveLength(500);
  expect(sessions.map((at) => many[at]!.day)).toEqual(days(points)); // their places among all days
  expect(days(points)).toContain("2021-03-03");
});

it("the line breaks at missing bars inside the span and nowhere else", () => {
  const without = ["2024-12-30", "2025-02-04", "2025-02-05", "2025-03-04", "2025-03-06"];
  expect(
    linePoints(pricePoints(bars), new Set(), without).points.map(({ day, close }) => [day, close]),
  ).toEqual([
    ["2024-12-31", 10],
    ["2025-02-03", 10],
    ["2025-02-04", null],
    ["2025-02-05", 10],
    ["2025-03-03", 10],
    ["2025-03-04", null],
    ["2025-03-05", 10],
  ]);
});

it("draws the close used for returns: the adjusted one if there is one", () => {
  const adjusted = { ...bar("2025-02-05", 39.02), adjClose: 35.12 };
  const points = pricePoints([{ ...adjusted, open: 78.04, high: 78.04, low: 39.02 }, bar("2025-02-06", 40)]);
  expect(points.map(({ close }) => close)).toEqual([35.12, 40]);
  // The other prices of the day by the same factor
  expect([points[0]!.open, points[0]!.low]).toEqual([expect.closeTo(70.24, 12), 35.12]);
});

it("draws the prices of a converted series around its close by the factors of later ex-dates", () => {
  // Unadjusted 10.2, 10 and 9.9, of which 12 in cash was taken off: a ratio of filed prices would turn them over.
  const filed = { ...bar("2025-02-05", -2), adjClose: 9, high: -1.8, low: -2.1 };
  const [point] = pricePoints(
    [filed],
    [
      { day: "2025-02-05", factor: 0.5 },
      { day: "2025-02-06", factor: 0.9 },
    ],
  );
  // 10.2 × 0.9 and 9.9 × 0.9; an ex-date's factor applies before it only.
  expect([point!.high, point!.close, point!.low]).toEqual([
    expect.closeTo(9.18, 12),
    9,
    expect.closeTo(8.91, 12),
  ]);
});

const ohlc = (day: string, close: number) => ({
  ...bar(day, close),
  open: close,
  high: close + 1,
  low: close - 1,
});

it("averages reach back before the span", () => {
  const many = Array.from({ length: 80 }, (_, i) => ohlc(addDays("2025-01-01", i), i));
  const shown = barsOfSpan(pricePoints(many), "1m", null);
  expect(shown[0]!.ma20).toBe(shown[0]!.close! - 9.5);
  expect(shown.at(-1)!.ma60).toBe(79 - 29.5);
});

it("of more than 500 days candles are of weeks; without opens there are none", () => {
  const many = Array.from({ length: 700 }, (_, i) => ohlc(addDays("2023-01-02", i), 10));
  expect(candles(pricePoints(many.slice(0, 500)))).toMatchObject({ unit: "day" });
  const weekly = candles(pricePoints(many))!;
  expect([weekly.unit, weekly.points.length]).toEqual(["week", 100]);
  expect(candles(pricePoints(bars))).toBeNull();
});

it("a benchmark starts at the first close, and stands where it has no bar", () => {
  const own = pricePoints([bar("2025-02-05", 50), bar("2025-02-06", 60), bar("2025-02-07", 55)]);
  const other = [bar("2025-02-04", 1000), bar("2025-02-05", 2000), bar("2025-02-07", 2200)];
  expect(withBenchmark(own, other).map(({ benchmark }) => benchmark)).toEqual([
    50,
    50,
    expect.closeTo(55, 10),
  ]);
  expect(withBenchmark(own, []).map(({ benchmark }) => benchmark)).toEqual([null, null, null]);
});
