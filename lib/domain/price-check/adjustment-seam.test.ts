import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { adjustmentSeam, type CheckedBar } from "./adjustment-seam";

const DAY = (i: number) => addDays("2025-01-01", i);
const cents = (price: number) => Math.round(price * 100) / 100;

/** Forty days of prices about 100, rounded to hundredths. */
const series = (factor: (i: number) => number): CheckedBar[] =>
  Array.from({ length: 40 }, (_, i) => ({ day: DAY(i), close: cents((100 + ((i * 7) % 11)) * factor(i)) }));

const TRUE = series(() => 1);

describe("two series of one ticker", () => {
  it("without a common day can't be compared", () => {
    expect(adjustmentSeam([], TRUE)).toEqual({ kind: "no_overlap" });
    expect(adjustmentSeam(TRUE.slice(0, 5), TRUE.slice(5))).toEqual({ kind: "no_overlap" });
  });

  it("with the same closes are the same, up to rounding", () => {
    expect(adjustmentSeam(TRUE, TRUE)).toEqual({ kind: "same", days: 40 });
    expect(
      adjustmentSeam(
        TRUE,
        series((i) => 1 + (i % 3) * 0.0001),
      ),
    ).toEqual({ kind: "same", days: 40 });
  });

  it("at a constant ratio are the same series, rebased", () => {
    const verdict = adjustmentSeam(
      TRUE,
      series(() => 0.9),
    );
    expect(verdict).toMatchObject({ kind: "rebased", days: 40 });
    expect(verdict.kind === "rebased" && verdict.ratio).toBeCloseTo(0.9, 4);
  });

  it("of which one was put together from two have a seam on the first day of the second part", () => {
    // Adjusted for a dividend of 2.29 % from the twentieth day on: 0.9771 ÷ 1 − 1 = −2.29 %, a loss that never
    // happened.
    const mended = series((i) => (i < 20 ? 0.9771 : 1));
    const verdict = adjustmentSeam(TRUE, mended);
    expect(verdict).toMatchObject({ kind: "seam", days: 40, day: DAY(20), steps: [{ day: DAY(20) }] });
    expect(verdict.kind === "seam" && verdict.steps[0]?.falseReturn).toBeCloseTo(-0.0229, 4);
  });

  it("give every seam, with the largest as the verdict's day", () => {
    const verdict = adjustmentSeam(
      TRUE,
      series((i) => (i < 10 ? 0.9 : i < 25 ? 0.98 : 1)),
    );
    expect(verdict).toMatchObject({
      kind: "seam",
      day: DAY(10),
      steps: [{ day: DAY(10) }, { day: DAY(25) }],
    });
  });

  it("differ whatever a single low close suggests: rounding counts per day", () => {
    const incoming = series(() => 0.8);
    incoming[10] = { ...incoming[10]!, close: 0.01 };
    expect(adjustmentSeam(TRUE, incoming)).toMatchObject({ kind: "rebased" });
  });

  it("are compared on days with high prices where old ones are a few cents", () => {
    // Thirty days of cents, on which five per cent is rounding, and ten at a hundred, on which it isn't.
    const grown = (factor: number) => series((i) => (i < 30 ? 0.0008 : 1) * factor);
    expect(adjustmentSeam(grown(1), grown(0.95))).toMatchObject({ kind: "rebased" });
    expect(adjustmentSeam(grown(1), grown(1))).toEqual({ kind: "same", days: 40 });
  });

  it("that drift apart gradually have a seam without a step", () => {
    const verdict = adjustmentSeam(
      TRUE,
      series((i) => 1 - Math.max(0, 30 - i) * 0.001),
    );
    expect(verdict).toMatchObject({ kind: "seam", steps: [] });
  });

  it("that differ by one wrong close are still the same", () => {
    const wrong = TRUE.map((bar, i) => (i === 12 || i === 30 ? { ...bar, close: bar.close * 1.5 } : bar));
    expect(adjustmentSeam(TRUE, wrong)).toEqual({ kind: "same", days: 40 });
  });

  it.each([
    ["the first day", [0]],
    ["the last day", [39]],
    ["the last two days", [38, 39]],
    ["the first and the last two days", [0, 38, 39]],
  ])("of which one corrects %s are still the same", (_which, days) => {
    for (const factor of [1.5, 0.6]) {
      const mended = TRUE.map((bar, i) => (days.includes(i) ? { ...bar, close: bar.close * factor } : bar));
      expect(adjustmentSeam(TRUE, mended)).toEqual({ kind: "same", days: 40 });
    }
  });

  describe("that differ on the last days", () => {
    const withOpen = (bars: readonly CheckedBar[]) => bars.map((bar) => ({ ...bar, open: bar.close - 1 }));
    /** The last `count` days on another level, as a script leaves them that appends unadjusted days after a dividend. */
    const appended = (bars: readonly CheckedBar[], count: number, factor = 0.97) =>
      bars.map((bar, i) =>
        i < bars.length - count
          ? bar
          : { ...bar, close: bar.close * factor, ...(bar.open ? { open: bar.open * factor } : {}) },
      );

    it("have a seam there where two closes agree, or a day's open with its close", () => {
      for (const [bars, count, day] of [
        [TRUE, 2, DAY(38)],
        [withOpen(TRUE), 2, DAY(38)],
        [withOpen(TRUE), 1, DAY(39)],
      ] as const) {
        const verdict = adjustmentSeam(bars, appended(bars, count));
        expect(verdict).toMatchObject({ kind: "seam", day, steps: [{ day }] });
        // 1 ÷ 0.97 − 1 = 3.09 %
        expect(verdict.kind === "seam" && verdict.steps[0]?.falseReturn).toBeCloseTo(0.0309, 4);
      }
    });

    it("are the same where only a close is corrected: a day with an unchanged open was stored before it was over", () => {
      expect(adjustmentSeam(TRUE, appended(TRUE, 1))).toEqual({ kind: "same", days: 40 });
      const bars = withOpen(TRUE);
      const corrected = bars.map((bar, i) => (i === 39 ? { ...bar, close: bar.close * 0.97 } : bar));
      expect(adjustmentSeam(bars, corrected)).toEqual({ kind: "same", days: 40 });
      const both = bars.map((bar, i) =>
        i >= 38 ? { ...bar, close: bar.close * (i === 38 ? 0.97 : 1.02) } : bar,
      );
      expect(adjustmentSeam(bars, both)).toEqual({ kind: "same", days: 40 });
    });
  });

  const times = (...factors: number[]) =>
    factors.map((factor, i) => ({ ...TRUE[i]!, close: TRUE[i]!.close * factor }));

  it.each([
    ["one, the same", [1], { kind: "same" }],
    ["one, another", [0.97], { kind: "apart", day: DAY(0) }],
    ["two, the same", [1, 1], { kind: "same" }],
    ["two, of which one is another", [1, 0.97], { kind: "apart", day: DAY(1) }],
    ["two on another level, as any two are", [0.97, 0.97], { kind: "apart", day: DAY(0) }],
    ["three, of which two are the same", [1, 0.97, 1], { kind: "same" }],
    ["three, of which one is the same", [1, 0.97, 0.9], { kind: "apart", day: DAY(1) }],
    ["four, of which no majority is the same", [1, 1, 0.97, 0.97], { kind: "apart", day: DAY(2) }],
  ])("with few common days are the same by a majority of them: %s", (_what, factors, verdict) => {
    expect(adjustmentSeam(TRUE, times(...factors))).toEqual({ ...verdict, days: factors.length });
  });

  it.each([
    ["one close beyond what a day can move", [1.36]],
    ["two of them", [0.5, 2]],
    ["three that go their own ways", [1.1, 0.9, 1.2]],
    ["five, one of them the same by chance", [1.1, 0.9, 1, 1.2, 0.8]],
    ["forty of another ticker", TRUE.map((_, i) => 2 + ((i * 5) % 7) / 10)],
  ])("have other prices: %s", (_what, factors) => {
    expect(adjustmentSeam(TRUE, times(...factors))).toEqual({ kind: "other", days: factors.length });
  });

  it("adjusted by amounts and by factors are one ticker's, as long as most returns nearly agree", () => {
    // (110 − 2) ÷ 110 ÷ ((100 − 2) ÷ 100) = 1.0019: within a fifth of a per cent from any day to any other
    const by = (amount: number) => TRUE.map((bar) => ({ ...bar, close: bar.close - amount }));
    expect(adjustmentSeam(TRUE, by(1)).kind).not.toBe("other");
    expect(adjustmentSeam(TRUE, by(2)).kind).not.toBe("other");
  });

  it("at another level for three days are rebased, and have a seam where three such days follow three others", () => {
    const other = TRUE.map((bar) => ({ ...bar, close: bar.close * 2 }));
    expect(adjustmentSeam(TRUE, other.slice(0, 3))).toMatchObject({ kind: "rebased", days: 3 });
    expect(adjustmentSeam(TRUE, [...TRUE.slice(0, 3), ...other.slice(3, 6)])).toMatchObject({
      kind: "seam",
      day: DAY(3),
    });
  });

  it("are compared by their adjusted closes", () => {
    const raw = TRUE.map((bar, i) => ({
      ...bar,
      close: i < 20 ? bar.close * 2 : bar.close,
      adjClose: bar.close,
    }));
    expect(adjustmentSeam(TRUE, raw)).toEqual({ kind: "same", days: 40 });
  });

  it("skip closes that aren't positive", () => {
    const early = TRUE.map((bar, i) => (i < 5 ? { ...bar, close: -1.5 } : bar));
    expect(adjustmentSeam(early, TRUE)).toEqual({ kind: "same", days: 35 });
  });

  it.each([
    [0.9985, "same"],
    [0.9975, "rebased"],
  ])(
    "at %d of each other are %s: a fifth of a per cent, and the rounding of prices of about 100",
    (factor, kind) => {
      expect(
        adjustmentSeam(
          TRUE,
          series(() => factor),
        ).kind,
      ).toBe(kind);
    },
  );

  it("have no seam when one is scaled, and one wherever its scale changes", () => {
    const scale = fc.double({ min: 0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        scale,
        fc.integer({ min: 5, max: 35 }),
        fc.double({ min: 1.01, max: 2, noNaN: true }),
        (k, at, step) => {
          const scaled = TRUE.map((bar) => ({ ...bar, close: bar.close * k }));
          expect(["same", "rebased"]).toContain(adjustmentSeam(TRUE, scaled).kind);
          const seamed = scaled.map((bar, i) => (i < at ? { ...bar, close: bar.close * step } : bar));
          expect(adjustmentSeam(TRUE, seamed)).toMatchObject({ kind: "seam", day: DAY(at) });
          expect(adjustmentSeam(seamed, TRUE)).toMatchObject({ kind: "seam", day: DAY(at) });
        },
      ),
    );
  });
});
