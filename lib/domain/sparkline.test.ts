import { expect, it } from "vitest";
import { addDays } from "./day";
import { sparkline } from "./sparkline";

const daily = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    day: addDays("2025-01-01", i),
    level: 100 + ((i * 37) % 11),
    extra: i,
  }));

it("shows the last 90 calendar days in at most 60 points", () => {
  const line = sparkline(daily(200));
  expect(line).toHaveLength(60);
  expect(line[0]).toEqual({ day: addDays("2025-01-01", 110), level: 100 + ((110 * 37) % 11) }); // the 90 days 110 to 199
  expect(line.at(-1)?.day).toBe(addDays("2025-01-01", 199));
});

it("shows a short series whole, and nothing of nothing", () => {
  expect(sparkline(daily(60)).map(({ level }) => level)).toEqual(daily(60).map(({ level }) => level));
  expect(sparkline([])).toEqual([]);
});
