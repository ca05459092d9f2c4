import { isDay, type Day } from "@/lib/domain/calendar/day";
import { exchangeOfWord, isBareCode, symbolOnExchange } from "@/lib/domain/symbol/exchange-words";
import { parseSymbol, type Exchange, type SymbolVerdict } from "@/lib/domain/symbol/symbol";

/** The ticker that a file name states. */
export interface FileNameSymbol {
  printed: string;
  verdict: SymbolVerdict;
  /**
   * Whether the name states the exchange, which overrides a code without an exchange anywhere in the file.
   */
  isExplicit: boolean;
}

const EXTENSION = /\.(?:csv|txt|tsv|xlsx?|dat|prn)$/i;

/** The last part of a path with slashes or backslashes. */
export const baseNameOf = (fileName: string): string => fileName.replace(/^.*[\\/]/, "");

const stemOf = (fileName: string): string =>
  baseNameOf(fileName)
    .replace(EXTENSION, "")
    .replace(/ ?\(\d{1,3}\)$/, "");

/** 通达信 uses numbers for the markets that have no letters. */
const TDX_MARKETS: Readonly<Record<string, string>> = { "31": "HK", "71": "HK", "74": "US" };

/** The vendors' patterns for file names, each with the symbol that it stands for. */
const VENDOR_NAMES: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^(\^?[a-z0-9.-]+)_([a-z]{2})_[dwm]$/i, (code, exchange) => `${code}.${exchange}`], // aapl_us_d
  [/^(\^[a-z0-9]+)_[dwm]$/i, (code) => code], // ^spx_d
  [/^(SH|SZ|BJ)#(\d{6})$/i, (exchange, code) => `${exchange}${code}`], // SH#600056
  [/^([01])#(\d{6})$/, (market, code) => `${market}.${code}`], // 1#000932
  [/^2#(\d{6})$/, (code) => `BJ${code}`],
  [/^(\d\d)#([A-Z0-9.]+)$/i, (market, code) => `${code}.${TDX_MARKETS[market] ?? market}`], // 31#01093
  [/^BATS(?:_DLY)?_([A-Z0-9.]+), ?\w+/, (code) => `US:${code}`],
  [/^([A-Z]+)(?:_DLY)?_([A-Z0-9.]+), ?\w+/, (exchange, code) => `${exchange}:${code}`], // NASDAQ_AAPL, 1D
];

/**
 * The ticker in a file name: `sh.600941.csv`, `300308历史数据.csv`, `NASDAQ_AAPL, 1D.csv`, `000932_SSE.csv`,
 * `sh/000932.csv`. A word of letters is only a candidate, and only if it is the whole name apart from words
 * such as `daily`: `S` in `S&P 500.csv` is not the company S. `ofRows`: the exchange that the file's rows
 * state for a code. Null if the name holds no possible ticker.
 */
export function symbolInFileName(
  fileName: string,
  ofRows: (code: string) => Exchange | null = () => null,
): FileNameSymbol | null {
  const named = namedSymbol(stemOf(fileName));
  if (!named) return null;
  const ofFolder = exchangeOfWord(/([^\\/]+)[\\/][^\\/]*$/.exec(fileName)?.[1] ?? "");
  const [code = named.printed] = /\d{6}/.exec(named.printed) ?? [];
  const stated = ofRows(code);
  if (stated) return onExchange(named, stated);
  const there = ofFolder && !named.isExplicit ? onExchange(named, ofFolder) : named;
  return there.verdict.ok ? there : named;
}

/** The symbol of the code on the exchange that is stated beside the code. */
function onExchange({ printed, verdict, isExplicit }: FileNameSymbol, exchange: Exchange): FileNameSymbol {
  const code = isExplicit && verdict.ok ? verdict.symbol : printed;
  return { printed, verdict: symbolOnExchange(code, exchange), isExplicit: true };
}

function namedSymbol(stem: string): FileNameSymbol | null {
  const whole = parseSymbol(stem);
  if (isSomeSymbol(whole)) return { printed: stem, verdict: whole, isExplicit: !isBareCode(stem) };
  for (const [form, rewrite] of VENDOR_NAMES) {
    const match = form.exec(stem);
    const verdict = match && parseSymbol(rewrite(...match.slice(1)));
    if (verdict?.ok) return { printed: stem, verdict, isExplicit: true };
  }
  const words = stem.match(/\p{Script=Han}+|[A-Za-z0-9.^]+/gu) ?? [];
  return codeAmong(words) ?? letters(words) ?? indexName(stem);
}

const isSomeSymbol = (verdict: SymbolVerdict) => verdict.ok || verdict.code === "ambiguous_symbol";

/** The only word that is a code with digits; several different codes are candidates. */
function codeAmong(printedWords: readonly string[]): FileNameSymbol | null {
  // A word such as `000932.SSE`, whose suffix only an exchange table prints, is a symbol as well.
  const words = printedWords.flatMap((word) => (isSomeSymbol(parseSymbol(word)) ? [word] : word.split(".")));
  const found = new Map<string, FileNameSymbol>();
  words.forEach((printed, i) => {
    if (!/\d{5}|\.[A-Za-z]{2,4}$/.test(printed)) return;
    const bare = { printed, verdict: parseSymbol(printed), isExplicit: !isBareCode(printed) };
    const exchange = exchangeOfWord(words[i - 1] ?? "") ?? exchangeOfWord(words[i + 1] ?? "");
    const named = exchange ? onExchange(bare, exchange) : bare;
    const { verdict } = named;
    if (!verdict.ok && verdict.code === "unknown_symbol") return;
    found.set(verdict.ok ? verdict.symbol : verdict.candidates.join(), named);
  });
  const all = [...found.values()];
  const [only] = all;
  if (!only || all.length === 1) return only ?? null;
  const candidates = all.flatMap(({ verdict }) =>
    verdict.ok ? [verdict.symbol] : verdict.code === "ambiguous_symbol" ? verdict.candidates : [],
  );
  return {
    printed: only.printed,
    verdict: { ok: false, code: "ambiguous_symbol", candidates },
    isExplicit: false,
  };
}

/**
 * Words that describe a file's contents and name no ticker. `2000` is an index's number, so it is not a year.
 */
const OF_ANY_FILE =
  /^(?:daily|day|1?d|hist|history|historical|data|prices?|quotes?|ohlcv?|stock|adjusted|unadjusted|raw|qfq|hfq|(?:19|20)(?!00)\d\d|\d{6,}|历史|数据|历史数据|历史行情|行情|行情数据|日线|日线数据|日K|前复权|后复权|不复权)$/i;

function letters([word = "", ...others]: readonly string[]): FileNameSymbol | null {
  if (!others.every((other) => OF_ANY_FILE.test(other))) return null;
  if (others.length > 0 && word !== word.toUpperCase()) return null;
  const verdict = /^[A-Za-z]{1,5}$/.test(word) ? parseSymbol(word.toUpperCase()) : null;
  if (!verdict?.ok) return null;
  const candidates = [verdict.symbol];
  return {
    printed: word,
    verdict: { ok: false, code: "ambiguous_symbol", candidates },
    isExplicit: false,
  };
}

/**
 * An index under its usual name, as a candidate: searched after the words that any file name may have are
 * removed.
 */
function indexName(stem: string): FileNameSymbol | null {
  let name = stem;
  for (let word = LAST_WORD.exec(name); word && OF_ANY_FILE.test(word[1]!); word = LAST_WORD.exec(name))
    name = name.slice(0, word.index);
  const verdict = name === stem || isBareCode(name) ? null : parseSymbol(name);
  if (!verdict?.ok) return null;
  return {
    printed: name,
    verdict: { ok: false, code: "ambiguous_symbol", candidates: [verdict.symbol] },
    isExplicit: false,
  };
}

const LAST_WORD = /[\s_-]+([^\s_-]+)$/;

/** The day in the file name of a quote list: `Table20250205.xls`. */
export function dayInFileName(fileName: string): Day | null {
  const [, year, month, date] =
    /(?<!\d)(20\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(stemOf(fileName))?.filter((_, i) => i !== 2) ?? [];
  const day = `${year}-${month}-${date}`;
  return isDay(day) ? day : null;
}

/**
 * Whether the file name states a bar span other than a day: TradingView's `SSE_600941, 1W.csv` has weekly
 * bars.
 */
export function isNotDailyByName(fileName: string): boolean {
  const span = /^[A-Z]+(?:_DLY)?_[A-Z0-9.!]+, ?(\w+)/.exec(stemOf(fileName))?.[1];
  return span !== undefined && !/^1?D(?:_|$)/.test(span);
}
