import { describe, expect, it } from "vitest";
import { matches } from "./matches";

describe("the palette's search", () => {
  it.each([
    ["", ["Optical modules", "光模块"], true],
    ["opt mod", ["Optical modules", "光模块"], true],
    ["模块", ["Optical modules", "光模块"], true],
    ["MODULES", ["Optical modules", null], true],
    ["optical chips", ["Optical modules", "光模块"], false],
  ])("%j in %j: %s", (typed, texts, expected) => {
    expect(matches(typed, texts)).toBe(expected);
  });
});
