import { describe, expect, it } from "vitest";
import { excerpt, excerptAround } from "./excerpt";

describe("a note's excerpt", () => {
  it.each([
    ["plain", "plain"],
    ["# Heading\n\n- one\n- two", "Heading one two"],
    ["**bold** and `code` and [a link](https://example.com)", "bold and code and a link"],
    ["> quoted\nsecond line", "quoted second line"],
    ["光模块\n\n需求上调", "光模块 需求上调"],
    ["   ", ""],
    ["300308. 光模块，加仓\n300502. 减仓", "300308. 光模块，加仓 300502. 减仓"],
    ["2025. 收入恢复增长\n2027. 利润转正", "2025. 收入恢复增长 2027. 利润转正"],
    ["1. one\n3. three", "1. one 3. three"],
    ["剔除*ST华微，**结论：**维持", "剔除*ST华微，结论：维持"],
    ["> - [a](https://example.com) b", "a b"],
  ])("of %j is %j", (markdown, plain) => {
    expect(excerpt(markdown)).toBe(plain);
  });

  it("cuts by characters, never inside one", () => {
    expect(excerpt("😀".repeat(10), 5)).toBe("😀😀😀😀…");
  });

  it("marks cut-off text also where only markdown signs were read", () => {
    expect(excerpt(`${"# ".repeat(5_000)}end`, 20)).toMatch(/…$/);
  });

  it("begins a little before the match where the beginning doesn't contain it", () => {
    const body = `${"开头。".repeat(200)}订单上调${"结尾。".repeat(200)}`;
    expect(excerptAround(body, "订单", 40)).toMatch(/^….*订单上调.*…$/);
    expect(excerptAround(body, "开头", 40)).toBe(excerpt(body, 40));
    expect(excerptAround(body, "没有", 40)).toBe(excerpt(body, 40));
    expect(excerptAround("**Orders** cut", "orders", 40)).toBe("Orders cut");
    expect(excerptAround(`${"Elsewhere ".repeat(20)}orders cut`, "orders", 42)).toBe("…Elsewhere orders cut");
  });
});
