import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayTicks } from "@/components/charts/time-axis";
import { dayFromNumber, dayNumber } from "@/lib/domain/calendar/day";

describe("ticks of days", () => {
  it.each([
    // four days, room for five: every day
    ["2025-02-04", "2025-02-07", 5, "en", ["4 Feb", "5 Feb", "6 Feb", "7 Feb"]],
    // three weeks: Mondays
    ["2025-02-04", "2025-02-25", 5, "en", ["10 Feb", "17 Feb", "24 Feb"]],
    ["2025-02-04", "2025-06-30", 5, "en", ["Mar 2025", "Apr", "May", "Jun"]],
    ["2025-02-04", "2025-06-30", 5, "zh", ["2025年3月", "4月", "5月", "6月"]],
    // fourteen months, room for five: quarters
    ["2025-02-04", "2026-03-12", 5, "en", ["Apr 2025", "Jul", "Oct", "2026"]],
    ["2025-02-04", "2026-03-12", 5, "zh", ["2025年4月", "7月", "10月", "2026年"]],
    // six years, room for three: every other year
    ["2020-06-01", "2026-03-12", 3, "en", ["2022", "2024", "2026"]],
    ["2025-02-04", "2025-02-04", 5, "en", ["4 Feb"]],
  ] as const)("%s to %s, at most %s, %s → %o", (first, last, max, locale, labels) => {
    expect(dayTicks(first, last, max, locale).map(({ label }) => label)).toEqual(labels);
  });

  it("are never more than the maximum, are in order, and are inside the span", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 7305, max: 25_000 }),
        fc.integer({ min: 0, max: 15_000 }),
        fc.integer({ min: 2, max: 12 }),
        (from, span, max) => {
          const at = dayTicks(dayFromNumber(from), dayFromNumber(from + span), max, "en").map(
            (tick) => tick.at,
          );
          expect(at.length).toBeLessThanOrEqual(max);
          expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
          expect(at.every((day) => day >= from && day <= from + span)).toBe(true);
        },
      ),
    );
  });
});

it("a day converts to its number and back", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(dayFromNumber(dayNumber("2025-02-04"))).toBe("2025-02-04");
});
