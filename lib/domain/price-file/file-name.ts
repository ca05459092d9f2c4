import { isDay, type Day } from "@/lib/domain/day";
import { parseSymbol, type SymbolVerdict } from "@/lib/domain/symbol";

/** What a file's name says of the ticker. */
export interface NamedSymbol {
  printed: string;
  verdict: SymbolVerdict;
}

const EXTENSION = /\.(?:csv|txt|tsv|xlsx?|dat|prn)$/i;

/** A path's last part, whichever way its slashes lean. */
export const baseNameOf = (fileName: string): string => fileName.replace(/^.*[\\/]/, "");

const stemOf = (fileName: string): string =>
  baseNameOf(fileName)
    .replace(EXTENSION, "")
    .replace(/ ?\(\d{1,3}\)$/, "");

/** 通达信 numbers the markets that have no letters. */
const TDX_MARKETS: Readonly<Record<string, string>> = { "31": "HK", "71": "HK", "74": "US" };

/** The ways vendors name their files, each rewritten as a symbol. */
const VENDOR_NAMES: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^(\^?[a-z0-9.-]+)_([a-z]{2})_[dwm]$/i, (code, exchange) => `${code}.${exchange}`], // aapl_us_d
  [/^(\^[a-z0-9]+)_[dwm]$/i, (code) => code], // ^spx_d
  [/^(SH|SZ|BJ)#(\d{6})$/i, (exchange, code) => `${exchange}${code}`], // SH#600056
  [/^(\d\d)#([A-Z0-9.]+)$/i, (market, code) => `${code}.${TDX_MARKETS[market] ?? market}`], // 31#01093
  [/^BATS(?:_DLY)?_([A-Z0-9.]+), ?\w+/, (code) => `US:${code}`],
  [/^([A-Z]+)(?:_DLY)?_([A-Z0-9.]+), ?\w+/, (exchange, code) => `${exchange}:${code}`], // NASDAQ_AAPL, 1D
];

/**
 * The ticker that a file is named after: `sh.600941.csv`, `300308历史数据.csv`, `NASDAQ_AAPL, 1D.csv`. A word of letters
 * among others is only a candidate: `SMH_daily.csv`. Null where nothing in the name may be one.
 */
export function symbolInFileName(fileName: string): NamedSymbol | null {
  const stem = stemOf(fileName);
  const whole = parseSymbol(stem);
  if (whole.ok || whole.code === "ambiguous_symbol") return { printed: stem, verdict: whole };
  for (const [form, rewrite] of VENDOR_NAMES) {
    const match = form.exec(stem);
    const verdict = match && parseSymbol(rewrite(...match.slice(1)));
    if (verdict?.ok) return { printed: stem, verdict };
  }
  const words = stem.split(/[^A-Za-z0-9.^]+/).filter((word) => word !== "");
  return codeAmong(words) ?? letters(words[0] ?? "", words.length === 1);
}

/** The one word that is a code with digits; several different ones are candidates. */
function codeAmong(words: readonly string[]): NamedSymbol | null {
  const found = new Map<string, NamedSymbol>();
  for (const printed of words.filter((word) => /\d{5}|\.[A-Za-z]{2,4}$/.test(word))) {
    const verdict = parseSymbol(printed);
    if (!verdict.ok && verdict.code === "unknown_symbol") continue;
    found.set(verdict.ok ? verdict.symbol : verdict.candidates.join(), { printed, verdict });
  }
  const all = [...found.values()];
  const [only] = all;
  if (!only || all.length === 1) return only ?? null;
  const candidates = all.flatMap(({ verdict }) =>
    verdict.ok ? [verdict.symbol] : verdict.code === "ambiguous_symbol" ? verdict.candidates : [],
  );
  return { printed: only.printed, verdict: { ok: false, code: "ambiguous_symbol", candidates } };
}

function letters(word: string, isAlone: boolean): NamedSymbol | null {
  if (!isAlone && word !== word.toUpperCase()) return null;
  const verdict = /^[A-Za-z]{1,5}$/.test(word) ? parseSymbol(word.toUpperCase()) : null;
  if (!verdict?.ok) return null;
  return { printed: word, verdict: { ok: false, code: "ambiguous_symbol", candidates: [verdict.symbol] } };
}

/** The day in a list's name: `Table20250205.xls`. */
export function dayInFileName(fileName: string): Day | null {
  const [, year, month, date] =
    /(?<!\d)(20\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(stemOf(fileName))?.filter((_, i) => i !== 2) ?? [];
  const day = `${year}-${month}-${date}`;
  return isDay(day) ? day : null;
}

/** TradingView names the span: `SSE_600941, 1W.csv` has weeks. */
export function isNotDailyByName(fileName: string): boolean {
  const span = /^[A-Z]+(?:_DLY)?_[A-Z0-9.!]+, ?(\w+)/.exec(stemOf(fileName))?.[1];
  return span !== undefined && !/^1?D(?:_|$)/.test(span);
}
