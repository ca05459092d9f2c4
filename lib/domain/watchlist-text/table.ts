import { isDay } from "@/lib/domain/calendar/day";
import { marketNumbersIn } from "@/lib/domain/symbol/exchange-columns";
import { exchangeOfWord, isForeignExchange } from "@/lib/domain/symbol/exchange-words";
import { FIRST_TYPED_DAY } from "@/lib/domain/limits";
import { plainText, withoutBrackets } from "@/lib/domain/text/plain-text";
import type { Exchange } from "@/lib/domain/symbol/symbol-tables";
import { namesIn, TICKER_NAME_MAX } from "@/lib/domain/symbol/ticker-names";
import { bracketPairs } from "./bracket-pairs";
import { LONGEST_CODE, plainCell } from "./cell";
import { isCodeHeading, type Column } from "./columns";
import type { FoundTable, ListRecord } from "./find-table";
import { isSourceLine, isSum } from "./footer";
import type { EntryProblem, WatchlistEntry, WatchlistTextOptions } from "./types";
import { isCode, isPlainlyCode, wordsOf } from "./words";

/**
 * Reads the entries of a table by the columns of its header. Titles, totals, sources and repeated headers
 * aren't entries.
 */
export function readListTable(
  { header, rows }: FoundTable,
  options: WatchlistTextOptions,
): Omit<WatchlistEntry, "key">[] {
  const at = header.at.symbol!;
  const codeAt = (cells: readonly string[]) => codeIn(plainCell(cells[at] ?? "").text, options);
  const entries = rows.filter(({ cells }) => !isNoEntry(cells, at, header.width, options));
  const exchangeIn = exchangesOf(header, entries, codeAt);
  const raw = (cells: readonly string[], column: Column) => plainCell(cells[header.at[column] ?? -1] ?? "");
  const cell = (cells: readonly string[], column: Column) => raw(cells, column).text || null;
  const nameIn = (cells: readonly string[], column: Column) => {
    const { text, isFormula } = raw(cells, column);
    return isFormula || text.length > TICKER_NAME_MAX ? null : text || null;
  };
  return entries.map(({ line, cells }) => {
    const { isFormula } = plainCell(cells[at] ?? "");
    const code = codeAt(cells);
    const stated = exchangeIn(cells, code.text);
    const typed = cell(cells, "addedOn");
    const addedOn = typed === null ? null : dayIn(plainText(typed));
    const problem: EntryProblem | null = isFormula
      ? "formula"
      : code.text.length > LONGEST_CODE
        ? "too_long"
        : stated === "foreign" && /^[A-Za-z.-]+$/.test(code.text)
          ? "unknown_exchange"
          : cell(cells, "removedOn") !== null
            ? "removed"
            : typed !== null && addedOn === null
              ? "bad_day"
              : null;
    const named = namesIn(nameIn(cells, "name") ?? code.name);
    return {
      line,
      text: code.text,
      exchange: stated === "foreign" ? null : stated,
      nameEn: nameIn(cells, "nameEn") ?? named.nameEn,
      nameZh: nameIn(cells, "nameZh") ?? named.nameZh,
      section: cell(cells, "theme"),
      reason: cell(cells, "reason"),
      addedOn,
      problem,
    };
  });
}

/**
 * The source of each row's exchange: the words of a column, or the market numbers of a column with a known
 * name.
 */
function exchangesOf(
  header: FoundTable["header"],
  rows: readonly ListRecord[],
  codeAt: (cells: readonly string[]) => { text: string },
): (cells: readonly string[], code: string) => Exchange | "foreign" | null {
  const words = exchangeColumn(header, rows);
  if (words !== null)
    return (cells) => {
      const word = plainText(cells[words] ?? "");
      return isForeignExchange(word) ? "foreign" : exchangeOfWord(word);
    };
  const { exchange } = header.at;
  if (exchange === undefined) return () => null;
  const marketAt = (cells: readonly string[]) => plainCell(cells[exchange] ?? "").text;
  const numbers = marketNumbersIn(
    rows.map(({ cells }) => ({ market: marketAt(cells), code: codeAt(cells).text })),
  );
  return (cells, code) => numbers?.(marketAt(cells), code) ?? null;
}

/**
 * The exchange column: one with a known name, or else one whose cells are all exchanges; null if no cell is
 * one.
 */
function exchangeColumn({ at, others }: FoundTable["header"], rows: readonly ListRecord[]): number | null {
  const wordsOf = (column: number) =>
    rows.map(({ cells }) => (cells[column] ?? "").trim()).filter((word) => word !== "");
  const isExchange = (word: string) => exchangeOfWord(word) !== null || isForeignExchange(word);
  if (at.exchange !== undefined && wordsOf(at.exchange).some(isExchange)) return at.exchange;
  const found = others.find((column) => {
    const words = wordsOf(column);
    return words.length > 0 && words.every(isExchange);
  });
  return found ?? null;
}

/** The code in a cell that may hold the name as well: `中际旭创（300308.SZ）`. */
function codeIn(written: string, options: WatchlistTextOptions): { text: string; name: string | null } {
  const text = withoutBrackets(written);
  if (isCode(text)) return { text, name: null };
  const pairs = bracketPairs(text, options);
  if (pairs?.length === 1) return pairs[0]!;
  const words = text.split(/[\s/|]+/).filter(Boolean);
  const codes = words.filter(isPlainlyCode);
  if (codes.length !== 1 || words.length < 2) return { text: written, name: null };
  return { text: codes[0]!, name: words.filter((word) => word !== codes[0]).join(" ") };
}

function isNoEntry(
  cells: readonly string[],
  at: number,
  width: number,
  options: WatchlistTextOptions,
): boolean {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (written.length === 0) return true;
  const code = plainCell(cells[at] ?? "").text;
  if (isCodeHeading(code) || isSum(code) || written.every((cell) => /^:?-{2,}:?$/.test(cell))) return true;
  if (isSourceLine(cells.join(" "))) return true;
  if (written.length > 1 || width < 2 || code === "") return written.length === 1 && code === "" && width > 1;
  const isNamed = (options.symbolsNamed?.(code) ?? []).length > 0;
  const looksLikeText = /[:：。！!]|\s\S+\s/.test(code) || code.length > 20;
  return looksLikeText && !isNamed && !isCode(code) && !wordsOf(code).some(isPlainlyCode);
}

/** Reads a day with the year first and any separator or none; any other order would be a guess. */
function dayIn(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) && written >= FIRST_TYPED_DAY ? written : null;
}
