import { expect, it } from "vitest";
import { tileBackground, tileColour, tileStep, UNKNOWN_TILE } from "@/components/charts/tile-colour";

it.each([
  // steps of 0.2 / 4 = 0.05
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

it("an unknown change differs from every step of the scale", () => {
  expect(tileBackground(null)).toBe(UNKNOWN_TILE);
  expect(UNKNOWN_TILE).toContain("repeating-linear-gradient");
  for (const change of [-1, -0.01, 0, 0.01, 1]) expect(tileBackground(change)).not.toBe(UNKNOWN_TILE);
});
