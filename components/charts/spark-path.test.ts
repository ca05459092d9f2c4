import { expect, it } from "vitest";
import { sparkPaths } from "@/components/charts/spark-path";

it.each([
  // 12 × 12 with a margin of one pixel: x 1 … 11, y 11 (lowest) … 1 (highest)
  ["rises from corner to corner", [100, 110], "M1 11l10-10", ""],
  ["lies in the middle when nothing moves", [100, 100, 100], "M1 6l5 0l5 0", ""],
  [
    "leaves a gap where a value is unknown, and a dot where one stands alone",
    [100, null, 110, 105],
    "M7.7 1l3.3 5",
    "M1 11h0",
  ],
  ["has a dot for a day between two gaps", [100, 100, null, 110, null, 100], "M1 11l2 0", "M7 1h0M11 11h0"],
  ["draws nothing without values", [null, null], "", ""],
  ["a single value is a dot", [100], "", "M1 6h0"],
])("%s", (_, values, line, dots) => {
  expect(sparkPaths(values, 12, 12)).toEqual({ line, dots });
});
