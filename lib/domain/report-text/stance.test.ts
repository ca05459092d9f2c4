import { describe, expect, it } from "vitest";
import { stanceOf } from "./stance";

describe("the stance of a label", () => {
  it.each([
    ...[
      "Overweight",
      "Outperform",
      "Outperform the Market",
      "Leading the Market-A",
      "Strong Buy",
      "Accumulate",
      "Bullish",
    ],
    ...["看好", "强烈推荐", "强于大市", "推荐（维持）", "超配", "谨慎推荐", "审慎增持", "偏多"],
    ...["Cautiously Optimistic", "Cautious Recommendation", "Increase", "high allocation"],
    ...["upgraded from Hold to Buy", "由中性上调至增持"],
  ])("%s is overweight", (label) => expect(stanceOf(label)).toBe("overweight"));

  it.each([
    ...[
      "Neutral",
      "Hold",
      "In Line",
      "Market Perform",
      "Sector Perform",
      "Equal-weight",
      "wait-and-see",
      "oscillation",
    ],
    ...["中性", "标配", "同步大市", "观望", "震荡", "暂不推荐"],
  ])("%s is neutral", (label) => expect(stanceOf(label)).toBe("neutral"));

  it.each([
    ...["Underweight", "Underperform", "Sell", "Reduce", "Cautious", "Bearish", "not recommended"],
    ...["看淡", "减持", "低配", "弱于大市", "谨慎", "回避", "不推荐"],
    ...["cut from Buy to Reduce", "low allocation"],
  ])("%s is underweight", (label) => expect(stanceOf(label)).toBe("underweight"));

  it.each(["", "maintained", "维持", "首次覆盖", "未提及", "not stated", "target price 30 yuan"])(
    "%j is none",
    (label) => expect(stanceOf(label)).toBeNull(),
  );
});
