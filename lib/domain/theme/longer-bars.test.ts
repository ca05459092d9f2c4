import { expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { barsAtMost, longerBars, type PriceBar } from "./longer-bars";

const bar = (
  day: string,
  open: number,
  high: number,
  low: number,
  close: number,
  volume: number | null = 1,
) => ({
  day,
  open,
  high,
  low,
  close,
  volume,
});
const BARS = [
  bar("2025-01-30", 10, 12, 9, 11), // a Thursday
  bar("2025-01-31", 11, 15, 11, 14),
  bar("2025-02-03", 14, 14, 8, 9, null), // the next Monday, in another month
  bar("2025-02-05", 9, 10, 9, 10, 5),
];

it("a week has its first open, its extremes, its last close and day, and the sum of its known volumes", () => {
  expect(longerBars(BARS, "week")).toEqual([
    bar("2025-01-31", 10, 15, 9, 14, 2),
    bar("2025-02-05", 14, 14, 8, 10, 5),
  ]);
});

it("a month likewise; days are as they are", () => {
  expect(longerBars(BARS, "month").map(({ day }) => day)).toEqual(["2025-01-31", "2025-02-05"]);
  expect(longerBars(BARS, "day")).toEqual(BARS);
  expect(longerBars([], "week")).toEqual([]);
});

it.each([
  [500, "day", 500],
  [501, "week", 72],
  [4_000, "month", 132],
] as const)("of %s days at most 500 bars: by the %s", (count, unit, length) => {
  const days = Array.from({ length: count }, (_, i) => bar(addDays("2015-01-05", i), 1, 1, 1, 1));
  const found = barsAtMost<PriceBar>(days, 500);
  expect([found.unit, found.bars.length]).toEqual([unit, length]);
});
