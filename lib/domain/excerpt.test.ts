import { describe, expect, it } from "vitest";
import { excerpt } from "./excerpt";

describe("a note's excerpt", () => {
  it.each([
    ["plain", "plain"],
    ["# Heading\n\n- one\n- two", "Heading one two"],
    ["**bold** and `code` and [a link](https://example.com)", "bold and code and a link"],
    ["> quoted\nsecond line", "quoted second line"],
    ["光模块\n\n需求上调", "光模块 需求上调"],
    ["   ", ""],
  ])("of %j is %j", (markdown, plain) => {
    expect(excerpt(markdown)).toBe(plain);
  });

  it("cuts by characters, never inside one", () => {
    expect(excerpt("😀".repeat(10), 5)).toBe("😀😀😀😀…");
  });
});
