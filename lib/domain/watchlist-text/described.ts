import { plainCell } from "./cell";
import type { WatchlistTextOptions } from "./types";
import { isCode, isPlainlyCode, symbolsIn, withoutMarksAround, wordsOf } from "./words";

/** The separators between the entries of a line: commas and semicolons of any width, tabs, bars. */
export const SEPARATORS = /[,，;；、\t|]/;

/** A ticker with its name and reason from the same line. */
export interface Described {
  text: string;
  name: string | null;
  reason: string | null;
}

/** The `- ` or `: ` before a name or a reason. */
const LEAD = /^(?:[-–—]\s+|[:：]\s*)/;
const BEGINS_WITH_LETTER = /^\*?\p{L}/u;
const SHORT_NUMBER = /^\d{1,4}$/;

/**
 * Reads a line about one ticker, `code reason…`, with any separator: `300750 宁德时代 battery leader`,
 * `688012,中微公司`. The ticker's known name may come first; any other words are the reason, because an unknown
 * name looks like a reason. Null if the line may list several tickers: it has another code, or a part is
 * known as another ticker's name. A number of up to four digits among words is a year or a figure (`300750
 * 宁德时代 2025`).
 */
export function describedIn(line: string, options: WatchlistTextOptions): Described | null {
  const [first = "", ...cells] = line.split(SEPARATORS);
  const { text, isFormula } = plainCell(first);
  const [code = "", ...behind] = wordsOf(text);
  const isAlone = behind.length === 0;
  if (isFormula || !(isAlone ? isCode(code) : isPlainlyCode(code))) return null;
  const about = [...(isAlone ? [] : [behind.join(" ")]), ...cells].map(plainCell);
  const isAnother = (word: string, beginsCell: boolean) =>
    isPlainlyCode(word) && (beginsCell || !SHORT_NUMBER.test(word) || SHORT_NUMBER.test(code));
  const meant = symbolsIn(code);
  const isOther = (cell: string) => {
    const known = options.symbolsNamed?.(cell) ?? [];
    return isTickersName(cell, options) && !known.some((symbol) => meant.includes(symbol));
  };
  const listsMore = (cell: string, at: number) =>
    (isCode(cell) && !isPlainlyCode(cell)) ||
    isOther(cell) ||
    wordsOf(cell).some((word, place) => isAnother(word, place === 0 && (isAlone || at > 0)));
  if (about.some((cell, at) => listsMore(cell.text, at))) return null;
  const named = about.find((cell) => cell.text !== "");
  if (!named || named.isFormula || wordsOf(named.text).every(isCode)) return null;
  return described(code, behind.join(" ") + line.slice(first.length), options);
}

/** Whether a text is taken for a ticker's name wherever it stands. */
export const isTickersName = (text: string, options: WatchlistTextOptions): boolean =>
  options.isTickersName?.(text) ?? (options.symbolsNamed?.(text) ?? []).length > 0;

/**
 * Splits the words beside a code into the ticker's known name and the reason; null if they begin with another
 * ticker's name.
 */
export function described(code: string, beside: string, options: WatchlistTextOptions): Described | null {
  const written = withoutMarksAround(beside).replace(LEAD, "");
  const [cell = ""] = written.split(SEPARATORS);
  const words = plainCell(cell).text.split(/\s+/).filter(Boolean);
  if (!BEGINS_WITH_LETTER.test(words[0] ?? "")) return null;
  const known = (length: number) => options.symbolsNamed?.(words.slice(0, length).join(" ")) ?? [];
  const meant = symbolsIn(code);
  const isOwn = (length: number) => known(length).some((symbol) => meant.includes(symbol));
  const lengths = words.map((_, i) => words.length - i);
  const length = lengths.find(isOwn) ?? 0;
  const isAnothers = (each: number) => isTickersName(words.slice(0, each).join(" "), options);
  if (length === 0 && lengths.some(isAnothers)) return null;
  const name = words.slice(0, length).join(" ") || null;
  const reason = words.slice(length).join(" ") + written.slice(cell.length);
  return { text: code, name, reason: plainCell(withoutMarksAround(reason).replace(LEAD, "")).text || null };
}
