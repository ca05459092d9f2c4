/** How TradingView writes the exchange before the colon. It tells Nasdaq from New York, which a canonical symbol doesn't. */
const PREFIXES: Readonly<Record<string, string>> = {
  SH: "SSE:",
  SZ: "SZSE:",
  BJ: "BJ:",
  HK: "HKEX:",
  US: "",
};

/** `300308.SZ` → `SZSE:300308`, `00941.HK` → `HKEX:941`, `NVDA.US` → `NVDA`; what TradingView doesn't list stays as it is. */
export function tradingViewSymbol(symbol: string): string {
  const dot = symbol.lastIndexOf(".");
  const [code, exchange] = [symbol.slice(0, dot), symbol.slice(dot + 1)];
  const prefix = PREFIXES[exchange];
  if (prefix === undefined) return symbol;
  return prefix + (exchange === "HK" ? code.replace(/^0+(?=\d)/, "") : code);
}

/** A watchlist as TradingView imports it, each theme a section. Read back it gives the same tickers (`readWatchlistText`). */
export const tradingViewList = (sections: readonly { name: string; symbols: readonly string[] }[]): string =>
  sections
    .filter(({ symbols }) => symbols.length > 0)
    .flatMap(({ name, symbols }) => [`###${sectionName(name)}`, ...symbols.map(tradingViewSymbol)])
    .join(",");

/** A theme's name as a section: what would end it (a comma, a line's end) is a space there. */
export const sectionName = (name: string): string => name.replace(/[\s,，;；、|]+/g, " ").trim();
