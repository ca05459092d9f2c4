/**
 * TradingView's exchange prefixes. TradingView distinguishes Nasdaq from New York; a canonical symbol
 * doesn't.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  SH: "SSE:",
  SZ: "SZSE:",
  BJ: "BJ:",
  HK: "HKEX:",
  US: "",
};

/**
 * The TradingView form of a symbol: `300308.SZ` → `SZSE:300308`, `00941.HK` → `HKEX:941`, `NVDA.US` → `NVDA`.
 * A symbol that TradingView doesn't list is unchanged.
 */
export function tradingViewSymbol(symbol: string): string {
  const dot = symbol.lastIndexOf(".");
  const [code, exchange] = [symbol.slice(0, dot), symbol.slice(dot + 1)];
  const prefix = PREFIXES[exchange];
  if (prefix === undefined) return symbol;
  return prefix + (exchange === "HK" ? code.replace(/^0+(?=\d)/, "") : code);
}

/**
 * A watchlist in TradingView's import format, with a section for each theme. `readWatchlistText` reads the
 * same tickers from it.
 */
export const tradingViewList = (sections: readonly { name: string; symbols: readonly string[] }[]): string =>
  sections
    .filter(({ symbols }) => symbols.length > 0)
    .flatMap(({ name, symbols }) => [`###${sectionName(name)}`, ...symbols.map(tradingViewSymbol)])
    .join(",");

/** A theme's name as a section name: a comma or line break, which would end the name, becomes a space. */
export const sectionName = (name: string): string => name.replace(/[\s,，;；、|]+/g, " ").trim();
