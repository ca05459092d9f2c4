import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { convertDifference } from "./convert-difference";
import { TurnoverTest } from "./turnover-test";
import type { TurnoverBar, TurnoverVerdict } from "./turnover-verdict";

const DAY = (i: number) => addDays("2024-01-01", i);

function verdictOf(bars: readonly TurnoverBar[]): TurnoverVerdict {
  const test = new TurnoverTest();
  for (const bar of bars) test.add(bar);
  return test.verdict();
}

/**
 * Raw prices that rise from 20 to 40 and fall again, every 80 days, with the average in the middle of the day's range of 0.16;
 * printed as the function says.
 */
const series = (days: number, print: (raw: number, i: number) => number): TurnoverBar[] =>
  Array.from({ length: days }, (_, i) => {
    const raw = 20 + Math.abs(40 - (i % 80)) / 2;
    const at = (price: number) => Math.round(print(price, i) * 100) / 100;
    const [high, low, close] = [at(raw + 0.08), at(raw - 0.08), at(raw)];
    return { day: DAY(i), high, low, close, volume: 1_234_567, turnover: raw * 1_234_567 };
  });

/** 1 in cash on each of days 50, 100 and 150 of 200; the raw closes before are 24.5, 30.5 and 34.5. */
const paidSince = (i: number) => [50, 100, 150].filter((at) => at > i).length;
const BY_DIFFERENCE = series(200, (raw, i) => raw - paidSince(i));
const BY_RATIO = series(200, (raw, i) => raw * 0.96 ** paidSince(i));

describe("the turnover of a file", () => {
  it("proves raw prices", () => {
    const verdict = verdictOf(series(200, (raw) => raw));
    expect(verdict).toMatchObject({ method: "none", reason: null, direction: null, days: 200, exDates: [] });
    expect(verdict.segments).toHaveLength(1);
  });

  it("proves adjustment by difference, with the cash of each ex-date", () => {
    const verdict = verdictOf(BY_DIFFERENCE);
    expect(verdict).toMatchObject({ method: "difference", direction: "forward", misfit: 0 });
    expect(verdict.counts.ratio).toBeGreaterThan(verdict.counts.difference + 1);
    expect(verdict.exDates.map(({ day }) => day)).toEqual([DAY(50), DAY(100), DAY(150)]);
    for (const { cash } of verdict.exDates) expect(cash).toBeCloseTo(1, 2);
    // 23.5 ÷ 24.5, 29.5 ÷ 30.5, 33.5 ÷ 34.5
    expect(verdict.exDates.map(({ factor }) => factor.toFixed(3))).toEqual(["0.959", "0.967", "0.971"]);
  });

  it("proves adjustment by ratio, with the factor of each ex-date", () => {
    const verdict = verdictOf(BY_RATIO);
    expect(verdict).toMatchObject({ method: "ratio", direction: "forward", misfit: 0 });
    expect(verdict.exDates.map(({ day }) => day)).toEqual([DAY(50), DAY(100), DAY(150)]);
    for (const { factor, cash } of verdict.exDates) {
      expect(factor).toBeCloseTo(0.96, 3);
      expect(cash).toBeNull();
    }
    // raw ÷ printed before all three: 1 ÷ 0.96³ = 1.1303
    const { low, high } = verdict.segments[0]!;
    expect(low).toBeLessThan(1.1303);
    expect(high).toBeGreaterThan(1.1303);
  });

  it("tells backward adjustment by its unadjusted oldest segment", () => {
    const paidBefore = (i: number) => 3 - paidSince(i);
    expect(verdictOf(series(200, (raw, i) => raw + paidBefore(i)))).toMatchObject({
      method: "difference",
      direction: "backward",
    });
    expect(verdictOf(series(200, (raw, i) => raw * 1.04 ** paidBefore(i)))).toMatchObject({
      method: "ratio",
      direction: "backward",
    });
  });

  it("gives no direction for a file that ends before its newest ex-date", () => {
    expect(verdictOf(BY_DIFFERENCE.slice(0, 149))).toMatchObject({ method: "difference", direction: null });
  });

  it("says nothing where more than five days in a row have no turnover, which may be adjusted otherwise", () => {
    const without = (from: number, to: number) =>
      series(350, (raw, i) => raw - paidSince(i)).map((bar, i) =>
        i >= from && i < to ? { ...bar, turnover: null } : bar,
      );
    // The newest 150 days are unadjusted by themselves; the ex-dates lie among the others.
    expect(verdictOf(without(0, 200))).toMatchObject({ method: null, reason: "untested_days", days: 150 });
    expect(verdictOf(without(344, 350))).toMatchObject({ method: null, reason: "untested_days" });
    expect(verdictOf(without(100, 106))).toMatchObject({ method: null, reason: "untested_days" });
    expect(verdictOf(without(345, 350)).method).toBe("difference");
    expect(verdictOf(without(100, 105)).method).toBe("difference");
  });

  it("leaves out days whose figures are rounded too coarsely to tell", () => {
    const coarse = BY_DIFFERENCE.map((bar) => ({ ...bar, volume: 100, turnover: bar.close * 100 }));
    expect(verdictOf(coarse)).toMatchObject({ method: null, reason: "untested_days", days: 0 });
  });

  it("says nothing about fewer than 120 days, or without turnover", () => {
    expect(verdictOf(BY_DIFFERENCE.slice(0, 119))).toMatchObject({ method: null, reason: "too_few_days" });
    const without = BY_DIFFERENCE.map((bar) => ({ ...bar, turnover: null }));
    expect(verdictOf(without)).toMatchObject({ method: null, reason: "no_turnover", days: 0 });
    expect(verdictOf([])).toMatchObject({ method: null, reason: "no_turnover" });
  });

  it("skips halted days, and ends a segment with the close of the last of them", () => {
    const halted = BY_DIFFERENCE.map((bar, i) =>
      i === 48 || i === 49 ? { ...bar, high: 23, low: 23, close: 23, volume: 0, turnover: 0 } : bar,
    );
    const verdict = verdictOf(halted);
    expect(verdict).toMatchObject({ method: "difference", days: 198 });
    expect(verdict.segments[0]).toMatchObject({ lastDay: DAY(47), lastClose: 23 });
    // (23 + 3 − 1) ÷ (23 + 3)
    expect(verdict.exDates[0]!.factor).toBeCloseTo(25 / 26, 3);
  });

  it("leaves out a day whose turnover is wrong, and says nothing where many are", () => {
    const wrong = (every: number) =>
      BY_DIFFERENCE.map((bar, i) => (i % every === 25 ? { ...bar, turnover: bar.turnover! * 1.2 } : bar));
    const verdict = verdictOf(wrong(100));
    expect(verdict).toMatchObject({ method: "difference", misfit: 2 / 200 });
    expect(verdict.exDates.map(({ day }) => day)).toEqual([DAY(50), DAY(100), DAY(150)]);
    expect(verdictOf(wrong(30))).toMatchObject({ method: null, reason: "misfit" });
  });

  it("needs no setting for files in lots and thousands", () => {
    const inLots = BY_DIFFERENCE.map((bar) => ({
      ...bar,
      volume: Math.round(bar.volume! / 100) * 100,
      turnover: Math.round(bar.turnover! / 1_000) * 1_000,
    }));
    expect(verdictOf(inLots)).toMatchObject({ method: "difference", counts: { difference: 4 } });
  });

  it("says nothing about volume in another unit, of all days or up to a day", () => {
    const hundredth = (bar: TurnoverBar) => ({ ...bar, volume: bar.volume! / 100 });
    const raw = series(200, (price) => price);
    expect(verdictOf(raw.map(hundredth)).method).toBeNull();
    expect(verdictOf(raw.map((bar, i) => (i < 100 ? hundredth(bar) : bar))).method).toBeNull();
  });

  it("proves neither by cash that is taken off and new shares that are multiplied", () => {
    // 2 for 1 on day 120: earlier prices are halved once the cash is off.
    const mixed = series(200, (raw, i) => (i < 120 ? (raw - paidSince(i)) / 2 : raw - paidSince(i)));
    expect(verdictOf(mixed).method).toBeNull();
  });
});

describe("a series converted from adjustment by difference", () => {
  it("has the returns of prices as traded times the dividends", () => {
    const { pieces, uncertain } = convertDifference(verdictOf(BY_DIFFERENCE));
    const adjusted = BY_DIFFERENCE.map(({ close, day }) => {
      const { add, factor } = pieces.findLast(({ firstDay }) => firstDay <= day)!;
      return (close + add) * factor;
    });
    expect(uncertain).toEqual([]);
    // Raw 40 on day 0 and 20.5 on day 199: 20.5 ÷ 40 ÷ (23.5 ÷ 24.5 × 29.5 ÷ 30.5 × 33.5 ÷ 34.5) − 1 = −43.1 %
    const factors = (23.5 / 24.5) * (29.5 / 30.5) * (33.5 / 34.5);
    expect(adjusted[199]! / adjusted[0]!).toBeCloseTo(20.5 / 40 / factors, 3);
    expect(pieces.at(-1)).toMatchObject({ factor: 1 });
  });

  it("is uncertain where each day's range is wider than 1.5 % of the price", () => {
    // A range of 0.56 at about 24 is 2.3 %.
    const wide = BY_DIFFERENCE.map((bar) => ({ ...bar, high: bar.high! + 0.2, low: bar.low! - 0.2 }));
    expect(convertDifference(verdictOf(wide)).uncertain).toEqual([DAY(50), DAY(100), DAY(150)]);
  });
});
