import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceScale, decimalPlaces } from "@/components/charts/scale";

describe("a scale on round numbers", () => {
  it.each([
    // 38 / 4 = 9.5 → steps of 10
    [
      [92, 130],
      [90, 130],
      [90, 100, 110, 120, 130],
    ],
    // 0.18 / 4 = 0.045 → steps of 0.05
    [
      [-0.18, 0],
      [-0.2, 0],
      [-0.2, -0.15, -0.1, -0.05, 0],
    ],
    // one value: a margin of a tenth on both sides, 20 / 4 = 5
    [[100], [90, 110], [90, 95, 100, 105, 110]],
    // a line at zero has no magnitude from which to derive a margin
    [
      [0, 0],
      [-1, 1],
      [-1, -0.5, 0, 0.5, 1],
    ],
    [[], [0, 1], [0, 0.25, 0.5, 0.75, 1]],
  ])("%o → %o", (values, domain, ticks) => {
    expect(niceScale(values)).toMatchObject({ domain, ticks });
  });

  it("includes every value and has few ticks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const { domain, ticks } = niceScale(values);
          const slack = (domain[1] - domain[0]) * 1e-6;
          expect(Math.min(...values)).toBeGreaterThanOrEqual(domain[0] - slack);
          expect(Math.max(...values)).toBeLessThanOrEqual(domain[1] + slack);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(7);
        },
      ),
    );
  });
});

it.each([
  [10, 0],
  [0.5, 1],
  [0.25, 2],
  [2.5, 1],
])("steps of %s need %s decimal places", (step, places) => {
  expect(decimalPlaces(step)).toBe(places);
});
