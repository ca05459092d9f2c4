import { isBareCode, parsePrintedCode } from "@/lib/domain/symbol/exchange-words";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { numberIn } from "./cells";
import { dayIn, isYearLast } from "./days";
import type { PriceForm } from "./form";
import { distinctNames } from "./form-key";
import { isColumnWord, type Header } from "./header";
import { plainName } from "./printed-names";
import { cellAt, type FileRecord } from "./record";
import type { PriceFileOptions } from "./options";

/** The form of a table with one column of closes per ticker: `Date,AAPL,AMZN`, `日期,中际旭创,新易盛`. */
const WIDE: PriceForm = { name: "wide", signature: [], columns: {} };

/** Abbreviations that name columns of figures, though they could be tickers. */
const FIGURES = new Set(
  `NAV AUM PE PB PS PEG ROE ROA ROI EPS BPS DPS EV EBIT YTD MTD QTD YOY QOQ MOM GDP CPI PPI PMI LPR M0 M1 M2 FX USD CNY CNH RMB HKD EUR
  JPY GBP VOL OI AVG MEAN MAX MIN SUM STD VAR BETA ALPHA RET RSI MACD DIF DEA KDJ K D J MA EMA SMA WMA ATR ADX CCI OBV BOLL VWAP TWAP
  ID NO TOTAL COUNT RATE YIELD INDEX VALUE PRICE SHARE CASH DEBT SALES UNITS QTY PNL PL TR BASE WEEK MONTH YEAR OPEN HIGH LOW LAST`.split(
    /\s+/,
  ),
);
const SAMPLE = 50;

type Heading = "ticker" | "letters" | "other";

/**
 * Reads the header of a table with a day and one column of closes per ticker, named by codes or known names.
 * Null if the line is no such header: the headings of an ordinary table are words, and letters that may be US
 * tickers count only if there are several and no other headings. An unknown heading among codes causes a
 * question.
 */
export function readWideHeader(
  records: readonly FileRecord[],
  at: number,
  { symbolsNamed }: Pick<PriceFileOptions, "symbolsNamed">,
): Header | null {
  const cells = records[at]!.cells.map((cell) => cell.trim());
  const rows = records.slice(at + 1, at + 1 + SAMPLE);
  const date = cells.findIndex((_, i) => mostly(rows, i, isDayLike));
  const columns = cells.flatMap((heading, i) => (i === date || heading === "" ? [] : [i]));
  // A line with numbers is a row of bars rather than a header, even if one cell is a code.
  if (
    date === -1 ||
    isDayLike(cells[date]!) ||
    columns.length === 0 ||
    columns.some((i) => isColumnWord(cells[i]!))
  )
    return null;
  const kinds = columns.map((i) => headingKind(cells[i]!, symbolsNamed));
  const count = (kind: Heading) => kinds.filter((each) => each === kind).length;
  const areLetters =
    count("letters") > 1 && count("other") === 0 && columns.some((i) => cells[i]!.length > 2);
  if (count("letters") > 0 && !areLetters && count("ticker") === 0) return null;
  if (count("other") > count("ticker") || (count("ticker") === 0 && !areLetters)) return null;
  if (!columns.every((i) => mostly(rows, i, isPrice))) return null;
  const names = distinctNames(cells);
  const fields: Header["fields"] = names.map(() => null);
  fields[date] = "date";
  for (const i of columns) fields[i] = "close";
  return {
    form: WIDE,
    names,
    fields,
    ignored: [],
    series: columns.map((i) => ({ printed: cells[i]!, at: { date, close: i } })),
    volumeUnit: null,
    amountUnit: null,
    adjustment: null,
  };
}

function headingKind(heading: string, symbolsNamed: PriceFileOptions["symbolsNamed"]): Heading {
  if (codeInBrackets(heading)) return "ticker";
  if ((symbolsNamed?.(plainName(heading)).length ?? 0) > 0) return "ticker";
  const verdict = parseSymbol(heading);
  if (/^[A-Z]{1,5}$/.test(heading)) return verdict.ok && !FIGURES.has(heading) ? "letters" : "other";
  // Years and column numbers have fewer digits than codes.
  if (isBareCode(heading) && !/^(?:\d{6}|0\d{4}|H\d{5})$/i.test(heading)) return "other";
  return verdict.ok || verdict.code === "ambiguous_symbol" ? "ticker" : "other";
}

/**
 * The code in brackets behind the words of a heading: `中际旭创(300308.SZ)` → `300308.SZ`; null if there is none.
 */
export function codeInBrackets(heading: string): string | null {
  const code = /^[^()（）]+[(（]([^()（）]+)[)）]$/.exec(heading.trim())?.[1]?.trim() ?? "";
  const verdict = /\d{5}|\.[A-Z]{2}$/.test(code) ? parsePrintedCode(code) : null;
  return verdict && (verdict.ok || verdict.code === "ambiguous_symbol") ? code : null;
}

function mostly(rows: readonly FileRecord[], at: number, is: (cell: string) => boolean): boolean {
  const cells = rows.map((record) => cellAt(record, at)).filter((cell) => cell !== "");
  return cells.length > 0 && cells.filter(is).length * 2 > cells.length;
}

const isDayLike = (cell: string) => dayIn(cell) !== null || isYearLast(cell);
const isPrice = (cell: string) => [".", ","].some((sign) => (numberIn(cell, sign as "." | ",") ?? 0) > 0);
