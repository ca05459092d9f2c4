import { expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { sparkline } from "./sparkline";

const daily = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    day: addDays("2025-01-01", i),
    level: 100 + ((i * 37) % 11),
    extra: i,
  }));

it("shows the last 90 calendar days in at most 40 points", () => {
  const line = sparkline(daily(200), addDays("2025-01-01", 199));
  expect(line).toHaveLength(40);
  expect(line[0]).toEqual({ day: addDays("2025-01-01", 110), level: 100 + ((110 * 37) % 11) }); // the 90 days 110 to 199
  expect(line.at(-1)?.day).toBe(addDays("2025-01-01", 199));
});

it("shows a short series whole, and an empty one empty", () => {
  const levels = sparkline(daily(40), addDays("2025-01-01", 39)).map(({ level }) => level);
  expect(levels).toEqual(daily(40).map(({ level }) => level));
  expect(sparkline([], "2025-01-01")).toEqual([]);
});

it("rounds levels to two decimals", () => {
  const [point] = sparkline([{ day: "2025-01-01", level: 100.12567 }], "2025-01-01");
  expect(point).toEqual({ day: "2025-01-01", level: 100.13 });
});

it.each([
  // 40 bars from 2025-01-01 to 2025-02-09; the 90 days that end on …
  ["2025-02-09", 40],
  ["2025-05-09", 1], // … begin on 2025-02-09: the last bar alone
  ["2025-05-10", 0],
  ["2026-05-01", 0], // fifteen months later no bar lies in the window
  ["2025-02-01", 32], // no points after the price day
])("its 90 days end on the price day %s, not with the last bar: %i points", (priceDay, points) =>
  expect(sparkline(daily(40), priceDay)).toHaveLength(points),
);
