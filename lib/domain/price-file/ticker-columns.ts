import { EXCHANGE_HEADINGS, marketNumbersIn, type MarketNumbers } from "@/lib/domain/symbol/exchange-columns";
import { exchangeOfWord, isForeignExchange, parsePrintedCode } from "@/lib/domain/symbol/exchange-words";
import { simplified } from "@/lib/domain/text/plain-text";
import { parseSymbol, type Exchange } from "@/lib/domain/symbol/symbol";
import { columnKey } from "./column-name";
import type { FileField } from "./fields";
import type { Header, SeriesColumns } from "./header";
import { cellAt, type FileRecord } from "./record";

/** The names of code columns at vendors and libraries that no form covers. */
const CODE_NAMES = new Set(
  `stock_code stock_id stock_symbol stock stkcd order_book_id instrument instrument_id instrument_code tic tickers symbols sym
  ticker_symbol ticker_code wind_code wind代码 s_info_windcode ths_code thscode jq_code bs_code ak_code em_code vt_symbol secid
  secucode secu_code security security_code security_id sec_code sec_id seccode scode trade_code trading_code asset ric
  bbg_ticker bloomberg_ticker yahoo_ticker yf_symbol fund_code index_code etf_code bond_code
  合约代码 合约 品种代码 品种 标的代码 标的 证券代号 证券编码 證券代碼 證券代號 股票代号 股票代碼 股票代號 股票编码 股票 代号 代號 代碼 个股代码
  资产代码 转债代码 债券代码 可转债代码 产品代码 场内代码 交易代码 板块代码 商品代码 股份代号 股份代號 编码 基金代碼 基金代號 指数代号 指數代碼 指數代號`
    .split(/\s+/)
    .map(columnKey),
);

/** Whether a name is a usual name of a code column. */
export const isCodeName = (name: string): boolean => CODE_NAMES.has(columnKey(name));

const EXCHANGE_NAMES = new Set(EXCHANGE_HEADINGS);
const isExchangeName = (key: string): boolean => EXCHANGE_NAMES.has(simplified(key.replaceAll("-", "")));

/**
 * The names of columns with a company's location or currency: `Shanghai` in such a column isn't an exchange.
 */
const PLACE_NAME =
  /area|region|city|province|country|currency|地域|地区|地區|省|市区|城市|国家|國家|注册|币|幣/;
/** The names of columns with counts, which may have six digits as codes do. */
const COUNT_NAME = /share|vol|turn|amount|count|cap|value|trades|qty|num|股本|市值|数$|量|额|手|笔/;

/**
 * Adds to a header the columns that identify the ticker of a row and that no form names: codes under a usual
 * name, and exchanges under any name. `isOpen`: whether a column may be used. Source: formats, "Price files"
 * and "Symbols".
 */
export function withTickerColumns(
  header: Header,
  rows: readonly FileRecord[],
  isOpen: (name: string) => boolean = () => true,
): Header {
  const [series, ...others] = header.series;
  if (!series || others.length > 0 || series.printed !== null) return header;
  const found: Partial<Record<FileField, number>> = {};
  const open = header.names.flatMap((name, at) => (header.fields[at] === null && isOpen(name) ? [at] : []));
  const key = (at: number) => columnKey(header.names[at]!);
  if (series.at.symbol === undefined) {
    found.symbol = open.find((at) => CODE_NAMES.has(key(at)) && areCodes(cellsAt(rows, at)));
  }
  if (series.at.exchange === undefined) {
    found.exchange =
      open.find((at) => isExchangeName(key(at)) && cellsAt(rows, at).some(isExchange)) ??
      open.find((at) => !PLACE_NAME.test(key(at)) && areExchanges(cellsAt(rows, at))) ??
      open.find((at) => isExchangeName(key(at)) && marketNumbersAt({ exchange: at }, rows) !== null);
  }
  const added = Object.entries(found).filter(([, at]) => at !== undefined) as [FileField, number][];
  const fields = [...header.fields];
  for (const [field, at] of added) fields[at] = field;
  const names = added.map(([, at]) => header.names[at]);
  return {
    ...header,
    fields,
    ignored: header.ignored.filter((name) => !names.includes(name)),
    series: [{ printed: null, at: { ...series.at, ...Object.fromEntries(added) } }],
  };
}

/**
 * The columns whose cells are codes in a table without a named code column: the ticker of its rows can be
 * known only from an answer.
 */
export function unnamedCodeColumns({ names, fields, series }: Header, rows: readonly FileRecord[]): number[] {
  if (series.length > 1 || series[0]?.printed !== null || series[0].at.symbol !== undefined) return [];
  const days = cellsAt(rows, series[0].at.date);
  const doDaysRepeat = new Set(days).size < days.length;
  return names.flatMap((name, at) => {
    if (fields[at] !== null) return [];
    const cells = cellsAt(rows, at);
    const isCount = COUNT_NAME.test(columnKey(name));
    const isRepeated = cells.length > 1 && new Set(cells).size * 2 <= cells.length;
    const are = cells.every(
      (cell) => isWholeCode(cell) || (!isCount && (isRepeated || doDaysRepeat) && isBareCode(cell)),
    );
    return cells.length > 0 && are ? [at] : [];
  });
}

/**
 * The numbering that a table's exchange column uses for markets; null if the table has no such column or the
 * column has words.
 */
export function marketNumbersAt(
  { exchange, symbol }: SeriesColumns["at"],
  rows: readonly FileRecord[],
): MarketNumbers | null {
  if (exchange === undefined) return null;
  const sample = rows.slice(0, SAMPLE);
  return marketNumbersIn(
    sample.map((record) => ({ market: cellAt(record, exchange), code: cellAt(record, symbol) })),
  );
}

/** The only exchange that rows without codes state; null if they state none or several. */
export function exchangeOfRows(
  at: number | undefined,
  rows: readonly FileRecord[],
  exchangeIn: (cell: string) => Exchange | null,
): Exchange | null {
  const stated = new Set(cellsAt(rows, at).map(exchangeIn));
  const [only = null] = stated;
  return stated.size === 1 ? only : null;
}

/** A limit, because a sheet has all its rows here, unlike a text, which has only its head. */
const SAMPLE = 500;
const cellsAt = (rows: readonly FileRecord[], at: number | undefined): string[] =>
  rows
    .slice(0, SAMPLE)
    .map((record) => cellAt(record, at))
    .filter((cell) => cell !== "");

const isExchange = (cell: string) => exchangeOfWord(cell) !== null || isForeignExchange(cell);
/**
 * Whether the cells are exchanges: a city alone isn't one, so some cell must be an exchange whose codes are
 * known.
 */
const areExchanges = (cells: readonly string[]) =>
  cells.some((cell) => exchangeOfWord(cell) !== null) && cells.every(isExchange);

/** Most cells, rather than all, must be codes: a footer has none. */
const areCodes = (cells: readonly string[]) => {
  const codes = cells.filter((cell) => {
    const verdict = parsePrintedCode(cell);
    return verdict.ok || verdict.code === "ambiguous_symbol";
  });
  return codes.length * 2 > cells.length;
};

/** Whether a cell is a code with its exchange, which no number or word can be. */
const isWholeCode = (cell: string) =>
  /\d{4}/.test(cell) && /[A-Za-z]{2}/.test(cell) && parsePrintedCode(cell).ok;
/** Whether a cell is a code of some exchange with six digits, or with five digits of which the first is 0. */
const isBareCode = (cell: string) => {
  if (!/^(?:\d{6}|0\d{4})$/.test(cell)) return false;
  const verdict = parseSymbol(cell);
  return verdict.ok || verdict.code === "ambiguous_symbol";
};
