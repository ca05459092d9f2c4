import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marksOf, type TextRun } from "./marks";
import { findOnPage, FOUND_FROM, lettersOf } from "./on-page";

const find = (sentence: string, page: string) => findOnPage(sentence, lettersOf(page));
const share = (sentence: string, page: string) => find(sentence, page)?.share ?? null;

const PAGE = `证券研究报告
行业资本开支连续六个季度负增长，供给端出清的
速度快于需求端回落的速度，价差底部已经出现。
配额、能耗与安全三类约束各有受益环节。
Orders for optical modules rose 12.5% in the first quarter,
driven by data centres in North America.`;

describe("a sentence is looked for on a page", () => {
  it.each([
    ["as it stands", "配额、能耗与安全三类约束各有受益环节", 1],
    ["over a line end", "供给端出清的速度快于需求端回落的速度", 1],
    [
      "with other spaces, widths and punctuation",
      "Orders for optical modules rose １２.５％ in the first quarter",
      1,
    ],
    ["in capitals", "ORDERS FOR OPTICAL MODULES", 1],
    // 供给端出清的速度快于 (10) of 供给端出清的速度快于去年同期水平 (16)
    ["of which a part is on the page", "供给端出清的速度快于去年同期水平", 10 / 16],
    ["of which nothing is on the page", "纯碱与有机硅需求平淡，暂时回避", 0],
  ])("%s", (_what, sentence, expected) => {
    expect(share(sentence, PAGE)).toBeCloseTo(expected, 5);
  });

  it("and is marked from its first letter to its last", () => {
    const sentence = "供给端出清的速度快于需求端回落的速度，价差底部已经出现";
    const { spans } = find(sentence, PAGE)!;
    expect(spans.map(({ start, end }) => PAGE.slice(start, end).replace("\n", ""))).toEqual([sentence]);
  });

  it("and isn't marked on words of it that stand in the next sentence too", () => {
    const sentence = "Growth in the smart hardware sector goes on";
    const page = `Heading\n${sentence}.\nLarge models help smart hardware as well.`;
    expect(find(sentence, page)!.spans.map(({ start, end }) => page.slice(start, end))).toEqual([sentence]);
  });

  it("of few letters says nothing", () => {
    expect(share("增长", PAGE)).toBeNull();
  });

  it("isn't found by words that stand scattered over the page", () => {
    const filler = "报告期内公司经营情况良好，".repeat(30);
    const page = `行业资本开支${filler}连续六个季度${filler}负增长态势${filler}`;
    expect(share("行业资本开支连续六个季度负增长态势", page)).toBeLessThan(FOUND_FROM);
  });

  it("is found wherever it stands, and what is marked are its own letters", () => {
    const words = fc.stringMatching(/^[一-龥，、。 ]{20,60}$/u);
    fc.assert(
      fc.property(words, words, words, (before, sentence, after) => {
        const page = `${before}\n${sentence}\n${after}`;
        const found = find(sentence, page);
        if (!found) return; // fewer letters than a row
        expect(found.share).toBeGreaterThan(0.99);
        for (const { start, end } of found.spans) expect(page.slice(start, end)).not.toBe("");
      }),
    );
  });

  it("in linear time", () => {
    const time = (count: number) => {
      const page = lettersOf("行业增长连续六个季度".repeat(count));
      const began = performance.now();
      findOnPage("行业增长连续六个季度".repeat(Math.min(count, 200)), page);
      return performance.now() - began;
    };
    time(1000); // compiled
    expect(time(40_000)).toBeLessThan(3_000); // of 400,000 letters
  });
});

describe("marks", () => {
  // A line "abcdefghij" from 0.1 to 0.6 and a second one "klmno" below it.
  const runs: TextRun[] = [
    [0, 5, 0.1, 0.1, 0.25, 0.02],
    [5, 5, 0.35, 0.1, 0.25, 0.02],
    [11, 5, 0.1, 0.13, 0.25, 0.02],
  ];
  const page = { text: "abcdefghij\nklmno", runs };

  it("are one rectangle a line, cut at the letters", () => {
    expect(marksOf([{ start: 4, end: 13 }], page)).toEqual([
      [0.3, 0.1, 0.3, 0.02], // e to j
      [0.1, 0.13, 0.1, 0.02], // k and l
    ]);
  });

  it("count a Chinese character twice", () => {
    const mixed = { text: "abcd行业", runs: [[0, 6, 0, 0, 0.8, 0.02]] as TextRun[] };
    expect(marksOf([{ start: 4, end: 6 }], mixed)).toEqual([[0.4, 0, 0.4, 0.02]]);
  });

  it("are none without a span", () => {
    expect(marksOf([], page)).toEqual([]);
  });
});
