import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch, searchMatches } from "./search-text";

const marked = (text: string, search: string) =>
  searchMatches(text, search)
    .map(({ from, to }) => text.slice(from, to))
    .join("|");

describe("foldForSearch", () => {
  it.each([
    ["ＡＩ算力", "ai算力"],
    ["３００３０８", "300308"],
    ["光\u200b模\u2060块", "光模块"],
    ["①季度 ㎏", "1季度 kg"],
    ["Cafe\u0301", "café"],
    ["ｷﾞ", "ギ"],
  ])("makes %j %j", (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = foldForSearch(text);
        expect(foldForSearch(once)).toBe(once);
      }),
    );
  });
});

describe("searchMatches", () => {
  it.each([
    ["ＡＩ算力与AI", "ai", "ＡＩ|AI"],
    ["光\u200b模块", "光模块", "光\u200b模块"],
    ["光模块", "光\ufeff模块 ", "光模块"],
    ["Cafe\u0301 au lait", "café", "Cafe\u0301"],
    ["㎏ of it", "g o", "㎏ o"],
    ["nothing", "\u200b", ""],
    ["nothing", "there", ""],
  ])("in %j for %j are %j", (text, search, found) => {
    expect(marked(text, search)).toBe(found);
  });
});
