import { NAMED_INDICES, type Exchange } from "./symbol-tables";
import { listingRule, type TickerKind } from "./listing-rules";

/** A market is a trading calendar: trading days, holidays and the last bar are counted per market. */
export type Market = "CN" | "HK" | "US";

export interface SymbolDescription {
  exchange: Exchange;
  currency: "CNY" | "HKD" | "USD";
  kind: TickerKind;
  market: Market;
}

/**
 * The properties of a canonical symbol, on the mainland by its range of codes. Funds of Hong Kong and the US have the
 * same codes as shares and count as equity. Throws a RangeError on text that isn't canonical: call `parseSymbol` first.
 */
export function describeSymbol(symbol: string): SymbolDescription {
  const dot = symbol.lastIndexOf(".");
  const code = symbol.slice(0, dot);
  const exchange = symbol.slice(dot + 1);
  switch (exchange) {
    case "SH":
    case "SZ":
    case "BJ": {
      const { kind = "equity", currency = "CNY" } = listingRule(code, exchange) ?? {};
      return { exchange, currency, kind, market: "CN" };
    }
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

const namedKind = (symbol: string) =>
  NAMED_INDICES.get(symbol.slice(0, symbol.lastIndexOf("."))) === symbol ? "index" : "equity";
