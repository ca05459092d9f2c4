import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { rawSeriesTest } from "./raw-series-test";

const DAY = (i: number) => addDays("2024-01-01", i);
/** Ex-dates on days 60 and 120 of 180; raw closes run from 20 to 40 and back every 80 days. */
const later = (i: number) => [60, 120].filter((at) => at > i).length;
const pairs = (print: (raw: number, i: number) => number) =>
  Array.from({ length: 180 }, (_, i) => {
    const raw = 20 + Math.abs(40 - (i % 80)) / 2;
    return { day: DAY(i), raw, printed: Math.round(print(raw, i) * 100) / 100 };
  });

describe("a series as traded", () => {
  it("proves another one adjusted by difference", () => {
    const verdict = rawSeriesTest(pairs((raw, i) => raw - later(i)));
    expect(verdict).toMatchObject({ method: "difference", direction: "forward", counts: { difference: 3 } });
    expect(verdict.exDates.map(({ day }) => day)).toEqual([DAY(60), DAY(120)]);
    for (const { cash } of verdict.exDates) expect(cash).toBeCloseTo(1, 2);
  });

  it("proves another one adjusted by ratio", () => {
    const verdict = rawSeriesTest(pairs((raw, i) => raw * 0.95 ** later(i)));
    expect(verdict).toMatchObject({ method: "ratio", direction: "forward", counts: { ratio: 3 } });
    for (const { factor } of verdict.exDates) expect(factor).toBeCloseTo(0.95, 3);
  });

  it("proves its like unadjusted, and says nothing about another ticker's or a few days", () => {
    expect(rawSeriesTest(pairs((raw) => raw)).method).toBe("none");
    expect(rawSeriesTest(pairs((_, i) => 30 + (i % 7))).method).toBeNull();
    expect(rawSeriesTest(pairs((raw, i) => raw - later(i)).slice(0, 100)).reason).toBe("too_few_days");
  });
});
