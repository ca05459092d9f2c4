import { parseSymbol } from "@/lib/domain/symbol/symbol";

const INDICES: Readonly<Record<string, string>> = {
  "HSI.HK": "^HSI",
  "HSCEI.HK": "^HSCE",
  "HSTECH.HK": "HSTECH.HK",
  "NDX.US": "^NDX",
  "SPX.US": "^GSPC",
  "DJI.US": "^DJI",
  "IXIC.US": "^IXIC",
  "VIX.US": "^VIX",
  "SOX.US": "^SOX",
  "RUT.US": "^RUT",
};
const FROM_INDICES = new Map(Object.entries(INDICES).map(([symbol, theirs]) => [theirs, symbol]));

/** Yahoo's codes of the US exchanges whose tickers are US symbols. */
const US_EXCHANGES = new Set(["NMS", "NGM", "NCM", "NYQ", "ASE", "PCX", "BTS", "NAS"]);

/**
 * Yahoo's form of a canonical symbol: `600941.SS`, `0941.HK`, `BRK-B`, `^GSPC`; null for a market that Yahoo doesn't
 * have.
 */
export function yahooSymbol(symbol: string): string | null {
  const index = INDICES[symbol];
  if (index) return index;
  const dot = symbol.lastIndexOf(".");
  const code = symbol.slice(0, dot);
  switch (symbol.slice(dot + 1)) {
    case "SH":
      return `${code}.SS`;
    case "SZ":
      return `${code}.SZ`;
    case "HK":
      return `${code.replace(/^0(?=\d{4}$)/, "")}.HK`;
    case "US":
      return code.replace(".", "-");
    default:
      return null;
  }
}

/** The canonical form of a symbol of Yahoo's; null for an unsupported market. */
export function fromYahooSymbol(theirs: string, exchange: string | null): string | null {
  const index = FROM_INDICES.get(theirs);
  if (index) return index;
  const isForeign = !/\.(SS|SZ|HK)$/.test(theirs);
  if (isForeign && !(exchange && US_EXCHANGES.has(exchange))) return null;
  const verdict = parseSymbol(isForeign ? `${theirs}.US` : theirs);
  return verdict.ok ? verdict.symbol : null;
}
