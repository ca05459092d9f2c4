/**
 * The tables behind `symbol.ts`: which words name an exchange, which bare codes belong to which exchange, which
 * codes are indices. Source: formats, "Symbols".
 */

/** Where a ticker is listed, or who computes an index: Shenwan (SI) and China Securities Index (CSI) list nothing. */
export type Exchange = "SH" | "SZ" | "BJ" | "HK" | "US" | "SI" | "CSI";

/** What may stand after the dot: `600941.SS`. Written in capitals; vendors in the comment where it isn't obvious. */
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
]);

/** What may stand before a colon or a dot: `SSE:600941`, `SHSE.600941`, `sh.600941`. */
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

/** What may be glued to six digits (five in Hong Kong): `SH600941`, `hk00700`. */
export const GLUED_PREFIXES = ["SH", "SZ", "BJ", "HK"] as const satisfies readonly Exchange[];

/** Indices whose code is letters, by every name a vendor gives them, with the canonical form. */
export const NAMED_INDICES: ReadonlyMap<string, string> = new Map<string, string>([
  ["HSI", "HSI.HK"],
  ["HSTECH", "HSTECH.HK"],
  ["HSCEI", "HSCEI.HK"],
  ["NDX", "NDX.US"],
  ["SPX", "SPX.US"],
  ["GSPC", "SPX.US"],
  ["DJI", "DJI.US"],
  ["IXIC", "IXIC.US"],
]);

/**
 * Six-digit codes that name a widely quoted SSE or CSI index *and* a Shenzhen share: written bare they are asked about.
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

/** Bare six-character codes, first match wins: 801xxx is Shenwan's though other 8xxxxx are Beijing's, 93xxxx is CSI's. */
export const BARE_CODES: readonly (readonly [RegExp, Exchange])[] = [
  [/^(?:600|601|603|605|688|689|900)\d{3}$/, "SH"],
  [/^5\d{5}$/, "SH"], // funds
  [/^(?:000|001|002|003|200|300|301|302|399)\d{3}$/, "SZ"],
  [/^1[56]\d{4}$/, "SZ"], // funds
  [/^801\d{3}$/, "SI"],
  [/^(?:4|8)\d{5}$/, "BJ"],
  [/^92\d{4}$/, "BJ"],
  [/^93\d{4}$/, "CSI"],
  [/^H[03]\d{4}$/, "CSI"],
];

/** The form of a code, in capitals, once its exchange is known. Hong Kong's is padded to five digits first. */
export const CODE_FORMS: Readonly<Record<Exchange, RegExp>> = {
  SH: /^\d{6}$/,
  SZ: /^\d{6}$/,
  BJ: /^\d{6}$/,
  HK: /^(?!0{5})\d{5}$/,
  US: /^[A-Z]{1,5}(?:\.[ABC])?$/,
  SI: /^8\d{5}$/,
  CSI: /^(?:\d{6}|H\d{5})$/,
};
