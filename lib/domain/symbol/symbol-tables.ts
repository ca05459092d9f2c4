/**
 * The tables behind `symbol.ts`: names of exchanges, codes of indices, and the forms of codes. The
 * ranges of codes are in `listing-rules.ts`. Source: formats, "Symbols".
 */

/**
 * The exchange that lists a ticker, or the publisher of an index: Shenwan (SI), China Securities Index (CSI), and 通达信
 * and 同花顺 with their sectors (TDX) list nothing.
 */
export type Exchange = "SH" | "SZ" | "BJ" | "HK" | "US" | "SI" | "CSI" | "TDX";

/** Suffixes after the dot: `600941.SS`. Written in capitals, with the vendor in a comment where it isn't obvious. */
export const SUFFIXES: ReadonlyMap<string, Exchange> = new Map<string, Exchange>([
  ["SH", "SH"],
  ["SS", "SH"], // Yahoo
  ["XSHG", "SH"], // JoinQuant
  ["SZ", "SZ"],
  ["XSHE", "SZ"], // JoinQuant
  ["BJ", "BJ"],
  ["HK", "HK"],
  ["US", "US"],
  ["SI", "SI"],
  ["CSI", "CSI"],
  ["TDX", "TDX"],
  ["TI", "TDX"], // 同花顺
]);

/** Prefixes before a colon or a dot: `SSE:600941`, `SHSE.600941`, `sh.600941`. */
export const PREFIXES: ReadonlyMap<string, Exchange> = new Map<string, Exchange>([
  ["SH", "SH"],
  ["SSE", "SH"], // TradingView
  ["SHSE", "SH"], // MyQuant
  ["SZ", "SZ"],
  ["SZSE", "SZ"],
  ["BJ", "BJ"],
  ["HK", "HK"],
  ["HKEX", "HK"],
  ["US", "US"],
  ["NASDAQ", "US"],
  ["NYSE", "US"],
  ["AMEX", "US"],
]);

/**
 * Prefixes before a colon only, since `BATS.L` is London's. TradingView's exchanges (tradingview.com/data-coverage) and
 * Google's (google.com/finance: `SHA:600941`, `NYSEARCA:SMH`, `OTCMKTS:TCEHY`).
 */
export const COLON_PREFIXES: ReadonlyMap<string, Exchange> = new Map<string, Exchange>([
  ["SHA", "SH"],
  ["XSHG", "SH"],
  ["SHE", "SZ"],
  ["XSHE", "SZ"],
  ["BSE", "BJ"],
  ["BJSE", "BJ"],
  ["HKG", "HK"],
  ["SEHK", "HK"],
  ["CSI", "CSI"],
  ["OTC", "US"],
  ["OTCMKTS", "US"],
  ["CBOE", "US"],
  ["BATS", "US"],
  ["ARCA", "US"],
  ["NYSEARCA", "US"],
  ["NYSEAMERICAN", "US"],
  ["NYSEMKT", "US"],
]);

/**
 * Prefixes before the colon of an index, whoever computes it: `SP:SPX`, `TVC:HSI`, `INDEXDJX:.DJI`. They don't apply to
 * other tickers.
 */
export const INDEX_PREFIXES: ReadonlySet<string> = new Set([
  "SP",
  "DJ",
  "HSI",
  "TVC",
  "INDEX",
  "INDEXSP",
  "INDEXDJX",
  "INDEXNASDAQ",
  "INDEXRUSSELL",
  "INDEXCBOE",
  "INDEXHANGSENG",
]);

/** Prefixes joined to six digits (five in Hong Kong): `SH600941`, `hk00700`. */
export const GLUED_PREFIXES = ["SH", "SZ", "BJ", "HK"] as const satisfies readonly Exchange[];

/** Indices whose code is letters, by each vendor's name for them, with the canonical form. */
export const NAMED_INDICES: ReadonlyMap<string, string> = new Map<string, string>([
  ["HSI", "HSI.HK"],
  ["HSTECH", "HSTECH.HK"],
  ["HSCEI", "HSCEI.HK"],
  ["HSCE", "HSCEI.HK"], // Yahoo
  ["NDX", "NDX.US"],
  ["SPX", "SPX.US"],
  ["GSPC", "SPX.US"], // Yahoo
  ["DJI", "DJI.US"],
  ["IXIC", "IXIC.US"],
  ["VIX", "VIX.US"],
  ["SOX", "SOX.US"],
  ["RUT", "RUT.US"],
]);

/** Codes that mean an index only with a prefix or a caret: `INDEXSP:.INX`, `TVC:SHCOMP`. */
export const PREFIXED_INDICES: ReadonlyMap<string, string> = new Map<string, string>([
  ...NAMED_INDICES,
  ["INX", "SPX.US"],
  ["SHCOMP", "000001.SH"],
]);

/**
 * Six-digit codes that name a widely quoted SSE or CSI index *and* a Shenzhen share: as bare codes they are ambiguous.
 * Every other bare `000xxx` is Shenzhen's.
 */
export const INDEX_CODES: ReadonlySet<string> = new Set([
  "000001", // SSE Composite / 平安银行
  "000010", // SSE 180
  "000015", // SSE Dividend
  "000016", // SSE 50
  "000300", // CSI 300
  "000510", // CSI A500
  "000680", // STAR Composite
  "000688", // STAR 50
  "000698", // STAR 100
  "000852", // CSI 1000
  "000903", // CSI 100
  "000904", // CSI 200
  "000905", // CSI 500
  "000906", // CSI 800
  "000922", // CSI Dividend
  "000985", // CSI All Share
]);

/** The form of a code, in capitals, once its exchange is known. Hong Kong's codes are padded to five digits first. */
export const CODE_FORMS: Readonly<Record<Exchange, RegExp>> = {
  SH: /^\d{6}$/,
  SZ: /^\d{6}$/,
  BJ: /^\d{6}$/,
  HK: /^(?!0{5})\d{5}$/,
  US: /^[A-Z]{1,5}(?:\.[ABC])?$/,
  SI: /^8\d{5}$/,
  CSI: /^(?:\d{6}|H\d{5})$/,
  TDX: /^88[0-6]\d{3}$/,
};
