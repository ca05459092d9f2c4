import { expect, it } from "vitest";
import { tileColour, tileStep } from "@/components/charts/tile-colour";

it.each([
  // steps of 0.2 / 4 = 0.05
  [null, 0],
  [0, 0],
  [0.0049, 0],
  [-0.0049, 0],
  [0.005, 1],
  [-0.005, -1],
  [0.0499, 1],
  [0.05, 2],
  [-0.12, -3],
  [0.15, 4],
  [0.42, 4],
  [-3, -4],
])("a change of %s is step %s", (change, step) => {
  expect(tileStep(change)).toBe(step);
});

it.each([
  [0, "var(--tile-flat)"],
  [3, "var(--tile-gain-3)"],
  [-1, "var(--tile-loss-1)"],
] as const)("step %s has the token %s", (step, token) => {
  expect(tileColour(step)).toBe(token);
});
