import fc from "fast-check";
import { expect, it } from "vitest";
import { spreadLabels } from "./spread-labels";

it.each([
  ["far apart they stay", [10, 50, 90], [10, 50, 90]],
  ["two that touch move apart by the same amount", [50, 54], [45, 59]],
  ["in the order of the input", [54, 50], [59, 45]],
  ["three around their mean", [50, 50, 50], [36, 50, 64]],
  ["a group takes in the label that it reaches", [40, 44, 58], [33.333, 47.333, 61.333]],
  ["at the top they go down", [0, 2], [0, 14]],
  ["at the bottom they go up", [100, 99], [100, 86]],
  ["none", [], []],
])("%s", (_, wanted, places) => {
  spreadLabels(wanted, 14, 100).forEach((place, index) => expect(place).toBeCloseTo(places[index]!, 2));
  expect(spreadLabels(wanted, 14, 100)).toHaveLength(places.length);
});

it("labels with room for all are never nearer than the gap, stay inside, and keep their order", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 12 }), (wanted) => {
      const places = spreadLabels(wanted, 14, 200);
      const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
      const sorted = order.map((i) => places[i]!);
      sorted.forEach((place, i) => {
        if (i > 0) expect(place - sorted[i - 1]!).toBeGreaterThanOrEqual(14 - 1e-6);
        expect(place).toBeGreaterThanOrEqual(-1e-6);
        expect(place).toBeLessThanOrEqual(200 + 1e-6);
      });
    }),
  );
});
