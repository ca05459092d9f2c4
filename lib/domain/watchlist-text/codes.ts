import { isForeignExchange } from "@/lib/domain/symbol/exchange-words";
import { namesIn } from "@/lib/domain/symbol/ticker-names";
import { visibleText, withoutBrackets } from "@/lib/domain/text/plain-text";
import { bracketPairs } from "./bracket-pairs";
import { LONGEST_CODE, plainCell } from "./cell";
import { isHeaderLine } from "./columns";
import { isSourceLine } from "./footer";
import { described, describedIn, isTickersName, SEPARATORS, type Described } from "./described";
import { withStatedExchange } from "./stated-exchange";
import { WATCHLIST_TEXT_ENTRIES, type WatchlistEntry, type WatchlistTextOptions } from "./types";
import { isCode, isPlainlyCode, wordsOf } from "./words";

/**
 * The bullets and numbers before the items of a list: `- 600941`, `* 600941`, `3. 600941`, `3、600941`,
 * `（1）600941`, `①600941`.
 */
const BULLET =
  /^\s*(?:[-–—*]\s+|[•·●○◆■□▪▶➢✓✔★☆]\s*|\d{1,3}[.．)）、]\s+|\d{1,2}[)）、](?=\D|\d{5})|\d{1,3}[.．](?=[\p{Lu}\p{Script=Han}（(])|[一二三四五六七八九十]{1,3}[、.．]\s*|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]\s*|[\u2460-\u2473]\s*)/u;
/**
 * A line number without a space after it (`3.600519`). In a list numbered like this, `1.002281` is the first
 * line; in any other list, `1.` is East Money's prefix for Shanghai.
 */
const NUMBERED = /^\s*\d{1,3}[.．](?=\d{6}(?!\d))/;
const COUNTS_ON = /^\s*(?:[2-9]|\d\d)[.．]\d{6}(?!\d)/m;

/** Whether every line begins with its line number and a space: `1 002281`, `2 000988`. */
function countsLines(lines: readonly string[]): boolean {
  const numbers = lines
    .filter((line) => line.trim() !== "")
    .map((line) => /^\s*(\d{1,3})\s+\S/.exec(line)?.[1]);
  return numbers.length > 1 && numbers.every((number, i) => Number(number) === i + 1);
}

/** The cashtags of 雪球: `$中际旭创(SZ300308)$`. */
const XUEQIU = /\$([^$()（）]{1,20}[(（][^$()（）]{1,20}[)）])\$/g;

/**
 * A line or an entry that begins a section and contains the section's name. Source: formats, TradingView
 * list.
 */
export const SECTION = /^[#＃]{3}\s*(.*)$/;

/** Reads the entries of a text without a header, one or more on a line. `###name` begins a section. */
export function readCodes(
  text: string,
  options: WatchlistTextOptions,
): { entries: Omit<WatchlistEntry, "key">[]; hasSections: boolean } {
  const entries: Omit<WatchlistEntry, "key">[] = [];
  let section: string | null = null;
  let hasSections = false;
  const lines = text.split(/\r\n|\n|\r/);
  const bullet = countsLines(lines) ? /^\s*\d{1,3}\s+/ : COUNTS_ON.test(text) ? NUMBERED : BULLET;
  // Reading stops at one entry above the limit, which is enough to report too many.
  const isFull = () => entries.length > WATCHLIST_TEXT_ENTRIES;
  lines.forEach((written, i) => {
    if (isFull()) return;
    const seen = visibleText(written).replace(bullet, "").replace(BULLET, "");
    if (isHeaderLine(seen.split(SEPARATORS)) || (isSourceLine(seen) && !/\d{6}/.test(seen))) return;
    const line = withStatedExchange(seen.replace(XUEQIU, "；$1；").replace(GLUED, " "));
    const add = (each: Described, isFormula = false) => {
      const problem = isFormula ? "formula" : each.text.length > LONGEST_CODE ? "too_long" : null;
      const { text, name, reason } = each;
      entries.push({
        line: i + 1,
        text,
        ...namesIn(name),
        exchange: null,
        section,
        reason,
        addedOn: null,
        problem,
      });
    };
    const pairs = line.includes("###") || FORMULA.test(line) ? null : bracketPairs(line, options);
    if (pairs) return pairs.forEach((pair) => add(pair));
    const only = describedIn(line, options) ?? namedFirst(line, options);
    if (only) return add(only);
    for (const piece of line.split(SEPARATORS)) {
      if (isFull()) return;
      const { text: plain, isFormula } = plainCell(piece);
      const heading = SECTION.exec(plain);
      if (heading) {
        section = heading[1]!.trim() || null;
        hasSections = true;
        continue;
      }
      for (const each of isFormula ? [bare(plain)] : entriesIn(plain, options)) add(each, isFormula);
    }
  });
  return { entries, hasSections };
}

/** A label before codes: `建议关注：300308、300502`. */
const LABEL = /^([^:：]{2,20})[:：]\s*(\S.*)$/;
const FORMULA = /^\s*"?[-=+@]/;
/** The border between a name and a code without a separator: `中际旭创300308`. */
const GLUED =
  /(?<=\p{Script=Han})(?=[0-9]{6}(?![0-9]))|(?<=(?<![0-9])[0-9]{6}(?:\.[A-Z]{2})?)(?=\p{Script=Han})/gu;
const bare = (text: string): Described => ({ text: withoutBrackets(text), name: null, reason: null });

/**
 * Reads a line with a name in its first cell and a code in its second. With a comma between them the name
 * must be known, because commas also separate tickers.
 */
function namedFirst(line: string, options: WatchlistTextOptions): Described | null {
  const [, name = "", mark = "", code = ""] = /^([^\t,，]+)([\t,，])([^\t,，]+)$/.exec(line) ?? [];
  const [first, second] = [plainCell(name), plainCell(code)];
  if (first.isFormula || isCode(first.text) || !isPlainlyCode(second.text)) return null;
  const isKnown = (options.symbolsNamed?.(first.text) ?? []).length > 0;
  return mark === "\t" || isKnown ? described(second.text, first.text, options) : null;
}

/** A piece of text without the label before its codes; a ticker's name before a code is no label. */
function withoutLabel(piece: string, options: WatchlistTextOptions): string {
  const [, label = "", behind = ""] = LABEL.exec(piece) ?? [];
  const isKnown = (text: string) => isCode(text) || (options.symbolsNamed?.(text) ?? []).length > 0;
  const isWord = /[\p{Script=Han}a-z]/u.test(label) && !isForeignExchange(label);
  // In `中证消费 SH:000932` the word before the colon is the prefix of the code.
  const isPrefix = isCode(`${label.split(/\s+/).at(-1)}:${behind.split(/\s+/)[0]}`);
  const isTicker = isCode(label) || isTickersName(label, options);
  const isLabel =
    isWord && !isPrefix && !isTicker && (isKnown(behind) || wordsOf(behind).some(isPlainlyCode));
  return isLabel ? behind : piece;
}

/**
 * Reads words separated by spaces: several codes, each an entry (`600941 300308`); several codes, each beside
 * its company's name (`300308 中际旭创`, `中国移动 600941 中际旭创 300308`); or one name (`Zhongji Innolight`). In any
 * other mixture (`000300 725 zzz`) each code is an entry and so is the text between codes, so that no word is
 * dropped.
 */
function entriesIn(piece: string, options: WatchlistTextOptions): Described[] {
  const words = wordsOf(isCode(piece) ? piece : withoutLabel(piece, options));
  if (words.length > 1 && isCode(piece)) return [bare(piece)];
  if (words.length <= 1 || words.every(isCode)) return words.map(bare);
  const runs: { text: string; isCode: boolean }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (isPlainlyCode(word)) runs.push({ text: word, isCode: true });
    else if (last?.isCode === false) last.text += ` ${word}`;
    else runs.push({ text: word, isCode: false });
  }
  const isPaired = runs.length % 2 === 0 && runs.every((run, i) => run.isCode === runs[i % 2]!.isCode);
  if (!isPaired || runs[0]!.isCode === runs[1]!.isCode) return runs.map(({ text }) => bare(text));
  const codes = runs.filter((run) => run.isCode);
  const names = runs.filter((run) => !run.isCode);
  const pairs = codes.map(({ text }, i) => described(text, names[i]!.text, options));
  return pairs.every((pair) => pair !== null) ? pairs : runs.map(({ text }) => bare(text));
}
