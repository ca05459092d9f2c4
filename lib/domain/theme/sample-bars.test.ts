import { expect, it } from "vitest";
import { type BarSource, countsIn, sourceMismatch, themeSource } from "./sample-bars";

it.each<[BarSource[], BarSource, BarSource[]]>([
  // members                          rests on   whose bars count
  [["real", "real"], "real", ["real", "real"]],
  [["sample", "real", null], "real", ["real"]], // one real bar is enough: the generated ones don't count
  [["sample", null, "sample"], "sample", ["sample", "sample"]],
  [[null, null], null, [null, null]],
  [[], null, []],
])("a theme of %j uses %s bars", (members, source, counting) => {
  expect(themeSource(members)).toBe(source);
  expect(members.filter((member) => countsIn(source, member))).toEqual(counting);
});

it.each<[BarSource, BarSource, ReturnType<typeof sourceMismatch>]>([
  ["real", "real", null],
  ["sample", "sample", null],
  ["real", "sample", "sample_benchmark"],
  ["sample", "real", "sample_members"],
  [null, "real", null], // has no return to compare
  ["real", null, null], // the benchmark has no bars at all, which has its own reason
])("a theme on %s bars against a benchmark on %s ones: %s", (theme, benchmark, mismatch) =>
  expect(sourceMismatch(theme, benchmark)).toBe(mismatch),
);
