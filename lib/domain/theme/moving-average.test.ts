import { expect, it } from "vitest";
import { movingAverage } from "./moving-average";

it("is the mean of the last values, today's included, and null before there are enough", () => {
  expect(movingAverage([10, 11, 12, 16, 8], 3)).toEqual([null, null, 11, 13, 12]);
  expect(movingAverage([10, 12], 1)).toEqual([10, 12]);
  expect(movingAverage([10, 12], 3)).toEqual([null, null]);
});

it("rounding doesn't add up over a long series", () => {
  const values = Array.from({ length: 5_000 }, (_, i) => (i % 2 ? 0.1 : 1e9));
  const averages = movingAverage([...values, 0.1, 0.1], 2);
  expect(averages.at(-1)).toBe(0.1);
});
