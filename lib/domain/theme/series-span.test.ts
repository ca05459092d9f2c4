import { describe, expect, it } from "vitest";
import { pointsOfSpan } from "./series-span";

const point = (day: string, level: number, benchmark: number | null) => ({
  day,
  level,
  benchmark,
  excess: benchmark === null ? null : (level - benchmark) / 100,
  relative: benchmark === null ? null : level / benchmark - 1,
  drawdown: 0,
  breadth: null,
  eligible: 1,
  members: 1,
  priced: 1,
});
const points = [
  point("2025-02-05", 100, null),
  point("2025-03-04", 110, 105),
  point("2025-03-05", 121, 105),
  point("2025-04-07", 132, 126),
];

const ends = (day: string) => ({ priceDay: day, commonDay: day });

describe("the points of a span", () => {
  it("since the call, as they stand", () => {
    expect(pointsOfSpan(points, "sinceCall", ends("2025-04-07"))).toEqual(points);
  });

  it("start at the last axis day before the span, both lines at 100", () => {
    // 1m before 7 April is 7 March; the last axis day by then is 5 March. 132 / 121 = 1.0909…, 126 / 105 = 1.2
    const span = pointsOfSpan(points, "1m", ends("2025-04-07"));
    expect(span.map(({ day }) => day)).toEqual(["2025-03-05", "2025-04-07"]);
    expect(span[0]).toMatchObject({ level: 100, benchmark: 100, relative: 0 });
    expect(span[1]?.level).toBeCloseTo(109.0909, 4);
    expect(span[1]?.benchmark).toBeCloseTo(120, 9);
    // 132/121 / (126/105) − 1 = 1.090909 / 1.2 − 1 = −0.090909
    expect(span[1]?.relative).toBeCloseTo(-0.090909, 6);
    expect(span[1]?.excess).toBeCloseTo(-0.109091, 6); // 1.090909 − 1.2
  });

  it("compare what comes after the last common day as it was on that day", () => {
    const long = [...points, point("2025-04-08", 143, 126)]; // the benchmark's last bar is 04-07's, carried on
    const days = { priceDay: "2025-04-08", commonDay: "2025-04-07" };
    const last = pointsOfSpan(long, "1m", days).at(-1)!;
    expect(last.level).toBeCloseTo(118.1818, 4); // 143 / 121
    expect(last.excess).toBeCloseTo(-0.109091, 6);
    expect(last.relative).toBeCloseTo(-0.090909, 6);
    // Of a span that starts on the last common day nothing can be compared yet but its start.
    expect(pointsOfSpan(long, "1d", days).map(({ excess }) => excess)).toEqual([0, null]);
  });

  it("show all there is where the series begins later than the span", () => {
    expect(pointsOfSpan(points, "1y", ends("2025-04-07"))).toEqual(points);
  });

  it("are none where the series ended before the period began", () => {
    expect(pointsOfSpan(points, "1m", { priceDay: "2025-09-30", commonDay: null })).toEqual([]);
  });

  it("keep a benchmark without a value at their start as a gap", () => {
    const span = pointsOfSpan(points.slice(0, 2), "1d", ends("2025-03-04"));
    expect(span.map(({ benchmark }) => benchmark)).toEqual([null, null]);
  });
});
