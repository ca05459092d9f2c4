import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairSentences, sentenceKey } from "./sentence-key";

describe("the key of a sentence", () => {
  it.each([
    ["Orders rose by 12%.", "Orders rose  by 12 %"],
    ["Orders rose, by 1,200 tons", "Orders rose by 1200 tons."],
    ["订单同比增长１２％。", "订单同比 增长12%"],
    ["Note: prices / margins rise", "Note prices margins rise"],
    ["Mills’ margins — at last — recover", "Mills' margins at last recover"],
  ])("is the same for %j and %j", (one, other) => expect(sentenceKey(one)).toBe(sentenceKey(other)));

  it.each([
    ["Orders rose by 12%", "Orders rose by 1.2%"],
    ["Orders rose by 12%", "Orders rose by 12"],
    ["Prices by -3%", "Prices by 3%"],
    ["Prices by −3%", "Prices by +3%"],
    ["Growth >5%", "Growth <5%"],
    ["Growth ≥5%", "Growth ≤5%"],
    ["Growth >5%", "Growth ≥5%"],
    ["净息差＞５％", "净息差＜５％"],
    ["In 20/30 of the cases", "In 2030 of the cases"],
    ["A ratio of 1:5", "A ratio of 15"],
    ["From 10~20 tons", "From 1020 tons"],
    ["A price of $5", "A price of ¥5"],
    ["A price >$5", "A price <$5"],
  ])("differs for %j and %j", (one, other) => expect(sentenceKey(one)).not.toBe(sentenceKey(other)));

  it("of a key is the key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const key = sentenceKey(text);
        expect(sentenceKey(` ${key}\n`)).toBe(key);
      }),
    );
  });
});

describe("sentences of two texts", () => {
  it("are paired in order, each once", () => {
    expect(pairSentences(["B", "A.", "C", "a", "A"], ["A", "x", "B", "A"])).toEqual([2, 0, null, 3, null]);
  });

  it("are paired fast where thousands are equal", () => {
    const many = Array<string>(50_000).fill("Same.");
    const start = performance.now();
    expect(pairSentences(many, many).at(-1)).toBe(49_999);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
