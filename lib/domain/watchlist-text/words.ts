import { indexNamed } from "@/lib/domain/symbol/index-names";
import { plainText, withoutBrackets } from "@/lib/domain/text/plain-text";
import { parseSymbol } from "@/lib/domain/symbol/symbol";

/** What a text may mean as a code: one symbol, several, or none. */
export function symbolsIn(text: string): readonly string[] {
  const verdict = parseSymbol(text);
  if (verdict.ok) return [verdict.symbol];
  return verdict.code === "ambiguous_symbol" ? verdict.candidates : [];
}

export const isCode = (text: string): boolean => symbolsIn(text).length > 0;

/** A code also among words: bare letters are as likely a word (`AI`, `CATL`), and so is an index's name (`沪深300`). */
export const isPlainlyCode = (word: string): boolean =>
  /[\d .:^$]/.test(withoutBrackets(plainText(word))) && isCode(word) && indexNamed(word) === null;

const MARKET = /^(?:US|U[NQW]|HK|C[HGS])$/;

/** What spaces part, a terminal's code for the market joined to the ticker before it: `700 HK Equity` is one. */
export function wordsOf(text: string): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const pair = `${words[i]} ${words[i + 1]}`;
    if (!MARKET.test(words[i + 1] ?? "") || !isCode(pair)) {
      joined.push(words[i]!);
      continue;
    }
    joined.push(pair);
    i += /^equity$/i.test(words[i + 2] ?? "") ? 2 : 1;
  }
  return joined;
}

const MARKS = /[\s,，;；、|/／]/;

/** A text without separators at its ends. Sign by sign: a pattern would try again at every sign of a long run of them. */
export function withoutMarksAround(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && MARKS.test(text[from]!)) from++;
  while (to > from && MARKS.test(text[to - 1]!)) to--;
  return text.slice(from, to);
}
