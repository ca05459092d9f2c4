import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/day";
import { adjustmentSeam, type CheckedBar } from "./adjustment-seam";

const DAY = (i: number) => addDays("2025-01-01", i);
const cents = (price: number) => Math.round(price * 100) / 100;

/** Forty days of prices about 100, rounded to hundredths. */
const series = (factor: (i: number) => number): CheckedBar[] =>
  Array.from({ length: 40 }, (_, i) => ({ day: DAY(i), close: cents((100 + ((i * 7) % 11)) * factor(i)) }));

const TRUE = series(() => 1);

describe("two series of one ticker", () => {
  it("without a day in common say nothing", () => {
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

  it("on another level are the same series, rebased", () => {
    const verdict = adjustmentSeam(
      TRUE,
      series(() => 0.9),
    );
    expect(verdict).toMatchObject({ kind: "rebased", days: 40 });
    expect(verdict.kind === "rebased" && verdict.ratio).toBeCloseTo(0.9, 4);
  });

  it("of which one was put together from two have a seam on the day it begins", () => {
    // Adjusted for 2.29 % less from the twentieth day on: 0.9771 ÷ 1 − 1 = −2.29 % that no one lost
    const mended = series((i) => (i < 20 ? 0.9771 : 1));
    const verdict = adjustmentSeam(TRUE, mended);
    expect(verdict).toMatchObject({ kind: "seam", days: 40, day: DAY(20), steps: [{ day: DAY(20) }] });
    expect(verdict.kind === "seam" && verdict.steps[0]?.falseReturn).toBeCloseTo(-0.0229, 4);
  });

  it("name every seam, and first of all the largest", () => {
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

  it("that part bit by bit have a seam without a step", () => {
    const verdict = adjustmentSeam(
      TRUE,
      series((i) => 1 - Math.max(0, 30 - i) * 0.001),
    );
    expect(verdict).toMatchObject({ kind: "seam", steps: [] });
  });

  it("differ by a wrong close, and still are the same", () => {
    const wrong = TRUE.map((bar, i) => (i === 12 || i === 30 ? { ...bar, close: bar.close * 1.5 } : bar));
    expect(adjustmentSeam(TRUE, wrong)).toEqual({ kind: "same", days: 40 });
  });

  it.each([
    ["the first day", [0]],
    ["the last day", [39]],
    ["the last two days", [38, 39]],
    ["the first and the last two days", [0, 38, 39]],
  ])("of which one mends %s still are the same", (_which, days) => {
    for (const factor of [1.5, 0.6]) {
      const mended = TRUE.map((bar, i) => (days.includes(i) ? { ...bar, close: bar.close * factor } : bar));
      expect(adjustmentSeam(TRUE, mended)).toEqual({ kind: "same", days: 40 });
    }
  });

  it.each([1, 2])("with %d days in common say nothing of their levels", (count) => {
    for (const factor of [0.5, 2]) {
      const other = TRUE.slice(0, count).map((bar, i) =>
        i === count - 1 ? { ...bar, close: bar.close * factor } : bar,
      );
      expect(adjustmentSeam(TRUE, other)).toEqual({ kind: "same", days: count });
    }
  });

  it("on another level for three days are rebased, and part where three days follow three", () => {
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

  it("pass over closes that aren't positive", () => {
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

  it("have no seam however one is scaled, and one wherever it changes its scale", () => {
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
