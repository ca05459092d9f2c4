import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionsIn, openMentions, settleMention } from "./mention";
import { parseSymbol } from "@/lib/domain/symbol/symbol";

describe("mentionsIn", () => {
  it.each<[body: string, symbols: string[]]>([
    ["$300308 up, $300308.SZ again", ["300308.SZ"]],
    ["Compare $NVDA with $00700.HK.", ["NVDA.US", "00700.HK"]],
    ["看好$300308，5月再看（$941.HK）", ["300308.SZ", "00941.HK"]],
    ["＄３００３０８ 值得看", ["300308.SZ"]],
    ["$SH600941 $SSE:600050 $BRK.B $HSTECH.HK", ["600941.SH", "600050.SH", "BRK.B.US", "HSTECH.HK"]],
    ["$NVDA. The end", ["NVDA.US"]],
    ["$100 of capex, $5.2bn, $1,200, US$300308, $600,000, $300308万, $600000.50, $300308%", []],
    ["ambiguous $000300 and $725, explicit $000300.SH", ["000300.SH"]],
    ["$apple \\$300308 $$300308 $E$", []],
    ["`$300308` and ``a ` $300502`` but $300394", ["300394.SZ"]],
    ["```\n$300308\n```\n$300502", ["300502.SZ"]],
    ["~~~ts\n$300308\n```\n~~~\n$300502", ["300502.SZ"]],
    ["```\n$300308 in a fence that never ends", []],
    ["text\n\n    $300308\n\n$300502", ["300502.SZ"]],
    ["- item\n\n    $300308 inside the item", ["300308.SZ"]],
    ["a ` lone backtick, $300308", ["300308.SZ"]],
    ["\u200b$300308\u2060。and $\ufeff300502, $300\u200d394", ["300308.SZ", "300502.SZ", "300394.SZ"]],
    ["US\u200b$300308 and $300308\u200b万", []], // readers see an amount
    ["", []],
  ])("finds in %j", (body, symbols) => {
    expect(mentionsIn(body)).toEqual(symbols);
  });

  it("gives canonical symbols, each once, for any text", () => {
    const word = fc.oneof(fc.constantFrom("$300308", "$NVDA", "`", "```", "\n", "$00700", " "), fc.string());
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const symbols = mentionsIn(words.join(""));
        expect(new Set(symbols).size).toBe(symbols.length);
        for (const symbol of symbols) expect(parseSymbol(symbol)).toEqual({ ok: true, symbol });
      }),
    );
  });
});

describe("openMentions", () => {
  it.each<[string, [string, string[]][]]>([
    ["$300308 and $NVDA", []],
    ["ambiguous $000300, again $000300", [["$000300", ["000300.SH", "000300.SZ"]]]],
    ["no code: $999999", [["$999999", []]]],
    ["the other exchange: $600519.SZ", [["$600519.SZ", ["600519.SH"]]]],
    ["money: $100, $5.2bn, `$000300`, \\$000300", []],
  ])("%s", (body, open) => {
    expect(openMentions(body)).toEqual(open.map(([written, candidates]) => ({ written, candidates })));
  });

  it("is replaced everywhere it occurs, and nothing else is", () => {
    expect(settleMention("$000300, `$000300` and $000300.SZ or $000300", "$000300", "000300.SH")).toBe(
      "$000300.SH, `$000300` and $000300.SZ or $000300.SH",
    );
  });

  it("is replaced without changing the format characters around it", () => {
    expect(settleMention("看\u200b$000300\u200b b", "$000300", "000300.SH")).toBe(
      "看\u200b$000300.SH\u200b b",
    );
  });
});
