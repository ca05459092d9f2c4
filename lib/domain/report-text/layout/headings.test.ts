import { describe, expect, it } from "vitest";
import { headingForm } from "./free-headings";
import { headingsOf } from "./headings";

const read = (words: string) =>
  headingsOf(words, { start: 0, end: words.length })?.map(({ kind, title, ordinal }) => [
    kind,
    title,
    ordinal,
  ]) ?? null;

describe("the headings of a stretch", () => {
  it.each<[words: string, headings: unknown]>([
    ["Report Industry Investment Rating", [["rating", "Report Industry Investment Rating", null]]],
    ["分组1：报告行业投资评级", [["rating", "报告行业投资评级", 1]]],
    ["**报告的核心观点**", [["insights", "报告的核心观点", null]]],
    [
      "根据相关目录分别进行总结 供给格局",
      [
        ["summary", "根据相关目录分别进行总结", null],
        ["section", "供给格局", null],
      ],
    ],
    [
      "Summary by Relevant Catalogs Stage One: Destocking",
      [
        ["summary", "Summary by Relevant Catalogs", null],
        ["section", "Destocking", 1],
      ],
    ],
    [
      "1. Channel Checks 1.1 Energy Drinks",
      [
        ["section", "Channel Checks", 1],
        ["section", "Energy Drinks", 1],
      ],
    ],
    ["（一）政策与空域", [["section", "政策与空域", 1]]],
    ["### **Investment Strategy**", [["section", "Investment Strategy", null]]],
    [
      "核心观点 白酒板块",
      [
        ["insights", "核心观点", null],
        ["section", "白酒板块", null],
      ],
    ],
    [
      "重点公司业绩 白酒企业",
      [
        ["section", "重点公司业绩", null],
        ["section", "白酒企业", null],
      ],
    ],
    [
      "Report Summary 1. Core Views",
      [
        ["summary", "Report Summary", null],
        ["insights", "Core Views", 1],
      ],
    ],
    ["Group 2", [["section", "Group 2", 2]]],
    ["十二、展望", [["section", "展望", 12]]],
    ["supported by demand", null],
    ["It rose by 3.4% [3]", null],
    ["Core Views on Chips", [["section", "Core Views on Chips", null]]],
  ])("%s", (words, headings) => expect(read(words)).toEqual(headings));
});

describe("the form of a free heading", () => {
  it.each([
    ["Capacity and Localization", "sure"],
    ["2025 Feed Prices", "sure"],
    ["价格、库存与利润", "sure"],
    ["Hold the Main Line, the Robot Chain Remains the Consensus of the Market", "sure"],
    ["Market review", "doubtful"],
    ["A", null],
    ["The chip market is growing in all segments", null],
    ["价格上涨，库存下降", null],
    ["Bids Fell to 0.45 yuan", null],
  ])("%s is %s", (words, form) => expect(headingForm(words)).toBe(form));
});
