import { expect, it } from "vitest";
import { canBegin, cutsIn, nearestSentence } from "./cuts";

const wordsAt = (text: string) => {
  const cuts = cutsIn(text, { start: 0, end: text.length });
  return { cuts: cuts.map((at) => text.slice(at, at + 3)), proposed: nearestSentence(text, cuts) };
};

it("a claim can be cut before every word but the first, and is proposed to be cut after a sentence", () => {
  const text = "- Prices fell [4]. Outlook - Supply is short";
  const { cuts, proposed } = wordsAt(text);
  expect(cuts).toEqual(["fel", "[4]", "Out", "- S", "Sup", "is ", "sho"]);
  expect(text.slice(proposed)).toMatch(/^Outlook/);
});

it("a Chinese claim can be cut before every character", () => {
  const { cuts, proposed } = wordsAt("价格回落[4]。库存高。");
  expect(cuts).toEqual(["格回落", "回落[", "落[4", "库存高", "存高。", "高。"]);
  expect("价格回落[4]。库存高。".slice(proposed)).toBe("库存高。");
});

it("a claim of one word can't be cut", () => {
  expect(wordsAt("- Fell")).toEqual({ cuts: [], proposed: undefined });
});

it("a report begins where words of the one around it stand before and after", () => {
  const two = "Steel [2].\n\n- Coal [3].";
  const begins = (at: number, around = { start: 0, end: two.length }) => canBegin(two, around, at);
  expect(begins(two.indexOf("- Coal"))).toBe(true);
  expect(begins(0)).toBe(false);
  expect(begins(two.length)).toBe(false);
  expect(begins(two.length - 1)).toBe(false); // a stop is no word
  expect(begins(two.indexOf("- Coal"), { start: two.indexOf("\n"), end: two.length })).toBe(false);
});
