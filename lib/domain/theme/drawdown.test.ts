import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawdowns, maxDrawdown } from "./drawdown";

const days = ["2025-02-04", "2025-02-05", "2025-02-06", "2025-02-07", "2025-02-10"];

it("is level / highest level so far − 1", () => {
  //                                                    88/110  99/110
  expect(drawdowns([100, 110, 88, 99, 121])).toEqual([0, 0, expect.closeTo(-0.2), expect.closeTo(-0.1), 0]);
  expect(drawdowns([])).toEqual([]);
});

describe("the deepest drawdown, with its two days", () => {
  it.each([
    [[100, 110, 88, 99, 121], -0.2, "2025-02-05", "2025-02-06"],
    [[100, 90, 100, 120, 90], -0.25, "2025-02-07", "2025-02-10"], // deeper later, from a higher high
    [[100, 80, 100, 80, 100], -0.2, "2025-02-04", "2025-02-05"], // equally deep twice: the first
    [[100, 100, 90, 95, 80], -0.2, "2025-02-04", "2025-02-10"], // from the first day of its high
    [[90, 80, 70, 60, 45], -0.5, "2025-02-04", "2025-02-10"], // the start counts as a high
    [[100, 101, 102, 103, 104], 0, "2025-02-04", "2025-02-04"], // never fell
  ])("of %j: %f", (levels, value, peakDay, troughDay) =>
    expect(maxDrawdown(days, levels)).toEqual({ value: expect.closeTo(value, 12), peakDay, troughDay }),
  );

  it("is unknown of an empty series", () => expect(maxDrawdown([], [])).toBeNull());

  it("is never above 0, and no day is deeper", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 }), (levels) => {
        const falls = drawdowns(levels);
        const deepest = maxDrawdown(
          levels.map((_, t) => String(1000 + t)),
          levels,
        )!;
        falls.forEach((fall) => expect(fall).toBeLessThanOrEqual(0));
        expect(deepest.value).toBe(Math.min(...falls));
        expect(deepest.peakDay <= deepest.troughDay).toBe(true);
      }),
    );
  });
});
