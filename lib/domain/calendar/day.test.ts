import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addWeekdays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  earliestDay,
  isDay,
  isWeekday,
  latestDay,
  weekdaysBetween,
} from "./day";

describe("existing and non-existing days", () => {
  it.each([
    ["2025-02-28", true],
    ["2025-02-29", false],
    ["2024-02-29", true],
    ["1900-02-29", false], // divisible by 100
    ["2000-02-29", true], // and by 400
    ["2025-04-31", false],
    ["2025-00-10", false],
    ["2025-13-01", false],
    ["2025-01-00", false],
    ["0000-01-01", false],
    ["2025-2-9", false],
    ["2025-02-09T00:00", false],
    [" 2025-02-09", false],
    ["２０２５-02-09", false],
    ["", false],
  ])("%s: %s", (text, exists) => expect(isDay(text)).toBe(exists));
});

describe("days and months later", () => {
  it.each([
    ["2025-02-28", 1, "2025-03-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-01-01", -1, "2024-12-31"],
    ["1970-01-01", -719162, "0001-01-01"],
    ["2025-02-04", 0, "2025-02-04"],
  ])("%s and %i days: %s", (day, count, expected) => expect(addDays(day, count)).toBe(expected));

  it.each([
    ["2025-03-31", -1, "2025-02-28"], // clamped to the month's last day
    ["2024-03-31", -1, "2024-02-29"],
    ["2025-05-31", -3, "2025-02-28"],
    ["2025-08-31", -6, "2025-02-28"],
    ["2024-02-29", -12, "2023-02-28"],
    ["2025-01-15", -1, "2024-12-15"],
    ["2024-12-15", 1, "2025-01-15"],
    ["2025-11-30", 15, "2027-02-28"],
  ])("%s and %i months: %s", (day, count, expected) => expect(addMonths(day, count)).toBe(expected));

  it("agrees with JavaScript's own calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayFromNumber(number)).toBe(day);
        expect(dayNumber(day)).toBe(number);
        expect(isDay(day)).toBe(true);
      }),
    );
  });
});

describe("the day of an instant in a time zone", () => {
  it.each([
    ["2025-02-03T19:06:00Z", "Asia/Shanghai", "2025-02-04"], // the seed's stamp, 03:06 in Shanghai
    ["2025-02-03T19:06:00Z", "America/New_York", "2025-02-03"],
    ["2025-02-03T15:59:59Z", "Asia/Shanghai", "2025-02-03"],
    ["2025-02-03T16:00:00Z", "Asia/Shanghai", "2025-02-04"],
    ["2025-02-03T18:14:59Z", "Asia/Kathmandu", "2025-02-03"], // +05:45
    ["2025-02-03T18:15:00Z", "Asia/Kathmandu", "2025-02-04"],
  ])("%s in %s: %s", (instant, zone, day) => expect(dayOf(new Date(instant), zone)).toBe(day));

  it("refuses a zone that doesn't exist", () =>
    expect(() => dayOf(new Date(0), "Asia/Atlantis")).toThrow(RangeError));
});

describe("weekdays", () => {
  it.each([
    ["2025-02-03", true], // Monday
    ["2025-02-07", true],
    ["2025-02-08", false],
    ["2025-02-09", false],
    ["1969-12-28", false], // Sunday, before the origin
  ])("%s: %s", (day, expected) => expect(isWeekday(day)).toBe(expected));

  it.each([
    ["2025-02-07", "2025-02-10", 1], // Friday to Monday
    ["2025-02-08", "2025-02-09", 0], // Saturday to Sunday
    ["2025-02-07", "2025-02-09", 0],
    ["2025-02-09", "2025-02-10", 1],
    ["2025-01-27", "2025-02-05", 7], // 28 29 30 31, 3 4 5: holidays count
    ["2025-02-03", "2025-02-17", 10],
    ["2025-02-03", "2025-02-18", 11],
    ["2025-02-10", "2025-02-10", 0],
    ["2025-02-10", "2025-02-03", 0], // never negative
  ])("after %s up to %s: %i", (from, to, expected) => expect(weekdaysBetween(from, to)).toBe(expected));

  it.each([
    ["2025-02-07", 0, "2025-02-07"],
    ["2025-02-07", 1, "2025-02-10"], // Friday to Monday
    ["2025-02-08", 1, "2025-02-10"],
    ["2025-02-07", 11, "2025-02-24"],
  ])("%s and %i more: %s", (from, count, expected) => expect(addWeekdays(from, count)).toBe(expected));

  it("are counted like the days one by one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 30_000 }),
        fc.integer({ min: 0, max: 40 }),
        (start, length) => {
          const from = dayFromNumber(start);
          const counted = Array.from({ length }, (_, i) => addDays(from, i + 1)).filter(isWeekday).length;
          expect(weekdaysBetween(from, addDays(from, length))).toBe(counted);
        },
      ),
    );
  });
});

it("counts calendar days, backwards too", () => {
  expect(daysBetween("2025-02-04", "2025-05-05")).toBe(90); // 24 + 31 + 30 + 5
  expect(daysBetween("2025-05-05", "2025-02-04")).toBe(-90);
});

it("gives the latest and the earliest of the days that aren't null", () => {
  expect(latestDay(null, "2025-02-04", "2025-01-27")).toBe("2025-02-04");
  expect(earliestDay("2025-02-04", null, "2025-01-27")).toBe("2025-01-27");
  expect(latestDay(null)).toBeNull();
  expect(earliestDay()).toBeNull();
});
