import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "@/scripts/steps/testing/processor-time.mjs";
import { textDifference, type TextPiece } from "@/components/notes/text-diff";

const side = (pieces: TextPiece[], leftOut: TextPiece["kind"]) =>
  pieces
    .filter((piece) => piece.kind !== leftOut)
    .map((piece) => piece.text)
    .join("");

describe("textDifference", () => {
  it("marks the changed words, not the sentence", () => {
    expect(textDifference("orders were raised", "orders were cut")).toEqual([
      { text: "orders were ", kind: "same" },
      { text: "raised", kind: "removed" },
      { text: "cut", kind: "added" },
    ]);
  });

  it("marks the changed word in a Chinese sentence without spaces", () => {
    const pieces = textDifference("毛利率下降三个点", "毛利率上升三个点");
    expect(pieces[0]).toEqual({ text: "毛利率", kind: "same" });
    expect(pieces.at(-1)).toEqual({ text: "三个点", kind: "same" });
    expect(pieces.filter((piece) => piece.kind !== "same").map((piece) => piece.text)).toEqual([
      "下降",
      "上升",
    ]);
  });

  it("shows an added line break", () => {
    expect(textDifference("a b", "a\nb")).toContainEqual({ text: "\n", kind: "added" });
  });

  it("reproduces both texts from its pieces", () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom("光模块", " ", "\n", "$300308", "🙂", "a"), { maxLength: 30 })
        .map((w) => w.join("")),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = textDifference(before, after);
        expect(side(pieces, "added")).toBe(before);
        expect(side(pieces, "removed")).toBe(after);
      }),
    );
  });

  it("falls back from words to whole texts if nothing matches", () => {
    const before = Array.from({ length: 12_000 }, (_, at) => `a${at}`).join(" ");
    const after = Array.from({ length: 12_000 }, (_, at) => `b${at}`).join("-");
    const pieces = textDifference(before, after);
    expect(side(pieces, "added")).toBe(before);
    expect(side(pieces, "removed")).toBe(after);
  });

  it.each([
    ["all is other", "a ", "b ", ""],
    ["words change places", "a b ", "b a ", ""],
    ["Chinese without a space", "订单上调", "毛利率下降", ""],
    ["every line changed a little", "orders up\n", "orders down\n", ""],
    ["one word changed far in", "订单上调，", "订单上调，", "毛利"],
  ])("takes bounded time for two texts of 50,000 characters: %s", (_, old, fresh, end) => {
    const before = old.repeat(50_000 / old.length).slice(0, 50_000);
    const after = (fresh.repeat(50_000 / fresh.length) + end).slice(-50_000);
    let pieces: ReturnType<typeof textDifference> = [];
    expect(processorTime(() => (pieces = textDifference(before, after)))).toBeLessThan(3_000);
    expect(pieces.length).toBeLessThanOrEqual(2_002);
    expect(side(pieces, "added")).toBe(before);
    expect(side(pieces, "removed")).toBe(after);
  });
});
