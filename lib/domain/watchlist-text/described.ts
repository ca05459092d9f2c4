import { isChinese, TICKER_NAME_MAX } from "@/lib/domain/ticker-names";
import { plainCell } from "./cell";
import type { WatchlistTextOptions } from "./types";
import { isCode, isPlainlyCode, symbolsOf, wordsOf } from "./words";

/** Between entries of a line: commas of any width, semicolons, tabs, bars. */
export const SEPARATORS = /[,，;；、\t|]/;

/** A ticker with what its line says of it. */
export interface Described {
  text: string;
  name: string | null;
  reason: string | null;
}

/** `- ` or `: ` before a name or a reason. */
const LEAD = /^(?:[-–—]\s+|[:：]\s*)/;
/** What parted it from the rest of its line. */
const AROUND = /^[\s,，;；、|]+|[\s,，;；、|]+$/g;
const BEGINS_WITH_LETTER = /^\*?\p{L}/u;
const SHORT_NUMBER = /^\d{1,4}$/;

/**
 * A line that is about one ticker, `code name reason…`, whatever stands between: `300750 宁德时代 battery leader`,
 * `688012,中微公司`. Null where it may list several: another code stands in it, or the name is known as another ticker's. A number of
 * up to four digits behind a whole code is a year or a figure (`300750 宁德时代 2025`).
 */
export function describedIn(line: string, options: WatchlistTextOptions): Described | null {
  const [first = "", ...cells] = line.split(SEPARATORS);
  const { text, isFormula } = plainCell(first);
  const [code = "", ...behind] = wordsOf(text);
  const isAlone = behind.length === 0;
  if (isFormula || !(isAlone ? isCode(code) : isPlainlyCode(code))) return null;
  const about = [...(isAlone ? [] : [behind.join(" ")]), ...cells].map(plainCell);
  const isAnother = (word: string) =>
    isPlainlyCode(word) && (!SHORT_NUMBER.test(word) || SHORT_NUMBER.test(code));
  const listsMore = (cell: string) => (isCode(cell) && !isPlainlyCode(cell)) || wordsOf(cell).some(isAnother);
  if (about.some((cell) => listsMore(cell.text))) return null;
  const named = about.find((cell) => cell.text !== "");
  if (!named || named.isFormula || wordsOf(named.text).every(isCode)) return null;
  return described(code, behind.join(" ") + line.slice(first.length), options);
}

/** What stands beside a code, as its name and the reason; null where that name is known as another ticker's. */
export function described(code: string, beside: string, options: WatchlistTextOptions): Described | null {
  const written = beside.replace(AROUND, "").replace(LEAD, "");
  const [cell = ""] = written.split(SEPARATORS);
  const words = plainCell(cell).text.split(/\s+/).filter(Boolean);
  if (!BEGINS_WITH_LETTER.test(words[0] ?? "")) return null;
  const known = (length: number) => options.symbolsNamed?.(words.slice(0, length).join(" ")) ?? [];
  const meant = symbolsOf(code);
  const isOwn = (length: number) => known(length).some((symbol) => meant.includes(symbol));
  const lengths = words.map((_, i) => words.length - i);
  const length = lengths.find(isOwn) ?? nameLength(words);
  if (!isOwn(length) && [words.length, length].some((each) => known(each).length > 0)) return null;
  const name = words.slice(0, length).join(" ") || null;
  const reason = words.slice(length).join(" ") + written.slice(cell.length);
  return { text: code, name, reason: plainCell(reason.replace(AROUND, "").replace(LEAD, "")).text || null };
}

const CHINESE_NAME = /^\*?[\p{L}\d*·.&()（）-]{2,16}$/u;
const LATIN_WORD = /^(?:\p{Lu}|\d+\p{L}|\p{Ll}+\p{Lu})[\p{L}\d.&'’-]*$/u;
const JOINING = /^(?:&|and|of|the|de)$/;

/** How many of the words look like a company's name: one Chinese word, or Latin ones in capitals. */
function nameLength(words: readonly string[]): number {
  if (isChinese(words[0]!)) return CHINESE_NAME.test(words[0]!) ? 1 : 0;
  const end = words.findIndex((word) => isChinese(word) || !(LATIN_WORD.test(word) || JOINING.test(word)));
  const capitals = words.slice(0, end === -1 ? words.length : end);
  const length = capitals.findLastIndex((word) => LATIN_WORD.test(word)) + 1;
  return words.slice(0, length).join(" ").length <= TICKER_NAME_MAX ? length : 0;
}
