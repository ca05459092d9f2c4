import { expect, it } from "vitest";
import { spread } from "./spread";

const oneTo = (n: number) => Array.from({ length: n }, (_, i) => (i + 1) * (i % 2 ? -1 : 1));

it.each([
  [[], null],
  [[null, null], null],
  [[-0.3, null], 0.3],
  [[-1, 2], 1.95], // 1 + 0.95 × (2 − 1)
  [oneTo(101), 96], // the place 100 × 0.95 = 95 of 1 … 101
  [[...Array<number>(99).fill(0.17), 2.26], 0.17], // one outlier doesn't flatten the others
])("the spread of %j is %s", (values, expected) => {
  if (expected === null) expect(spread(values)).toBeNull();
  else expect(spread(values)).toBeCloseTo(expected, 12);
});
