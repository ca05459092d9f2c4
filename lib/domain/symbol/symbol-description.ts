import { NAMED_INDICES, type Exchange } from "./symbol-tables";

/** A market is a trading calendar: trading days, holidays and the last bar are counted per market. */
export type Market = "CN" | "HK" | "US";

/** The kinds of tickers. The only bonds are convertible ones. */
export const TICKER_KINDS = ["equity", "index", "fund", "bond"] as const;
export type TickerKind = (typeof TICKER_KINDS)[number];

export interface SymbolDescription {
  exchange: Exchange;
  currency: "CNY" | "HKD" | "USD";
  kind: TickerKind;
  market: Market;
}

/**
 * The properties of a canonical symbol. Shanghai's B shares (900xxx) are quoted in US dollars, Shenzhen's (200xxx) in
 * Hong Kong dollars. Funds of Hong Kong and the US have the same codes as shares and count as equity. Throws a
 * RangeError on text that isn't canonical: call `parseSymbol` first.
 */
export function describeSymbol(symbol: string): SymbolDescription {
  const dot = symbol.lastIndexOf(".");
  const code = symbol.slice(0, dot);
  const exchange = symbol.slice(dot + 1);
  switch (exchange) {
    case "SH":
      return {
        exchange,
        currency: /^900/.test(code) ? "USD" : "CNY",
        kind: shanghaiKind(code),
        market: "CN",
      };
    case "SZ":
      return {
        exchange,
        currency: /^200/.test(code) ? "HKD" : "CNY",
        kind: shenzhenKind(code),
        market: "CN",
      };
    case "BJ":
      return { exchange, currency: "CNY", kind: /^899/.test(code) ? "index" : "equity", market: "CN" };
    case "SI":
    case "CSI":
    case "TDX":
      return { exchange, currency: "CNY", kind: "index", market: "CN" };
    case "HK":
      return { exchange, currency: "HKD", kind: namedKind(symbol), market: "HK" };
    case "US":
      return { exchange, currency: "USD", kind: namedKind(symbol), market: "US" };
    default:
      throw new RangeError(`not a canonical symbol: ${symbol}`);
  }
}

function shanghaiKind(code: string): TickerKind {
  if (/^11[0138]/.test(code)) return "bond";
  if (/^000/.test(code)) return "index";
  return /^5/.test(code) ? "fund" : "equity";
}

function shenzhenKind(code: string): TickerKind {
  if (/^399/.test(code)) return "index";
  if (/^12[378]/.test(code)) return "bond";
  return /^(?:1[56]|180)/.test(code) ? "fund" : "equity";
}

const namedKind = (symbol: string) =>
  NAMED_INDICES.get(symbol.slice(0, symbol.lastIndexOf("."))) === symbol ? "index" : "equity";
