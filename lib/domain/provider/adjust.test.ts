import { describe, expect, it } from "vitest";
import { adjustByActions } from "./adjust";
import { factorsBetween } from "./factor-steps";
import type { CorporateAction, ProviderBar } from "./types";

const bar = (day: string, close: number): ProviderBar => ({
  day,
  open: null,
  high: null,
  low: null,
  close,
  adjClose: null,
  volume: null,
  turnover: null,
});
const days = (count: number) =>
  Array.from({ length: count }, (_, i) => `2025-01-${String(i + 1).padStart(2, "0")}`);
const closes = (...values: number[]) => values.map((close, i) => bar(days(values.length)[i]!, close));
const adjusted = (bars: ProviderBar[], actions: CorporateAction[]) =>
  adjustByActions(bars, actions)?.map(({ adjClose }) => adjClose);

describe("adjusted closes from splits and dividends", () => {
  it("take a dividend as a share of the close before it", () => {
    // (100 − 2) ÷ 100 = 0.98
    expect(adjusted(closes(90, 100, 99), [{ day: "2025-01-03", kind: "dividend", value: 2 }])).toEqual([
      expect.closeTo(88.2, 10),
      expect.closeTo(98, 10),
      99,
    ]);
  });

  it("divide by the shares of a split, and take cash after it", () => {
    // Two for one, and 1 a new share: (100 ÷ 2 − 1) ÷ 100 = 0.49
    expect(
      adjusted(closes(100, 50), [
        { day: "2025-01-02", kind: "split", value: 2 },
        { day: "2025-01-02", kind: "dividend", value: 1 },
      ]),
    ).toEqual([expect.closeTo(49, 10), 50]);
  });

  it("of an ex-date without a bar count from the bar before it", () => {
    const bars = [bar("2025-01-01", 10), bar("2025-01-03", 10)];
    expect(adjusted(bars, [{ day: "2025-01-02", kind: "dividend", value: 1 }])).toEqual([9, 10]);
  });

  it("don't count an action before the first or after the last bar", () => {
    const actions: CorporateAction[] = [
      { day: "2024-12-31", kind: "dividend", value: 1 },
      { day: "2025-01-09", kind: "dividend", value: 1 },
    ];
    expect(adjusted(closes(10, 11), actions)).toEqual([10, 11]);
  });

  it("are the same bit by bit in a part of the history without a new action", () => {
    const bars = closes(...Array.from({ length: 25 }, (_, i) => 100 + ((i * 7) % 11)));
    const actions: CorporateAction[] = [
      { day: "2025-01-05", kind: "dividend", value: 0.3 },
      { day: "2025-01-20", kind: "dividend", value: 0.31 },
    ];
    expect(adjusted(bars.slice(9), actions.slice(1))).toEqual(adjusted(bars, actions)!.slice(9));
  });

  it("aren't known where the cash is as large as the close", () => {
    expect(adjustByActions(closes(2, 1), [{ day: "2025-01-02", kind: "dividend", value: 2 }])).toBeNull();
  });
});

describe("factors from prices adjusted backward", () => {
  const raw = closes(...Array.from({ length: 25 }, (_, i) => 10 + ((i * 7) % 11) / 10));
  const backward = (of: (close: number, i: number) => number) =>
    raw.map((each, i) => ({ ...each, close: Number(of(each.close, i).toFixed(2)) }));

  it("are constant between ex-dates, whatever the rounding", () => {
    const reading = factorsBetween(
      raw,
      backward((close, i) => close * (i < 10 ? 3.137 : 3.2943)),
    );
    const factors = reading.ok ? reading.factors : new Map<string, number>();
    const values = new Set(factors.values());
    expect([...values]).toEqual([expect.closeTo(3.137, 3), expect.closeTo(3.2943, 3)]);
    expect(factors.get("2025-01-10")).not.toBe(factors.get("2025-01-11"));
  });

  it("don't exist where the vendor adds the cash instead", () => {
    expect(
      factorsBetween(
        raw,
        backward((close) => close + 5),
      ),
    ).toEqual({ ok: false, note: "not_by_ratio" });
  });

  it("don't exist where a day has no adjusted price", () => {
    const lacking = backward((close) => close).slice(1);
    expect(factorsBetween(raw, lacking)).toEqual({ ok: false, note: "factors_missing" });
  });
});
