import { plainCell } from "./cell";
import type { WatchlistTextOptions } from "./types";
import { isCode, isPlainlyCode, symbolsIn, withoutMarksAround, wordsOf } from "./words";

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
const BEGINS_WITH_LETTER = /^\*?\p{L}/u;
const SHORT_NUMBER = /^\d{1,4}$/;

/**
 * A line that is about one ticker, `code reason…`, whatever stands between: `300750 宁德时代 battery leader`, `688012,中微公司`. The
 * name that the ticker is known by may stand first; any other words are its reason, for a name and a reason look alike. Null
 * where the line may list several: another code stands in it, or a part is known as another ticker's name. A number of up to four
 * digits among words is a year or a figure (`300750 宁德时代 2025`).
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
    return known.length > 0 && !known.some((symbol) => meant.includes(symbol));
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

/** What stands beside a code: the name that its ticker is known by, and the reason; null where it begins with another ticker's name. */
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
  if (length === 0 && lengths.some((each) => known(each).length > 0)) return null;
  const name = words.slice(0, length).join(" ") || null;
  const reason = words.slice(length).join(" ") + written.slice(cell.length);
  return { text: code, name, reason: plainCell(withoutMarksAround(reason).replace(LEAD, "")).text || null };
}
