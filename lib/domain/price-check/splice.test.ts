import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import type { CheckedBar } from "./adjustment-seam";
import { isRewritten, spliceFault, type SpliceFault } from "./splice";

const DAY = (i: number) => addDays("2025-01-01", i);
/** Ten days of prices about 100, from the first day on. */
const STORED: CheckedBar[] = Array.from({ length: 10 }, (_, i) => ({
  day: DAY(i),
  close: 100 + ((i * 7) % 11),
}));

/** The last `shared` of these days and three new ones, all of them on another level. */
const later = (shared: number, factor: number): CheckedBar[] =>
  Array.from({ length: shared + 3 }, (_, n) => {
    const i = 10 - shared + n;
    return { day: DAY(i), close: (100 + ((i * 7) % 11)) * factor };
  });

describe("bars to be merged into a series", () => {
  it.each<[shared: number, factor: number, rewritten: SpliceFault | null, other: SpliceFault | null]>([
    [0, 0.97, { code: "no_overlap", day: null }, null],
    [1, 1, null, null],
    [1, 0.97, { code: "seam", day: DAY(9) }, null],
    [2, 1, null, null],
    [2, 0.97, { code: "seam", day: DAY(8) }, null],
    [3, 1, null, null],
    [3, 0.97, { code: "seam", day: DAY(7) }, { code: "seam", day: DAY(7) }],
    [1, 2, { code: "other_prices", day: null }, { code: "other_prices", day: null }],
  ])("%d days shared, %d times the level", (shared, factor, rewritten, other) => {
    expect(spliceFault(STORED, later(shared, factor), true)).toEqual(rewritten);
    expect(spliceFault(STORED, later(shared, factor), false)).toEqual(other);
  });

  it("may correct a wrong close where a majority of the shared days agrees", () => {
    const mended = STORED.slice(7).map((bar, i) => (i === 1 ? { ...bar, close: bar.close * 1.1 } : bar));
    expect(spliceFault(STORED, mended, true)).toBeNull();
    // One of two is no majority: everything before the second day may be on another level
    expect(spliceFault(STORED, mended.slice(0, 2), true)).toEqual({ code: "seam", day: DAY(8) });
    expect(spliceFault(STORED, mended.slice(0, 2), false)).toBeNull();
  });

  it.each([0.9989, 1.0005])(
    "with every close at %d times the other's are at another level, however near",
    (factor) => {
      for (const rewritten of [true, false]) {
        expect(spliceFault(STORED, later(5, factor), rewritten)).toEqual({ code: "seam", day: DAY(5) });
        // Every stored bar is replaced.
        expect(spliceFault(STORED.slice(5), later(5, factor), rewritten)).toBeNull();
      }
    },
  );

  it("with other rounding, or small corrections here and there, are at the same level", () => {
    const rounded = later(8, 1).map((bar, i) => ({ ...bar, close: bar.close + (i % 2 ? 0.02 : -0.01) }));
    const mended = later(8, 1).map((bar, i) => (i % 3 === 0 ? { ...bar, close: bar.close * 0.9989 } : bar));
    for (const rewritten of [true, false]) {
      expect(spliceFault(STORED, rounded, rewritten)).toBeNull();
      expect(spliceFault(STORED, mended, rewritten)).toBeNull();
    }
  });

  it("lead to a question where no majority of three days or more agrees, in any adjustment", () => {
    const parts = later(4, 1).map((bar, i) => ({ ...bar, close: bar.close * (i < 2 ? 1 : 0.97) }));
    for (const rewritten of [true, false])
      expect(spliceFault(STORED, parts, rewritten)).toEqual({ code: "seam", day: DAY(8) });
  });

  it("at another level replace the series where they cover all of its days", () => {
    const whole = STORED.map((bar) => ({ ...bar, close: bar.close * 0.97 }));
    expect(spliceFault(STORED, whole, true)).toBeNull();
    expect(spliceFault(STORED.slice(0, 1), later(10, 2), false)).toBeNull();
  });

  it("may correct a misplaced decimal point, which isn't another ticker, if nothing else changes", () => {
    const slip = STORED.map((bar, i) => (i === 9 ? { ...bar, close: bar.close / 10 } : bar));
    expect(spliceFault(slip, STORED.slice(9), false)).toBeNull();
    expect(spliceFault(slip, later(1, 1), false)).toEqual({ code: "other_prices", day: null });
    expect(spliceFault(slip, STORED.slice(9), true)).toEqual({ code: "other_prices", day: null });
  });

  it("of another ticker lead to a question even then", () => {
    const others = STORED.map((bar, i) => ({ ...bar, close: 50 + ((i * 3) % 7) }));
    for (const rewritten of [true, false])
      for (const shared of [3, 5, 10])
        expect(spliceFault(STORED.slice(0, shared), others, rewritten)).toEqual({
          code: "other_prices",
          day: null,
        });
  });
});

it.each([
  ["forward", "600941.SH", true],
  ["backward", "600941.SH", true],
  ["total", "NVDA.US", true],
  ["none", "600941.SH", false],
  ["split", "NVDA.US", false],
  ["unknown", "600941.SH", false],
  ["forward", "000300.SH", false],
] as const)("a history adjusted %s of %s is rewritten: %s", (adjustment, symbol, expected) => {
  expect(isRewritten(adjustment, symbol)).toBe(expected);
});
