import { expect, it } from "vitest";
import { compareCells } from "@/components/ui/compare";

it.each([
  [[3, null, 1, undefined, 2], "asc", [1, 2, 3, null, undefined]],
  [[3, null, 1, Number.NaN, 2], "desc", [3, 2, 1, null, Number.NaN]],
  [[-0.1, 0, 0.2], "desc", [0.2, 0, -0.1]],
  [["b", null, "a"], "desc", ["b", "a", null]],
  [["6 of 11", "10 of 11"], "asc", ["6 of 11", "10 of 11"]],
  // pinyin: chuan, dian, ji, tong
  [["通信", "计算机", "电子", "传媒"], "asc", ["传媒", "电子", "计算机", "通信"]],
] as const)("%o %s → %o", (cells, direction, sorted) => {
  expect([...cells].sort((a, b) => compareCells(a, b, direction, "zh"))).toEqual(sorted);
});
