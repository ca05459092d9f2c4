import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutCode } from "./markdown-code";

describe("withoutCode", () => {
  it.each([
    ["plain text", "plain text"],
    ["a `b` c", "a     c"],
    ["a ``b ` c`` d", "a           d"],
    ["a ` b", "a ` b"],
    ["a ` b\n\nc ` d", "a ` b\n\nc ` d"], // a span doesn't cross a paragraph
    ["a \\`b` c", "a \\`b` c"],
    ["```\ncode\n```\ntext", "   \n    \n   \ntext"],
    ["```\ncode", "   \n    "],
    ["para\n    lazy continuation", "para\n    lazy continuation"],
  ])("blanks the code of %j", (markdown, expected) => {
    expect(withoutCode(markdown)).toBe(expected);
  });

  it("keeps the length and the line breaks of any text", () => {
    const text = fc.array(fc.constantFrom("`", "``", "```", "~~~", "\n", "\n\n", "    ", "\\", "a", "- "));
    fc.assert(
      fc.property(text, (parts) => {
        const markdown = parts.join("");
        const blanked = withoutCode(markdown);
        expect(blanked.length).toBe(markdown.length);
        expect(blanked.split("\n").length).toBe(markdown.split("\n").length);
      }),
    );
  });

  it("reads a body of nothing but backtick runs in one pass", () => {
    const runs = Array.from({ length: 300 }, (_, i) => "`".repeat(i + 1)).join(" ");
    expect(withoutCode(runs)).toBe(runs); // every run has its own length: none has a partner
  });
});
