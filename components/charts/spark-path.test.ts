import { expect, it } from "vitest";
import { sparkPath } from "@/components/charts/spark-path";

it.each([
  // 12 × 12 with a pixel of room: x 1 … 11, y 11 (lowest) … 1 (highest)
  ["rises from corner to corner", [100, 110], "M1 11L11 1"],
  ["lies in the middle when nothing moves", [100, 100, 100], "M1 6L6 6L11 6"],
  ["leaves a gap where a value is unknown", [100, null, 110, 105], "M1 11M7.7 1L11 6"],
  ["draws nothing without values", [null, null], ""],
  ["a single value is a point", [100], "M1 6"],
])("%s", (_, values, path) => {
  expect(sparkPath(values, 12, 12)).toBe(path);
});
