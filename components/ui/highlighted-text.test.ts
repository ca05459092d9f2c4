import { describe, expect, it } from "vitest";
import { highlightPieces } from "@/components/ui/highlighted-text";

const marked = (text: string, search: string) =>
  highlightPieces(text, search)
    .map((piece) => (piece.matches ? `[${piece.text}]` : piece.text))
    .join("");

describe("highlightPieces", () => {
  it.each([
    ["订单上修，订单饱满", "订单", "[订单]上修，[订单]饱满"],
    ["Capex guide", "CAPEX", "[Capex] guide"],
    ["50% of (a.b)*", "% of (a.b)*", "50[% of (a.b)*]"],
    ["a.b axb", "a.b", "[a.b] axb"],
    ["nothing here", "there", "nothing here"],
    ["anything", "  ", "anything"],
    ["ＡＩ与ai", "AI", "[ＡＩ]与[ai]"],
  ])("in %j for %j", (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });
});
