import { indexNamed } from "./index-names";
import { currentBeijingCode } from "./beijing-codes";
import { bareListingRule, listingRule } from "./listing-rules";
import { plainText, withoutBrackets } from "@/lib/domain/text/plain-text";
import {
  CODE_FORMS,
  COLON_PREFIXES,
  GLUED_PREFIXES,
  INDEX_CODES,
  INDEX_PREFIXES,
  NAMED_INDICES,
  PREFIXED_INDICES,
  PREFIXES,
  SUFFIXES,
  type Exchange,
} from "./symbol-tables";

export { describeSymbol } from "./symbol-description";
export type { Exchange } from "./symbol-tables";

/** The verdict on a text: the canonical symbol (`600941.SH`), candidates to choose from, or not a symbol. */
export type SymbolVerdict =
  | { ok: true; symbol: string }
  | { ok: false; code: "ambiguous_symbol"; candidates: string[] }
  | { ok: false; code: "unknown_symbol" };

/**
 * Information from elsewhere (a column, a file name). It settles an ambiguous code and never overrides an explicit
 * exchange.
 */
export interface SymbolHint {
  exchange: Exchange;
}

const UNKNOWN: SymbolVerdict = { ok: false, code: "unknown_symbol" };
/** An index's name may be longer than any code. */
const LONGEST_SYMBOL = 40;
const LONGEST_TEXT = 400;

/**
 * Reads a ticker symbol in any form of docs/formats.md and gives the canonical one (`600941.SH`, `00941.HK`, `NVDA.US`).
 *
 * - An explicit exchange always wins: `000852.SH` is the index, `000852.SZ` the share. If that exchange can't have
 *   the code (`600519.SZ`), the verdict is ambiguous, with the other exchange's symbol as the candidate.
 * - An index may be called by its usual name (`S&P 500`, `恒生指数`).
 * - Full-width and invisible characters, spaces and brackets around it and a leading `$` are tolerated; so is lower case wherever an exchange, a
 *   digit or the `$` says that it is a symbol. A bare word of letters is a US ticker only in capitals: `NVDA` is one,
 *   `apple` and `Apple` are words.
 * - A code from before Beijing's renumbering gives the ticker's code of today: `430047.BJ` is `920047.BJ`.
 * - A bare code that may be a share or an index (`000300`), or that lost its zeros (`725`), is `ambiguous_symbol`, with
 *   candidates. `00700` kept its zeros and is Hong Kong's; `82318` is ambiguous.
 *
 * The canonical form is a fixed point. Text that is no symbol is `unknown_symbol`. Source: formats, "Symbols".
 */
export function parseSymbol(text: string, hint?: SymbolHint): SymbolVerdict {
  if (text.length > LONGEST_TEXT) return UNKNOWN;
  const written = withoutBrackets(plainText(text));
  const isCashtag = written.startsWith("$");
  const code = isCashtag ? written.slice(1) : written;
  if (code === "" || code.length > LONGEST_SYMBOL) return UNKNOWN;
  const upper = code.toUpperCase();
  const symbol = explicitSymbol(upper) ?? terminalSymbol(code);
  if (symbol) {
    const other = onTheOtherExchange(symbol);
    return other ? ambiguous([other]) : { ok: true, symbol };
  }
  const index = indexNamed(code);
  if (index) return { ok: true, symbol: index };
  return settle(bareVerdict(isCashtag ? upper : code), hint);
}

/** Narrows the full-width letters, digits and marks that symbols consist of; other punctuation stays. */
export function narrow(text: string): string {
  return text
    .replace(/[\uFF04\uFF0D\uFF0E\uFF10-\uFF1A\uFF21-\uFF3A\uFF3E\uFF41-\uFF5A]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/\u3000/g, " ");
}

/** The symbol if the text, in capitals, names its exchange in one of the vendors' forms; else null. */
function explicitSymbol(code: string): string | null {
  // Google writes `.INX` for an index.
  if (/^[.^]/.test(code)) return PREFIXED_INDICES.get(code.slice(1)) ?? null;
  const dot = code.lastIndexOf(".");
  if (dot > 0) {
    const exchange = SUFFIXES.get(code.slice(dot + 1));
    if (exchange) return canonical(code.slice(0, dot), exchange);
  }
  const [, prefix = "", mark, behind = ""] = /^([A-Z]+)(\.|\s?:\s?)(.+)$/.exec(code) ?? [];
  const hasColon = mark?.trim() === ":";
  if (hasColon && INDEX_PREFIXES.has(prefix)) return PREFIXED_INDICES.get(behind.replace(/^\./, "")) ?? null;
  const named = PREFIXES.get(prefix) ?? (hasColon ? COLON_PREFIXES.get(prefix) : undefined);
  if (named) return canonical(behind, prefix === "CSI" && /^000/.test(behind) ? "SH" : named);
  const secid = /^([01])\.(\d{6})$/.exec(code);
  if (secid?.[2]) return canonical(secid[2], secid[1] === "1" ? "SH" : shenzhenOrBeijing(secid[2]));
  const glued = GLUED_PREFIXES.find((letters) => code.startsWith(letters));
  const rest = glued ? code.slice(glued.length) : "";
  if (glued && /^\d{5,6}$/.test(rest)) return canonical(rest, glued);
  return null;
}

/**
 * The candidates of a code that its stated exchange can't have while the other one's all have its form: `600519.SZ`.
 */
function onTheOtherExchange(symbol: string): string | null {
  const [code = "", exchange = ""] = symbol.split(".");
  if (!["SH", "SZ", "BJ"].includes(exchange) || listingRule(code, exchange)) return null;
  const owner = bareListingRule(code);
  if (!owner || owner.sharedWith?.includes(exchange as Exchange)) return null;
  return canonical(code, owner.exchange);
}

const TERMINAL_FORM =
  /^(\d{1,6}|[A-Z]{1,6}(?:[/.][A-Z]{1,2})?) (US|U[NQW]|HK|C[HGS])(?: (?:Equity|EQUITY))?$/;

/**
 * Reads `NVDA US`, `700 HK Equity`, `600519 CH`, the form of terminals; in capitals only, because `give us` isn't a
 * ticker. `CG` is Shanghai, `CS` Shenzhen, `CH` any mainland exchange; all of them equities, because indices have
 * another suffix there.
 */
function terminalSymbol(code: string): string | null {
  const [, ticker = "", market = ""] = TERMINAL_FORM.exec(code) ?? [];
  switch (market) {
    case "":
      return null;
    case "HK":
      return canonical(ticker, "HK");
    case "CG":
      return canonical(ticker, "SH");
    case "CS":
      return canonical(ticker, "SZ");
    case "CH": {
      const exchange = bareExchange(ticker);
      const isListed = exchange === "SH" || exchange === "SZ" || exchange === "BJ";
      return isListed ? canonical(ticker, exchange) : null;
    }
    default:
      return canonical(ticker.replace("/", "."), "US");
  }
}

/** East Money's market 0 covers all mainland exchanges except Shanghai. */
function shenzhenOrBeijing(code: string): Exchange {
  return bareExchange(code) === "BJ" ? "BJ" : "SZ";
}

/**
 * `941` on HK → `00941.HK`, `430047` on BJ → `920047.BJ`; null where the exchange can't have such a code. 通达信 lists its
 * sectors under Shanghai.
 */
function canonical(code: string, exchange: Exchange): string | null {
  if (exchange === "SH" && CODE_FORMS.TDX.test(code)) return `${code}.TDX`;
  const index = NAMED_INDICES.get(code);
  if (index?.endsWith(`.${exchange}`)) return index;
  const padded = exchange === "HK" && /^\d{1,5}$/.test(code) ? code.padStart(5, "0") : code;
  const written = exchange === "US" ? padded.replace("-", ".") : padded;
  if (!CODE_FORMS[exchange].test(written)) return null;
  return `${exchange === "BJ" ? currentBeijingCode(written) : written}.${exchange}`;
}

function bareExchange(code: string): Exchange | null {
  return bareListingRule(code)?.exchange ?? null;
}

/** The verdict on a code without its exchange. Letters alone must be capitals, so that words aren't read as tickers. */
function bareVerdict(code: string): SymbolVerdict {
  const upper = code.toUpperCase();
  if (/^\d{1,5}$/.test(code)) return shortCodeVerdict(code);
  if (INDEX_CODES.has(upper)) return ambiguous([`${upper}.SH`, `${upper}.SZ`]);
  const exchange = bareExchange(upper);
  const listed = exchange && canonical(upper, exchange);
  if (listed) return { ok: true, symbol: listed };
  const index = NAMED_INDICES.get(code);
  if (index) return { ok: true, symbol: index };
  const ticker = canonical(code, "US");
  return ticker ? { ok: true, symbol: ticker } : UNKNOWN;
}

/** Up to five digits: a Hong Kong code with its zeros, or a code that lost leading zeros in a spreadsheet. */
function shortCodeVerdict(digits: string): SymbolVerdict {
  const hongKong = canonical(digits, "HK");
  if (!hongKong) return UNKNOWN;
  if (digits.length === 5) {
    return digits.startsWith("0") ? { ok: true, symbol: hongKong } : ambiguous([hongKong]);
  }
  const full = digits.padStart(6, "0");
  const mainland = bareExchange(full);
  const candidates = INDEX_CODES.has(full) ? [`${full}.SH`] : [];
  if (mainland) candidates.push(`${full}.${mainland}`);
  return ambiguous([...candidates, hongKong]);
}

function ambiguous(candidates: string[]): SymbolVerdict {
  return { ok: false, code: "ambiguous_symbol", candidates };
}

function settle(verdict: SymbolVerdict, hint?: SymbolHint): SymbolVerdict {
  if (verdict.ok || verdict.code !== "ambiguous_symbol" || !hint) return verdict;
  const meant = verdict.candidates.filter((symbol) => symbol.endsWith(`.${hint.exchange}`));
  return meant[0] && meant.length === 1 ? { ok: true, symbol: meant[0] } : verdict;
}
