import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAxis, dayTicks, shareOfDay } from "@/components/charts/day-axis";
import { addDays, dayFromNumber, dayNumber, isWeekday } from "@/lib/domain/calendar/day";

/** An axis of weekdays. */
function weekdays(first: string, last: string) {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWeekday(day)) days.push(day);
  return dayAxis(days.map((day) => ({ day })));
}

describe("an axis of trading days", () => {
  const axis = dayAxis(["2025-02-06", "2025-02-07", "2025-02-10", "2025-02-12"].map((day) => ({ day })));

  it.each([
    ["2025-02-06", 0],
    ["2025-02-07", 1 / 3],
    ["2025-02-09", 1 / 3], // a Sunday is at its Friday
    ["2025-02-10", 2 / 3], // no gap for the weekend
    ["2025-02-11", 2.5 / 3], // a holiday is between its neighbours
    ["2025-02-12", 1],
    ["2025-02-01", 0], // before the first day
    ["2025-03-01", 1], // after the last day
  ])("%s is at %s", (day, share) => {
    expect(shareOfDay(axis, day)).toBeCloseTo(share, 10);
  });

  it("a thinned series keeps the distances in trading days", () => {
    const thinned = dayAxis([{ day: "2025-02-03" }, { day: "2025-02-04" }, { day: "2025-02-14" }], [0, 1, 9]);
    expect(shareOfDay(thinned, "2025-02-04")).toBeCloseTo(1 / 9, 10);
    expect(shareOfDay(thinned, "2025-02-10")).toBeCloseTo(5 / 9, 10);
  });

  it("marks with a width have half a day of room at both ends", () => {
    const bars = dayAxis([{ day: "2025-02-03" }, { day: "2025-02-04" }], null, 0.5);
    expect([shareOfDay(bars, "2025-02-03"), shareOfDay(bars, "2025-02-04")]).toEqual([0.25, 0.75]);
  });
});

describe("ticks of days", () => {
  it.each([
    // four days, room for five: every day
    ["2025-02-04", "2025-02-07", 5, "en", ["4 Feb", "5 Feb", "6 Feb", "7 Feb"]],
    // three weeks: Mondays
    ["2025-02-04", "2025-02-25", 5, "en", ["10 Feb", "17 Feb", "24 Feb"]],
    ["2025-02-04", "2025-06-30", 5, "en", ["Mar 2025", "Apr", "May", "Jun"]],
    ["2025-02-04", "2025-06-30", 5, "zh", ["2025 年 3 月", "4 月", "5 月", "6 月"]],
    // fourteen months, room for five: quarters
    ["2025-02-04", "2026-03-12", 5, "en", ["Apr 2025", "Jul", "Oct", "2026"]],
    ["2025-02-04", "2026-03-12", 5, "zh", ["2025 年 4 月", "7 月", "10 月", "2026 年"]],
    // six years, room for three: every other year
    ["2020-06-01", "2026-03-12", 3, "en", ["2022", "2024", "2026"]],
    ["2025-02-04", "2025-02-04", 5, "en", ["4 Feb"]],
  ] as const)("%s to %s, at most %s, %s → %o", (first, last, max, locale, labels) => {
    expect(dayTicks(weekdays(first, last), max, locale).map(({ label }) => label)).toEqual(labels);
  });

  it("are never more than the maximum, are in order, and are inside the span", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 7305, max: 25_000 }),
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 2, max: 12 }),
        (from, span, max) => {
          const axis = weekdays(dayFromNumber(from), dayFromNumber(from + span));
          const at = dayTicks(axis, max, "en").map((tick) => tick.at);
          expect(at.length).toBeLessThanOrEqual(max);
          expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
          expect(at.every((share) => share >= 0 && share <= 1)).toBe(true);
        },
      ),
    );
  });
});

it("a day converts to its number and back", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(dayFromNumber(dayNumber("2025-02-04"))).toBe("2025-02-04");
});
