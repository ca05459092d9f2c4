import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlation, correlationMatrix } from "./correlation";
import { addDays } from "@/lib/domain/calendar/day";
import type { PriceHistory } from "./price-history";
import { someHistory } from "@/lib/domain/testing/arbitrary";

/** A series from its daily returns, beginning at 100. */
const series = (returns: number[], from = "2025-01-01"): PriceHistory => {
  const closes = [100];
  for (const each of returns) closes.push(closes.at(-1)! * (1 + each));
  return { days: closes.map((_, i) => addDays(from, i)), closes };
};

const wave = (count: number) => Array.from({ length: count }, (_, i) => 0.02 * Math.sin(i * i));
const END = "2099-01-01";

describe("correlation of daily returns", () => {
  it.each([
    ["itself", wave(30), 1],
    ["half of it, shifted", wave(30).map((each) => 0.01 + each / 2), 1],
    ["its mirror", wave(30).map((each) => -each), -1],
  ])("with %s", (_, other, expected) =>
    expect(correlation(series(wave(30)), series(other), END)).toEqual({
      value: expect.closeTo(expected, 9) as number,
      days: 30,
      reason: null,
    }),
  );

  it("of two series that move together half the time is 0", () => {
    // a: + + − − …, b: + − + − … : the products sum to 0
    const a = Array.from({ length: 40 }, (_, i) => (i % 4 < 2 ? 0.01 : -0.01));
    const b = Array.from({ length: 40 }, (_, i) => (i % 2 < 1 ? 0.01 : -0.01));
    expect(correlation(series(a), series(b), END).value).toBeCloseTo(0, 9);
  });

  it("needs 20 days on which both have a return", () => {
    expect(correlation(series(wave(20)), series(wave(20)), END)).toMatchObject({ days: 20, reason: null });
    const tooFew = { value: null, days: 19, reason: "too_few_returns" };
    expect(correlation(series(wave(20)), series(wave(19)), END)).toEqual(tooFew);
    // b's first return is on 01-12: of a's 30 returns, 01-02 to 01-31, that leaves 20
    expect(correlation(series(wave(30)), series(wave(30), "2025-01-11"), END).days).toBe(20);
    expect(correlation(series(wave(30)), series(wave(30), "2025-01-12"), END)).toEqual(tooFew);
    expect(correlation(series([]), { days: [], closes: [] }, END)).toEqual({ ...tooFew, days: 0 });
  });

  it("leaves out days on which either has no return: to or from a close that isn't above zero", () => {
    const below = series(wave(30));
    const closes = below.closes.with(5, -1); // no return to it, none from it
    expect(correlation({ ...below, closes }, series(wave(30)), END).days).toBe(28);
  });

  it("takes each return from the series' own previous bar where the other has a holiday", () => {
    const a = series(wave(30));
    const without = { days: a.days.toSpliced(10, 1), closes: a.closes.toSpliced(10, 1) };
    // One of 30 days is missing; the return of the day after it spans two days in one series and one in the other.
    expect(correlation(a, without, END).days).toBe(29);
  });

  it("uses the last 120 returns, or as many as requested, and none after the day of the view", () => {
    const opposed = wave(30).map((each) => -each);
    const a = series([...wave(30), ...wave(120)]);
    const b = series([...opposed, ...wave(120)]);
    expect(correlation(a, b, END)).toMatchObject({ value: expect.closeTo(1, 9) as number, days: 120 });
    expect(correlation(a, b, addDays("2025-01-01", 30)).value).toBeCloseTo(-1, 9);
    expect(correlation(a, b, END, 121).value).toBeLessThan(1 - 1e-6);
  });

  it("is unknown where one series never moved", () =>
    expect(correlation(series(wave(30)), series(Array<number>(30).fill(0)), END)).toEqual({
      value: null,
      days: 30,
      reason: "never_moved",
    }));
});

describe("a matrix of them", () => {
  it("is symmetric, within −1 and 1, and has a reason for each unknown value", () => {
    fc.assert(
      fc.property(fc.array(someHistory, { maxLength: 5 }), (histories) => {
        const rows = correlationMatrix(histories, END);
        rows.forEach((row, i) =>
          row.forEach((cell, j) => {
            expect(cell).toEqual(rows[j]![i]);
            expect(cell).toEqual(correlation(histories[i]!, histories[j]!, END));
            expect(cell.value === null).toBe(cell.reason !== null);
            if (cell.value !== null) expect(Math.abs(cell.value)).toBeLessThanOrEqual(1);
            if (i === j && cell.value !== null) expect(cell.value).toBeCloseTo(1, 9);
          }),
        );
        expect(rows.map((row) => row.length)).toEqual(histories.map(() => histories.length));
      }),
    );
  });
});
