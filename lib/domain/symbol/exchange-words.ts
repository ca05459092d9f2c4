import { plainText, simplified, withoutBrackets } from "@/lib/domain/text/plain-text";
import { parseSymbol, type SymbolVerdict } from "@/lib/domain/symbol/symbol";
import type { Exchange } from "@/lib/domain/symbol/symbol-tables";

/** The names of each exchange in files, lists and terminals, in capitals. */
const WORDS: Readonly<Partial<Record<Exchange, string>>> = {
  SH: "SH SS SSE SHSE XSHG SHA SHG SHH CNSH XSSC SHSC SEHKNTL SHANGHAI 沪 沪市 沪A 沪B 上海 上证 上证所 上交所 上海A股 上海B股 上海证券交易所 上海交易所 上海主板 沪市主板 沪市A股 沪市B股 科创板",
  SZ: "SZ SZSE XSHE SHE SHZ CNSZ XSEC SZSC SEHKSZSE SHENZHEN 深 深市 深A 深B 深圳 深证 深交所 深圳A股 深圳B股 深圳证券交易所 深圳交易所 深圳主板 深市主板 深市A股 深市B股 创业板",
  BJ: "BJ BSE BJSE XBSE XBEI BEIJING 京 京市 京A 北京 北证 北交所 北交 北京证券交易所 北京交易所",
  HK: "HK HKG HKEX HKEXMAIN SEHK HKSE XHKG HONGKONG HONGKONGEXCHANGESANDCLEARING STOCKEXCHANGEOFHONGKONG 港 港股 港股通 香港 港交所 联交所 香港交易所 香港联交所 香港联合交易所 香港证券交易所",
  US: "US USA NASDAQ NASDAQGS NASDAQGM NASDAQCM NASDAQSTOCKMARKET NASDAQGLOBALSELECT NASDAQGLOBALMARKET NMS NGM NCM XNAS XNMS XNCM XNGS XNGM NYSE NEWYORKSTOCKEXCHANGE NYQ XNYS NYSEARCA ARCA ARCX PCX NYSEAMERICAN NYSEMKT AMEX ASE XASE CBOE BATS BTS BZX OTC PNK OTCMKTS 美 美股 美国 纳斯达克 纽交所 纽约证券交易所 纽约交易所 美交所",
  CSI: "CSI 中证 中证指数",
};

/** Exchanges of other countries: their codes look like US ones but belong to other companies. */
const FOREIGN = new Set(
  "TSX TSXV TSE TYO CVE NEO CSE LSE LON XLON XETRA ETR FRA EPA AMS EURONEXT BIT BME STO CPH HEL OSL SIX SWX KRX KOSPI KOSDAQ TWSE TPE TPEX SGX ASX NSE NSEI BOM LONDONSTOCKEXCHANGE TOKYOSTOCKEXCHANGE TORONTOSTOCKEXCHANGE SINGAPOREEXCHANGE TAIWANSTOCKEXCHANGE KOREAEXCHANGE AUSTRALIANSECURITIESEXCHANGE 台湾 台股 台交所 台湾证券交易所 伦敦 伦交所 伦敦证券交易所 东京 东交所 东京证券交易所 新加坡 新交所 新加坡交易所 韩国 韩国交易所 多伦多 多伦多证券交易所".split(
    " ",
  ),
);

const EXCHANGES: ReadonlyMap<string, Exchange> = new Map(
  Object.entries(WORDS).flatMap(([exchange, words]) =>
    words.split(" ").map((word) => [word, exchange as Exchange] as const),
  ),
);

/**
 * The exchange that a cell or a part of a file name states: `SSE`, `XSHG`, `上海`, `HKEX`, `NasdaqGS`, `Shanghai Stock
 * Exchange`. Width, case, spaces, underscores, hyphens, Traditional characters and invisible characters are ignored.
 * Null if the text isn't an exchange's name. Source: formats, "Symbols".
 */
export function exchangeOfWord(text: string): Exchange | null {
  const word = wordOf(text);
  return exchangeNamed(word) ?? exchangeOfBoard(word);
}

/** The name of a board or of a class of shares that may follow an exchange's name. */
const BOARD =
  /[.:/]?(?:(?:主板|科创板|创业板|中小板|中小企业板)(?:[AB]股)?|[AB]股|MAIN(?:BOARD)?|STAR(?:MARKET)?|CHINEXT|[AB]SHARES?)$/;

/** Reads `上证A股`, `上交所科创板`, `SSE STAR`, `上海(SH)`, `深交所（主板）`; null for text without an exchange's name or with two. */
function exchangeOfBoard(word: string): Exchange | null {
  const [, name = word, inBrackets = ""] = /^([^(]+)\(([^()]+)\)$/.exec(word) ?? [];
  const exchange = exchangeNamed(name) ?? exchangeNamed(name.replace(BOARD, ""));
  const beside = exchangeNamed(inBrackets);
  return beside === null || beside === exchange ? exchange : null;
}

const exchangeNamed = (word: string): Exchange | null =>
  EXCHANGES.get(word) ?? EXCHANGES.get(shortened(word)) ?? null;

/** Whether a text names an exchange that the board doesn't support. */
export const isForeignExchange = (text: string): boolean => FOREIGN.has(wordOf(text));

const wordOf = (text: string): string =>
  simplified(
    text
      .normalize("NFKC")
      .replace(/[\p{Cf}\s_-]/gu, "")
      .toUpperCase(),
  );

/** `THESHANGHAISTOCKEXCHANGE` → `SHANGHAI`. */
const shortened = (word: string): string =>
  word
    .replace(/^THE/, "")
    .replace(/(?:,?LIMITED|,?LTD\.?)$/, "")
    .replace(/(?:STOCK|SECURITIES)?EXCHANGE$/, "");

/** A code without its exchange: `000932`, `700`, `AAPL`, `H30533`. */
export const isBareCode = (code: string): boolean => /^(?:H?\d+|[A-Z]+)$/i.test(plainText(code));

/** The part of a canonical symbol before its exchange. */
export const codeOf = (symbol: string): string => symbol.slice(0, symbol.lastIndexOf("."));

/** The suffixes of US shares in Reuters codes. */
const REUTERS_US = new Set(["O", "OQ", "N", "K", "P", "PK", "A", "NB"]);

/**
 * A code as data libraries print it: every form of `parseSymbol`, and an exchange's name after a dot, which is not
 * looked for in typed text: `600519.SSE`, `AAPL.OQ`, `BRKb.N`.
 */
export function parsePrintedCode(printed: string): SymbolVerdict {
  const verdict = parseSymbol(printed);
  if (verdict.ok || verdict.code === "ambiguous_symbol") return verdict;
  const [, code = "", word = ""] = /^([A-Za-z0-9]+)\.([A-Za-z]+)$/.exec(printed.trim()) ?? [];
  const exchange = exchangeOfWord(word);
  if (exchange) return symbolOnExchange(code, exchange);
  const share = /^([A-Z]{1,5})([a-c]?)$/.exec(code);
  if (!share || !REUTERS_US.has(word)) return verdict;
  return parseSymbol(`US:${share[1]}${share[2] ? `.${share[2].toUpperCase()}` : ""}`);
}

/** Exchanges that list shares, each with codes of its own. */
const LISTING: ReadonlySet<string> = new Set(["SH", "SZ", "BJ", "HK", "US"]);

/**
 * The symbol of a code whose exchange is stated beside it (in a column or a file name). The stated exchange wins:
 * `000932` on `SH` is the index. Where the code itself has another exchange (`300308` on `SH`, `000932.SZ` on `SH`),
 * the verdict is `ambiguous_symbol` with the candidates. Source: formats, "Symbols".
 */
export function symbolOnExchange(printed: string, exchange: Exchange): SymbolVerdict {
  const code = withoutBrackets(plainText(printed));
  const own = parsePrintedCode(code);
  // CSI's own codes that begin with 000 belong to Shanghai.
  const place = exchange === "CSI" && /^000\d{3}$/.test(code) ? "SH" : exchange;
  const stated = parseSymbol(`${code}.${place}`);
  if (!stated.ok) return stated.code === "ambiguous_symbol" ? stated : withoutForm(code, own, exchange);
  if (!own.ok || own.symbol === stated.symbol) return stated;
  const ownExchange = own.symbol.slice(own.symbol.lastIndexOf(".") + 1);
  // Shanghai's indices have the same numbers as Shenzhen's shares.
  const isIndex = exchange === "SH" && /^000\d{3}$/.test(code);
  if (isIndex || !LISTING.has(ownExchange) || !LISTING.has(exchange)) return stated;
  return { ok: false, code: "ambiguous_symbol", candidates: [own.symbol] };
}

/**
 * The verdict on a code that the exchange can't have in this form: it lost its zeros, or has an exchange of its own.
 */
function withoutForm(code: string, own: SymbolVerdict, exchange: Exchange): SymbolVerdict {
  if (!own.ok) return completed(code, exchange) ?? parseSymbol(code, { exchange });
  if (own.symbol.endsWith(`.${exchange}`)) return own;
  const other = parseSymbol(`${codeOf(own.symbol)}.${exchange}`);
  return {
    ok: false,
    code: "ambiguous_symbol",
    candidates: [own.symbol, ...(other.ok ? [other.symbol] : [])],
  };
}

/**
 * The symbol of a code that lost its zeros on Shanghai's exchange, where only indices have such numbers; null if it
 * isn't one.
 */
function completed(code: string, exchange: Exchange): SymbolVerdict | null {
  if (exchange !== "SH" || !/^\d{1,3}$/.test(code)) return null;
  const stated = parseSymbol(`${code.padStart(6, "0")}.SH`);
  return stated.ok ? { ok: false, code: "ambiguous_symbol", candidates: [stated.symbol] } : stated;
}
