import { expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { closeSparkline, sparkline } from "./sparkline";

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

it("a ticker's line ends at 100, and of twenty years of closes reads only those it shows", () => {
  const days = Array.from({ length: 7300 }, (_, i) => addDays("2005-01-01", i));
  const read = new Set<number>();
  const closes = new Proxy(
    days.map((_, i) => 10 + i),
    {
      get(target, key) {
        if (typeof key === "string" && /^\d+$/.test(key)) read.add(Number(key));
        return Reflect.get(target, key) as unknown;
      },
    },
  );
  const line = closeSparkline({ days, closes }, days[7000]!);
  expect(line.at(-1)).toEqual({ day: days[7000], level: 100 });
  expect(line[0]).toEqual({ day: days[6911], level: Math.round((6921 / 7010) * 10_000) / 100 });
  expect(Math.min(...read)).toBeGreaterThanOrEqual(6910);
  expect(Math.max(...read)).toBe(7000);
});

it("a ticker without a close in those days has no line", () => {
  expect(closeSparkline({ days: ["2025-01-02"], closes: [3] }, "2025-01-01")).toEqual([]);
  expect(closeSparkline({ days: ["2024-01-02"], closes: [3] }, "2025-01-01")).toEqual([]);
});
