import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import Markdown from "react-markdown";
import { beforeAll, describe, expect, it } from "vitest";
import { processorTime } from "@/scripts/steps/testing/processor-time.mjs";
import { markdownOptions } from "@/components/notes/markdown/options";
import { excerpt, excerptAround } from "@/lib/domain/text/excerpt";
import { isBoundedMarkdown } from "@/lib/domain/text/markdown-bounds";
import { mentionsIn, openMentions, settleMention } from "@/lib/domain/text/mention";
import { NOTE_BODY_MAX } from "@/lib/notes/schema";

const options = markdownOptions({
  name: "note-1",
  search: "a",
  footnotes: "Footnotes",
  tickerHref: (symbol) => `/tickers/${symbol}`,
});

const filled = (unit: string) => unit.repeat(Math.ceil(NOTE_BODY_MAX / unit.length)).slice(0, NOTE_BODY_MAX);
const layOut = (body: string) => {
  if (isBoundedMarkdown(body)) renderToStaticMarkup(createElement(Markdown, options, body));
};

/** Markdown marks of every kind, complete and incomplete; repeated, they may slow a parser down. */
const MARKS = [
  ..."*_~`[]()<>|#-+!\\&$ \n\t",
  ...[
    "**",
    "~~",
    "```",
    "](",
    "[a](",
    "![",
    "[^a]",
    "[^a]: ",
    "[a]: b",
    "<!--",
    "<a ",
    "&amp;",
    "1. ",
    "2) ",
    "- ",
    "> ",
  ],
  ...[
    "- [ ] ",
    "| a ",
    "|-|-|\n",
    "===",
    "    ",
    "\n\n",
    "http://",
    "https://a.b/",
    "www.",
    "a@b.c",
    "*ST",
    "3*4",
  ],
  ...["a", "中", "，", "：", "🙂", "\u200b", "$300308", "$000300", "\r"],
];

describe("a note of 50,000 characters", () => {
  /** The time for a note with ordinary text. */
  let ordinary = 0;
  beforeAll(() => {
    const note =
      "**结论：**订单超预期，见https://example.com/a。关注 $300308。\n\n- 收入 **增长**\n- 毛利 `改善`\n\n";
    layOut(note);
    ordinary = processorTime(() => layOut(filled(note)));
  });

  it("is rendered in about the time of an ordinary note, whatever it repeats", () => {
    const unit = fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(unit, fc.constantFrom("", "[", "`", "*", "| a\n|-\n"), (marks, start) => {
        const body = `${start}${filled(marks.join(""))}`.slice(0, NOTE_BODY_MAX);
        expect(processorTime(() => layOut(body))).toBeLessThan(5 * ordinary + 1_000);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it.each([
    "1. ",
    ">",
    "> ",
    "[",
    "![",
    "****",
    "*_",
    "`a",
    "| ",
    "|a\n|-\n",
    "<a ",
    "http://a.b/!",
    "[ a ",
    "- a\n",
  ])("of nothing but %j is rendered in about the time of an ordinary note", (unit) => {
    expect(processorTime(() => layOut(filled(unit)))).toBeLessThan(5 * ordinary + 1_000);
  });

  it.each([..."*[`>$\n", "$000300 ", "$300308 ", "a.", "$A.", "![a](", "\n ", "**a", "\u200b$"])(
    "of nothing but %j gives its excerpt and its mentions quickly",
    (unit) => {
      const body = filled(unit);
      const work = () => [
        excerpt(body),
        excerptAround(body, "zz"),
        mentionsIn(body),
        openMentions(body),
        settleMention(body, "$000300", "000300.SH"),
      ];
      expect(processorTime(work)).toBeLessThan(2_000);
    },
  );
});
