import { describe, expect, it } from "vitest";
import { unstorableText } from "./unstorable-text";

describe("text that a database can't store unchanged", () => {
  it.each([
    ["a\u0000b", ""],
    [{ body: "a\u0000" }, "body"],
    [{ tags: ["fine", "\ud83d"] }, "tags.1"],
    [{ a: { b: "\udc4d\ud83d" } }, "a.b"],
    [{ body: "👍 需求 \\u0000 \u0001\n" }, null], // the escape as words, a whole pair, other control characters
    [{ none: null, number: 1, flag: true, list: [] }, null],
    [null, null],
  ])("in %j is at %j", (json, path) => {
    expect(unstorableText(json)).toBe(path);
  });

  it("is found under a million brackets without a stack overflow", () => {
    let deep: unknown = "\u0000";
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(unstorableText(deep)).not.toBeNull();
  });
});
