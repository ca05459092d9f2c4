import { describe, expect, it } from "vitest";
import { targetPriceIn } from "./target-price";

describe("a printed target price", () => {
  it.each<[stretch: string, target: number, currency: string | null]>([
    ["target CNY 14.50", 14.5, "CNY"],
    [', TP HK$21.5 (from HK$20), "Buy"', 21.5, "HKD"],
    ["目标价9.60港元", 9.6, "HKD"],
    ["的目标价格为每股1,204元", 1204, "CNY"],
    ["with a price target of Rmb 1,204.5 per share", 1204.5, "CNY"],
    ["target price is raised from CNY 8 to CNY 9", 9, "CNY"],
    ["target price by 15% to HK$30", 30, "HKD"],
    ["TP cut by HK$5 to HK$30", 30, "HKD"],
    ["目标价由42元上调31%至55元", 55, "CNY"],
    ["目标价上调10%至55元", 55, "CNY"],
    ["目标价上调5元至55元", 55, "CNY"],
    ["TP HK$20→HK$25", 25, "HKD"],
    ["目标价对应2026年20倍PE，为48.5元", 48.5, "CNY"],
    ["目标价（12个月）48元", 48, "CNY"],
    ["12-month target price (12 months): HK$48", 48, "HKD"],
    ["原目标价30元，现目标价35元", 35, "CNY"],
    ["TP 15.8", 15.8, null],
  ])("%s: %s %s", (stretch, target, currency) =>
    expect(targetPriceIn(stretch)).toEqual({ target, currency }),
  );

  it.each([
    "keeps its emission reduction target of 30% by 2030",
    "sets an output target of 50 million tons",
    "sets a target of 300 million tons",
    "sets a target of CNY 300 per ton",
    "has a dividend target of HK$2 per share",
    "with a revenue target of RMB 30 billion",
    "targets RMB 40 of revenue per head",
    "目标价对应2026年20倍PE",
    "目标价空间30%",
    "目标价区间40-50元",
    "a target price of HK$40 to HK$50",
    "目标价上调5元",
    "目标价值50元",
    "目标价由42元上调31%",
    "原目标价30元",
    "一致预期目标价30元",
    "the consensus target price of HK$30",
    "维持目标价，预计每股收益1.2元",
    "target price unchanged, with EPS of CNY 3.2",
    "target price implies 25x 2026E P/E",
    "target price implies 20% upside",
    "target price of 95 HK cents",
    "target price of S$30",
    "目标价30欧元",
    "目标价3000日元",
    "铜目标价11000美元/吨",
    "gold price target of $3,000 per ounce",
    "a fair value gain of CNY 30",
    "fair value of RMB 30 billion",
    "目标价2026年",
  ])("%s: none", (stretch) => expect(targetPriceIn(stretch)).toEqual({ target: null, currency: null }));
});
