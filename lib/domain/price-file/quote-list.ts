import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { isBareCode } from "@/lib/domain/symbol/exchange-words";
import { columnKey } from "./column-name";
import { dayIn, isYearLast } from "./days";
import { EASTMONEY_LIST } from "./forms/eastmoney-list";
import type { PriceForm } from "./form";
import { headerOf, type Header, type SeriesColumns } from "./header";
import { cellAt, type FileRecord } from "./record";
import { withTickerColumns } from "./ticker-columns";

/** The names of the latest-price column in quote lists, the most specific first. */
const PRICES = [
  "现价",
  "最新价",
  "最新",
  "最新价格",
  "現價",
  "成交價",
  "Last Price",
  "Last",
  "Last Sale",
  "Current Price",
  "Price",
  "收盘价",
  "收盘",
  "Close",
];

/**
 * The form of a quote list of any vendor: the latest prices of many codes on one day, without a date column.
 */
const QUOTE_LIST: PriceForm = {
  ...EASTMONEY_LIST,
  name: "quote_list",
  signature: [],
  volumeUnit: "by_amount",
  columns: {
    ...EASTMONEY_LIST.columns,
    最新: null,
    总金额: "amount",
    金额: "amount",
    現量: null,
    今開: "open",
    總量: "volume",
    總手: "volume",
  },
};
const SAMPLE = 200;

/**
 * Reads the header of a quote list: a column of codes, each of which occurs once, a column of prices, and no
 * column of days. Null if the line is no such header. Source: formats, "Price files".
 */
export function readQuoteHeader(records: readonly FileRecord[], at: number): Header | null {
  const cells = records[at]!.cells;
  const keys = cells.map(columnKey);
  const price = PRICES.find((name) => keys.includes(columnKey(name)));
  if (price === undefined) return null;
  const others = PRICES.filter((name) => name !== price).map((name) => [name, null] as const);
  const columns = { ...QUOTE_LIST.columns, ...Object.fromEntries(others), [price]: "close" as const };
  const verdict = headerOf({ ...QUOTE_LIST, columns }, cells);
  const rows = records.slice(at + 1, at + 1 + SAMPLE);
  if (!verdict.ok || verdict.header.fields.includes("date") || hasDays(rows, cells.length)) return null;
  const header = withTickerColumns(verdict.header, rows);
  return areCodesOnce(rows, header.series[0]?.at ?? {}) ? withLots(header) : null;
}

/** Sets the unit of a 总手 column to lots of a hundred shares, unless amounts show another unit. */
function withLots(header: Header): Header {
  const volume = header.names[header.series[0]?.at.volume ?? -1] ?? "";
  return /手/.test(volume) ? { ...header, form: { ...header.form, volumeUnit: "lots" } } : header;
}

const isDayLike = (cell: string) => dayIn(cell) !== null || isYearLast(cell);

const hasDays = (rows: readonly FileRecord[], columns: number): boolean =>
  Array.from(
    { length: columns },
    (_, at) => rows.filter((record) => isDayLike(cellAt(record, at))).length,
  ).some((days) => days * 2 > rows.length);

/**
 * Whether each code occurs once per exchange: 000001 is both an index of Shanghai and a share of Shenzhen.
 */
function areCodesOnce(rows: readonly FileRecord[], { symbol, exchange }: SeriesColumns["at"]): boolean {
  if (symbol === undefined) return false;
  const cells = rows
    .map((record) => ({ code: cellAt(record, symbol), exchange: cellAt(record, exchange) }))
    .filter(({ code }) => code !== "");
  const codes = cells.filter(({ code }) => {
    const verdict = parseSymbol(code);
    return verdict.ok || (verdict.code === "ambiguous_symbol" && isBareCode(code));
  });
  const places = new Set(codes.map((cell) => `${cell.code} ${cell.exchange}`));
  return codes.length > 0 && codes.length * 2 >= cells.length && places.size === codes.length;
}
