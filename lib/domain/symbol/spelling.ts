import { describeSymbol } from "./symbol-description";
import type { Exchange } from "./symbol-tables";

/**
 * The spellings in which price sources name a ticker: `600941.SH`; `600941`; `sh600941`; `SH600941`; `sh.600941`;
 * `1.600941` (East Money's secid); `SSE:600941` (TradingView); `600941.SS` (Yahoo); `600941.XSHG` (JoinQuant). A US
 * ticker is `NVDA.US`, `NVDA`, `usNVDA`, `USNVDA`, `us.NVDA` and Yahoo's `NVDA`.
 */
export const SPELLINGS = [
  "canonical",
  "bare",
  "prefix",
  "upper_prefix",
  "dotted_prefix",
  "secid",
  "tradingview",
  "yahoo",
  "joinquant",
] as const;
export type Spelling = (typeof SPELLINGS)[number];

const SECID_MARKETS: Readonly<Partial<Record<Exchange, string>>> = { SH: "1", SZ: "0", BJ: "0", HK: "116" };
/** East Money's market of Hong Kong's indices. */
const SECID_HK_INDEX = "100";
const TRADINGVIEW: Readonly<Partial<Record<Exchange, string>>> = {
  SH: "SSE",
  SZ: "SZSE",
  BJ: "BSE",
  HK: "HKEX",
};
const YAHOO: Readonly<Partial<Record<Exchange, string>>> = { SH: ".SS", SZ: ".SZ", HK: ".HK", US: "" };
const JOINQUANT: Readonly<Partial<Record<Exchange, string>>> = { SH: ".XSHG", SZ: ".XSHE" };
/** The exchanges that list tickers; a publisher of indices has no prefix. */
const LISTING: readonly Exchange[] = ["SH", "SZ", "BJ", "HK", "US"];

/**
 * A canonical symbol in a spelling; null where the spelling has no word for its exchange: an index publisher's in most,
 * a US ticker's where the word depends on which US exchange lists it.
 */
export function spelledSymbol(symbol: string, spelling: Spelling): string | null {
  const { exchange, kind } = describeSymbol(symbol);
  const code = symbol.slice(0, symbol.lastIndexOf("."));
  const isListed = LISTING.includes(exchange);
  switch (spelling) {
    case "canonical":
      return symbol;
    case "bare":
      return code;
    case "prefix":
      return isListed ? exchange.toLowerCase() + code : null;
    case "upper_prefix":
      return isListed ? exchange + code : null;
    case "dotted_prefix":
      return isListed ? `${exchange.toLowerCase()}.${code}` : null;
    case "secid": {
      const market = exchange === "HK" && kind === "index" ? SECID_HK_INDEX : SECID_MARKETS[exchange];
      return market ? `${market}.${code}` : null;
    }
    case "tradingview": {
      const listed = exchange === "HK" ? code.replace(/^0+(?=\d)/, "") : code;
      return TRADINGVIEW[exchange] ? `${TRADINGVIEW[exchange]}:${listed}` : null;
    }
    case "yahoo": {
      const suffix = YAHOO[exchange];
      if (suffix === undefined || (kind === "index" && !/^\d/.test(code))) return null;
      const theirs = exchange === "HK" ? code.replace(/^0(?=\d{4}$)/, "") : code.replace(".", "-");
      return theirs + suffix;
    }
    case "joinquant":
      return JOINQUANT[exchange] ? code + JOINQUANT[exchange] : null;
  }
}
