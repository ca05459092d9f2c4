import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { isBlankCell } from "./cells";
import { columnKey } from "./column-name";
import type { FileField } from "./fields";
import { distinctNames } from "./form-key";
import { YFINANCE } from "./forms/yfinance";
import { headerOf, type Header, type SeriesColumns } from "./header";
import type { FileRecord } from "./record";

/** A header of several lines. */
export interface TallHeader {
  header: Header;
  lines: number;
}

const FIELD_WORDS: ReadonlyMap<string, FileField | null> = new Map<string, FileField | null>([
  ["open", "open"],
  ["high", "high"],
  ["low", "low"],
  ["close", "close"],
  ["adjclose", "adjClose"],
  ["volume", "volume"],
  ["dividends", null],
  ["stocksplits", null],
  ["capitalgains", null],
]);

/**
 * Reads the header lines of yfinance's data frames, for one ticker or many: `Price,Close,…` above
 * `Ticker,300308.SZ,…` above `Date,,…`, with either of the first two on top, or a flat header above one line
 * of codes. A column's two words together identify it. Null if the lines are no such header.
 */
export function readTallHeader(records: readonly FileRecord[], at: number): TallHeader | null {
  const [first, second, third] = [records[at]?.cells, records[at + 1]?.cells, records[at + 2]?.cells];
  if (!first || !second) return null;
  return threeLines(first, second, third) ?? twoLines(first, second);
}

const rest = (cells: readonly string[]) => cells.slice(1).map((cell) => cell.trim());
const isField = (cell: string) => FIELD_WORDS.has(columnKey(cell));
const isCode = (cell: string) => parseSymbol(cell).ok || /^[A-Z0-9.^=-]{1,12}$/.test(cell);

function threeLines(
  first: readonly string[],
  second: readonly string[],
  third: readonly string[] | undefined,
): TallHeader | null {
  if (!third || columnKey(third[0] ?? "") !== "date" || rest(third).some((cell) => cell !== "")) return null;
  const heads = [columnKey(first[0] ?? ""), columnKey(second[0] ?? "")];
  if (!heads.every((head) => ["price", "ticker", ""].includes(head))) return null;
  const fieldsOnTop = rest(first).every(isField);
  const [words, codes] = fieldsOnTop ? [rest(first), rest(second)] : [rest(second), rest(first)];
  if (words.length === 0 || words.length !== codes.length) return null;
  if (!words.every(isField) || !codes.every(isCode)) return null;
  return { lines: 3, header: wideHeader(words, codes) };
}

function wideHeader(words: readonly string[], codes: readonly string[]): Header {
  const fields = words.map((word) => FIELD_WORDS.get(columnKey(word)) ?? null);
  const series = new Map<string, SeriesColumns>();
  codes.forEach((printed, i) => {
    const columns = series.get(printed) ?? { printed, at: { date: 0 } };
    const field = fields[i];
    if (field) columns.at[field] = i + 1;
    series.set(printed, columns);
  });
  const isOne = series.size === 1;
  const names = words.map((word, i) => (isOne ? word : `${word} ${codes[i]}`));
  return {
    form: fields.includes("adjClose") ? { ...YFINANCE, likely: undefined } : YFINANCE,
    names: distinctNames(["Date", ...names]),
    fields: ["date", ...fields],
    ignored: [],
    series: [...series.values()].filter(({ at }) => at.close !== undefined),
    volumeUnit: null,
    amountUnit: null,
    adjustment: null,
  };
}

/**
 * Reads `Ticker,Date,Open,…` above `,,300308.SZ,300308.SZ,…`: the second line names the ticker of each price
 * column and is blank below day and code.
 */
function twoLines(first: readonly string[], second: readonly string[]): TallHeader | null {
  const verdict = headerOf(YFINANCE, first);
  const at = verdict.ok ? verdict.header.series[0]?.at : undefined;
  if (!verdict.ok || !at) return null;
  const under = (place: number | undefined) => (place === undefined ? "" : (second[place] ?? "").trim());
  const code = under(at.close);
  const prices = [at.open, at.high, at.low].filter((place) => place !== undefined);
  const isCodeLine = under(at.date) === "" && under(at.symbol) === "" && code !== "";
  if (!isCodeLine || isBlankCell(code) || !Number.isNaN(Number(code)) || !isCode(code)) return null;
  if (prices.some((place) => under(place) !== code)) return null;
  return { lines: 2, header: { ...verdict.header, series: [{ printed: code, at }] } };
}
