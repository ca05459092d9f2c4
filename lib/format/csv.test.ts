import { describe, expect, it } from "vitest";
import { toCsv } from "@/lib/format/csv";

describe("a table as CSV", () => {
  it.each([
    ["NVDA.US", "NVDA.US"],
    ["光模块", "光模块"],
    ["Edge, computing", '"Edge, computing"'],
    ['the "anchor"', '"the ""anchor"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["+86", "'+86"],
    ["-x", "'-x"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\n=1", `"'\n=1"`],
    ["＝1+1", "'＝1+1"],
    ["＋86", "'＋86"],
    ["－x", "'－x"],
    ["＠SUM(A1)", "'＠SUM(A1)"],
    ['=HYPERLINK("a","b")', `"'=HYPERLINK(""a"",""b"")"`],
    // A number is no formula, a negative one neither
    [-0.0301, "-0.0301"],
    [0, "0"],
    [null, ""],
    [true, "true"],
  ] as const)("%j → %s", (value, text) => {
    expect(toCsv([[value]])).toBe(`\uFEFF${text}\r\n`);
  });

  it("separates cells and rows", () => {
    expect(
      toCsv([
        ["a", 1],
        ["b", null],
      ]),
    ).toBe("\uFEFFa,1\r\nb,\r\n");
  });
});
