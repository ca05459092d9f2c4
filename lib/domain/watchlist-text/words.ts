import { indexNamed } from "@/lib/domain/symbol/index-names";
import { plainText, withoutBrackets } from "@/lib/domain/text/plain-text";
import { parseSymbol } from "@/lib/domain/symbol/symbol";

/** The symbols that a text may mean as a code: one, several or none. */
export function symbolsIn(text: string): readonly string[] {
  const verdict = parseSymbol(text);
  if (verdict.ok) return [verdict.symbol];
  return verdict.code === "ambiguous_symbol" ? verdict.candidates : [];
}

export const isCode = (text: string): boolean => symbolsIn(text).length > 0;

/**
 * Whether a word among other words is a code: letters alone are as likely a word (`AI`, `CATL`), and so is an
 * index's name (`沪深300`).
 */
export const isPlainlyCode = (word: string): boolean =>
  /[\d .:^$]/.test(withoutBrackets(plainText(word))) && isCode(word) && indexNamed(word) === null;

const MARKET = /^(?:US|U[NQW]|HK|C[HGS])$/;

/**
 * The words between spaces; a terminal's market code is joined to the ticker before it: `700 HK Equity` is
 * one word.
 */
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

/**
 * A text without separators at its ends. Checked character by character: a regular expression would backtrack
 * at every character of a long run of separators.
 */
export function withoutMarksAround(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && MARKS.test(text[from]!)) from++;
  while (to > from && MARKS.test(text[to - 1]!)) to--;
  return text.slice(from, to);
}
