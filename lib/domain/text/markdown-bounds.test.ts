import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "@/scripts/steps/testing/processor-time.mjs";
import { isBoundedMarkdown, isShortNote } from "./markdown-bounds";

const filled = (unit: string, length = 50_000) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** What an analyst may write, up to the longest note. */
const PARAGRAPH = `## 一季度

**结论：**维持增持。订单（含海外）超预期，见https://example.com/a/1。关注 $300308 与 $300502，毛利率上升。

- 一季度 **收入** 增长
- 二季度 \`毛利\` 改善
  1. 国内
  2. 海外

| 年 | 收入 |
| --- | --- |
| 2025 | 100 |

`;

describe("isBoundedMarkdown", () => {
  it.each([
    ["a note", "**结论：** see [a](https://example.com), $300308"],
    ["a long note", filled(PARAGRAPH)],
    ["one paragraph of 50,000 characters", filled("订单充足，毛利率上升三个点。")],
    ["a list of 800 lines with words in bold", "- **订单** 充足\n".repeat(800)],
    ["a table of 200 rows", `| a | b | c |\n|-|-|-|\n${"| **x** | 2 | 3 |\n".repeat(200)}`],
    ["a list eight deep", Array.from({ length: 8 }, (_, at) => `${"  ".repeat(at)}- a`).join("\n")],
    [
      "lines of stars and dashes",
      "* * * * * * * * * * * * * * * * * * * * * * * * *\n\n------\n\n************",
    ],
    ["nothing", ""],
  ])("holds for %s", (_, body) => {
    expect(isBoundedMarkdown(body)).toBe(true);
  });

  it.each([
    ["lists in lists", filled("1. ")],
    ["quotes in quotes", filled(">")],
    ["quotes and lists in each other", filled("> - ")],
    [
      "a list that goes deeper with each line",
      Array.from({ length: 60 }, (_, at) => `${" ".repeat(2 * at)}- a`).join("\n"),
    ],
    ["open brackets", filled("[")],
    ["stars", filled("**a")],
    ["stars on many lines of one paragraph", filled("*a\n")],
    ["backticks", Array.from({ length: 300 }, (_, at) => "`".repeat(at)).join("a")],
    ["comments that never end", `${"<!-- ".repeat(500)}${filled("a", 20_000)}`],
    ["a table wider than it says", `${"|a".repeat(200)}\n${"|-".repeat(200)}\n${"|\n".repeat(1_000)}`],
    ["more lines than a note has", filled("-\n")],
    ["the same with the line ends of old computers", filled("-\r")],
  ])("doesn't hold for %s", (_, body) => {
    expect(isBoundedMarkdown(body)).toBe(false);
  });

  it("is found in one pass, whatever the text", () => {
    const unit = fc.array(fc.constantFrom(..."*_[]()<>`~|-+1.# \n\t\\$aＡ中🙂&!"), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(unit, (characters) => {
        const body = filled(characters.join(""));
        expect(processorTime(() => isBoundedMarkdown(body))).toBeLessThan(1_000);
      }),
      { numRuns: 50 },
    );
  });
});

describe("isShortNote", () => {
  it.each([
    ["订单充足", true],
    [filled("订单", 800), true],
    [filled("订单", 801), false],
    ["a\n".repeat(11), true],
    ["a\n".repeat(12), false],
    [filled("*a ", 300), false],
    [filled("> ", 100), false],
  ])("of %j is %s", (body, short) => {
    expect(isShortNote(body)).toBe(short);
  });
});
