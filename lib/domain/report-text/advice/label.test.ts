import { describe, expect, it } from "vitest";
import { labelOf, notStatedIn } from "./label";

describe("the rating label of a sentence", () => {
  it.each([
    ['The report keeps its "Buy" rating on key names', "Buy"],
    ['The rating of the industry stays at "Recommended" (maintained)', "Recommended (maintained)"],
    ["Leading the Market-A, maintained", "Leading the Market-A, maintained"],
    ["The report rates the sector Outperform", "Outperform"],
    ["The report lifts the sector to Accumulate from Neutral", "Accumulate"],
    ['the rating is raised from "Hold" to "Buy"', "Buy"],
    ['cut one notch to "Market Perform" (previously "Outperform")', "Market Perform"],
    ["推荐（维持）", "推荐（维持）"],
    ['业绩上修，公司评级由增持调高至"买入"', "买入"],
    ['上调行业评级至"超配"，此前为"标配"', "超配"],
    ['the rating is cut to "Hold" (prior: "Buy")', "Hold"],
    ['"Add" (from "Hold")', "Add"],
    ['We move to "Neutral"; it was "Overweight"', "Neutral"],
    ['"Buy" previously, the rating is now "Hold"', "Hold"],
    ["下调行业评级至“中性”（前值“增持”）", "中性"],
    ["给予“买入”评级（前次评级为“增持”）", "买入"],
    ["评级由“中性”上调至“优于大市”（原为“中性”）", "优于大市"],
    ["评级定为看好，即预计指数优于沪深300", "看好"],
    ["The report keeps a low allocation rating for the tea sector", "low allocation"],
    ["Prices rose and the report adds nothing", null],
    ["股东增持一百万股", null],
  ])("%s", (sentence, label) => expect(labelOf(sentence)?.text ?? null).toBe(label));

  it.each([
    ["No industry rating is given in the content.", "No industry rating is given"],
    [
      "The report does not explicitly state an industry rating",
      "does not explicitly state an industry rating",
    ],
    ["No relevant content provided.", "No relevant content provided"],
    [
      "There is no information about the industry investment rating",
      "is no information about the industry investment rating",
    ],
    ["报告未提及评级", "未提及"],
    ["The report assigns a rating", null],
  ])("%s is not stated", (sentence, words) => expect(notStatedIn(sentence)?.text ?? null).toBe(words));
});
