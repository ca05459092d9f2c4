import { codeOf } from "@/lib/domain/symbol/exchange-words";
import { plainText } from "@/lib/domain/text/plain-text";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import type { Exchange } from "@/lib/domain/symbol/symbol-tables";

/**
 * The headings of exchange columns, the surest first: in small letters and simplified characters, without spaces and
 * punctuation.
 */
export const EXCHANGE_HEADINGS: readonly string[] =
  `exchange listingexchange primaryexchange exch exchangecode exchangecd exchangeid exchangename exchcode exchid exchdisp
  fullexchangename exchangeshortname listedexchange listexchange stockexchange market mkt marketcode marketid marketname marketno marketnum
  mktcode mktnum secumarket trademarket setcode mic miccode operatingmic
  交易所 上市交易所 证券交易所 交易所代码 交易所名称 所属交易所 挂牌交易所 上市地 上市地点 市场 交易市场 上市市场 市场代码 市场编号 市场名称 市场id
  证券市场 所属市场 上市板块`.split(/\s+/);

/** Maps a market number and the code beside it to an exchange; null: the number doesn't apply to the code. */
export type MarketNumbers = (market: string, code: string) => Exchange | null;

/** The numbers of 通达信 and East Money; East Money counts Beijing under 0 as well. */
const NUMBERS: ReadonlyMap<string, Exchange> = new Map([
  ["0", "SZ"],
  ["1", "SH"],
  ["2", "BJ"],
]);
/** The numbers of brokers' systems, which have no 0. */
const BROKERS_NUMBERS: ReadonlyMap<string, Exchange> = new Map([
  ["1", "SH"],
  ["2", "SZ"],
]);

/** Spreadsheets and libraries may have turned the numbers into decimals (1.0). */
const numberIn = (market: string): string => plainText(market).replace(/\.0+$/, "");

/** Six digits, or fewer where leading zeros are lost; 通达信's own codes of Shanghai's indices begin with 99. */
const NUMBERED_CODE = /^(?:(?!99)\d{6}|\d{1,4})$/;
const MAINLAND: readonly Exchange[] = ["SH", "SZ", "BJ"];

/**
 * The exchange that a code's digits alone give; null where they don't, because Shanghai's indices share numbers with
 * Shenzhen's shares.
 */
function ownExchange(code: string): Exchange | null {
  const verdict = /^(?!000)\d{6}$/.test(code) ? parseSymbol(code) : null;
  return verdict?.ok ? (verdict.symbol.slice(codeOf(verdict.symbol).length + 1) as Exchange) : null;
}

const isElsewhere = (exchange: Exchange | null): boolean => exchange !== null && !MAINLAND.includes(exchange);

/**
 * The numbering of a column of market numbers: 1 Shanghai, 0 Shenzhen, 2 Beijing, or 2 Shenzhen in a column without a 0
 * whose 2s are Shenzhen's codes. Null where any cell is another number, or all are blank: the column isn't one of
 * markets.
 * A number is ignored for a code that has its exchange with it, and for a code that no mainland exchange lists. Where
 * no code agrees with its number and several contradict, numbers are also ignored for codes that Shanghai's indices
 * share with Shenzhen's shares. Source: formats, "Symbols".
 */
export function marketNumbersIn(rows: readonly { market: string; code: string }[]): MarketNumbers | null {
  const stated = rows
    .map(({ market, code }) => ({ number: numberIn(market), code: plainText(code) }))
    .filter(({ number }) => number !== "");
  if (stated.length === 0 || !stated.every(({ number }) => NUMBERS.has(number))) return null;
  const own = new Map(stated.map(({ code }) => [code, ownExchange(code)]));
  const has = (number: string) => stated.some((row) => row.number === number);
  const seconds = stated.filter(({ number }) => number === "2").map(({ code }) => own.get(code));
  const areBrokers = has("1") && !has("0") && seconds.includes("SZ") && !seconds.includes("BJ");
  const numbers = areBrokers ? BROKERS_NUMBERS : NUMBERS;

  const exchangeOf = (number: string, code: string): Exchange | null => {
    const exchange = numbers.get(number) ?? null;
    return exchange === "SZ" && ownExchange(code) === "BJ" && number === "0" ? "BJ" : exchange;
  };
  const judged = stated.filter(({ code }) => own.get(code) && !isElsewhere(own.get(code)!));
  const against = judged.filter(({ number, code }) => exchangeOf(number, code) !== own.get(code));
  const isDoubtful = against.length === judged.length && new Set(against.map(({ code }) => code)).size > 1;
  return (market, printed) => {
    const code = plainText(printed);
    if (!NUMBERED_CODE.test(code) || isElsewhere(ownExchange(code))) return null;
    if (isDoubtful && /^000/.test(code)) return null;
    return exchangeOf(numberIn(market), code);
  };
}
