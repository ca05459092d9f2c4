import { expect, it } from "vitest";
import { parsePages } from "./pages";

it.each<[typed: string, pages: number[] | null]>([
  ["9-11", [9, 10, 11]],
  ["9–11", [9, 10, 11]],
  [" 9 — 11 ", [9, 10, 11]],
  ["9至11", [9, 10, 11]],
  ["9, 11", [9, 11]],
  ["9，11、14", [9, 11, 14]],
  ["9 11", [9, 11]],
  ["[9][11]", [9, 11]],
  ["【9，11】", [9, 11]],
  ["第9-11页", [9, 10, 11]],
  ["第9页、第11页", [9, 11]],
  ["p. 9, pp.11-12", [9, 11, 12]],
  ["p9", [9]],
  ["Pages 3-4", [3, 4]],
  ["７", [7]],
  ["", []],
  ["  ", []],
  ["abc", null],
  ["9, x", null],
  ["9-", null],
  ["11-9", null],
  ["0", null],
  ["1-9999", null],
  ["9.5", null],
])("%j names the pages %j", (typed, pages) => expect(parsePages(typed)).toEqual(pages));
