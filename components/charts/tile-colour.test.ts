import { expect, it } from "vitest";
import { tileBackground, UNKNOWN_TILE } from "@/components/charts/tile-colour";

const mix = (end: "gain" | "loss", share: number) =>
  `color-mix(in srgb, var(--tile-${end}) ${share}%, var(--tile-flat))`;

it.each([
  [0, 2, "var(--tile-flat)"],
  [0.001, 2, "var(--tile-flat)"], // under half a hundredth of the scale
  [0.17, 2, mix("gain", 9)],
  [-0.5, 2, mix("loss", 25)],
  [2.26, 2, mix("gain", 100)], // beyond the end
  [-9, 2, mix("loss", 100)],
  [0.3, null, "var(--tile-flat)"], // no scale
])("a change of %s on a scale to %s is %s", (change, limit, colour) => {
  expect(tileBackground(change, limit)).toBe(colour);
});

it("an unknown change is hatched, unlike every known one", () => {
  expect(tileBackground(null, 2)).toBe(UNKNOWN_TILE);
  expect(UNKNOWN_TILE).toContain("repeating-linear-gradient");
});
