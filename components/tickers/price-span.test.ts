import { describe, expect, it } from "vitest";
import { barsOfSpan, chartPoints, type Bar } from "@/components/tickers/price-span";
import { addDays } from "@/lib/domain/calendar/day";

const bar = (day: string, close = 10): Bar => ({
  day,
  open: null,
  high: null,
  low: null,
  close,
  adjClose: null,
  volume: null,
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
  const points = chartPoints(many, new Set(["2021-03-03"]));
  expect(points).toHaveLength(500);
  expect(days(points)).toContain("2021-03-03");
});

it("the line breaks at missing bars inside the span and nowhere else", () => {
  const without = ["2024-12-30", "2025-02-04", "2025-02-05", "2025-03-04", "2025-03-06"];
  expect(chartPoints(bars, new Set(), without).map(({ day, close }) => [day, close])).toEqual([
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
  expect(chartPoints([adjusted, bar("2025-02-06", 40)], new Set()).map(({ close }) => close)).toEqual([
    35.12, 40,
  ]);
});
