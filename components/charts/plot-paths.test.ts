import { expect, it } from "vitest";
import { areaPath, areasBetween, barsPath, dotsPath, linePath } from "./plot-paths";

const places = (...ys: (number | null)[]) => ys.map((y, x) => ({ x, y }));

it("a line goes in relative steps of a tenth of a pixel, and breaks at gaps", () => {
  expect(linePath(places(10, 12.34, 8, null, 9, 9))).toBe("M0 10l1 2.3l1-4.3M4 9l1 0");
  expect(linePath(places(null))).toBe("");
});

it("rounding doesn't add up", () => {
  const path = linePath(places(...Array.from({ length: 101 }, (_, i) => i * 0.04)));
  const ys = [...path.matchAll(/[Ml][\d.]+ ?(-?[\d.]+)/g)].map(([, y]) => Number(y));
  expect(ys.reduce((sum, y) => sum + y, 0)).toBeCloseTo(4, 1);
});

it("an area is closed at its base, stretch by stretch", () => {
  expect(areaPath(places(10, 12, null, 5), 20)).toBe("M0 20l0-10l1 2l0 8zM3 20l0-15l0 15z");
});

it("bars go from the base to each value", () => {
  expect(barsPath(places(10, null, 5), 20)).toBe("M0 20V10M2 20V5");
});

it("a value between two gaps, or beside one at an end, is a dot", () => {
  expect(dotsPath(places(1, null, 2, 3, null, 4))).toBe("M0 1h0M5 4h0");
});

it("the areas between two lines meet where the lines cross", () => {
  // From 10 above to 10 below in one step: they cross in its middle.
  expect(areasBetween(places(10, 30), places(20, 20))).toEqual({
    above: "M0 10l0.5 10l0 0l-0.5 0z",
    below: "M0.5 20l0.5 10l0-10l-0.5 0z",
  });
});

it("there is no area where the lines are equal or one is unknown", () => {
  expect(areasBetween(places(10, 10), places(10, 10))).toEqual({ above: "", below: "" });
  expect(areasBetween(places(10, null, 10), places(20, 20, 20))).toEqual({ above: "", below: "" });
});
