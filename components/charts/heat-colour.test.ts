import { expect, it } from "vitest";
import { heatColour } from "@/components/charts/heat-colour";

it.each([
  // 40 % ÷ 5 = 8 points per step
  [1, "var(--chart-1) 40%"],
  [0.62, "var(--chart-1) 24%"],
  [0.1, "var(--chart-1) 8%"],
  [0.09, undefined],
  [0, undefined],
  [-0.09, undefined],
  [-0.3, "var(--chart-2) 16%"], // 1.5 steps round to 2
  [-1, "var(--chart-2) 40%"],
  [null, undefined],
])("%s → %s", (value, ground) => {
  expect(heatColour(value)).toBe(ground && `color-mix(in srgb, ${ground}, var(--surface))`);
});
