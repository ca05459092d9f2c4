import { exchangeOfWord, symbolOnExchange } from "@/lib/domain/symbol/exchange-words";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { isCode } from "./words";

const CELLS = /([,，\t|;；])/;
/** The most cells and separators in a line about one ticker. */
const MOST_PARTS = 60;
const CODE_CELL = /^\s*\d{3,6}\s*$/;
const CODE_AND_WORD =
  /(?<![^\s,，;；、|])(\d{3,6}|[A-Z]{1,5})(\s*[,，\t|]\s*|\s+)([\p{L}-]{1,20})(?![^\s,，;；、|])/gu;
/** Words for US exchanges. `CBOE` isn't one of them, because it is also a ticker. */
const US_WORD = /^(?:NASDAQ(?:GS|GM|CM)?|NYSE|NYSEARCA|AMEX|美股|美国|纳斯达克|纽交所)$/i;

/**
 * Rewrites a line that states the exchange of its codes in separate words (`000932,SSE`, `700 HKEX`, `SSE
 * 000932`, `000932(SH)`, `000932,中证消费,上海`, `上交所：000932、600519`) so that the exchange is a prefix:
 * `SH:000932`. A Chinese word for the exchange that the code implies anyway is kept, because it may be a
 * reason.
 */
export function withStatedExchange(written: string): string {
  const line = withExchangeBefore(withExchangeInBrackets(written));
  const parts = line.split(CELLS);
  const codes = parts.flatMap((part, i) => (CODE_CELL.test(part) ? [i] : []));
  const words =
    parts.length > MOST_PARTS ? [] : parts.flatMap((part, i) => (exchangeOfWord(part) ? [i] : []));
  const [codeAt = -1, wordAt = -1] = [codes[0], words[0]];
  if (codes.length === 1 && words.length === 1 && codeAt !== wordAt) {
    const joined = join(parts[codeAt]!.trim(), parts[wordAt]!.trim(), true);
    if (joined) return parts.map((part, i) => (i === codeAt ? joined : i === wordAt ? "" : part)).join("");
  }
  return line.replace(CODE_AND_WORD, (written, code: string, between: string, word: string) => {
    const isCell = between.trim() !== "" || between.includes("\t");
    // A code such as `700 HK` is a terminal's form and needs no rewriting.
    const joined = isCode(`${code} ${word}`) ? null : join(code, word, isCell);
    return joined ? joined + (isCell ? between : "") : written;
  });
}

const OPENING = "[(（\\[［【]";
const CLOSING = "[)）\\]］】]";
const CODE_AND_BRACKETS = new RegExp(
  `(?<![\\p{L}\\d.:])(\\d{3,6})\\s*${OPENING}\\s*([\\p{L}-]{1,20})\\s*${CLOSING}`,
  "gu",
);
const CODE_IN_BRACKETS = new RegExp(
  `(${OPENING})\\s*(\\d{3,6})\\s*[,，/]\\s*([\\p{L}-]{1,20})\\s*(${CLOSING})`,
  "gu",
);
const WORD_IN_BRACKETS = new RegExp(
  `(${OPENING})\\s*([\\p{L}-]{1,20}?)\\s*[:：,，]?\\s*(\\d{5,6})\\s*(${CLOSING})`,
  "gu",
);

/** Rewrites exchanges in brackets: `000932(SH)`, `中证消费（000932，上证）`, `中证消费（沪000932）`. */
const withExchangeInBrackets = (line: string): string =>
  line
    .replace(CODE_AND_BRACKETS, (written, code: string, word: string) => {
      return join(code, word, !isPlace(word)) ?? written;
    })
    .replace(CODE_IN_BRACKETS, (written, opening: string, code: string, word: string, closing: string) => {
      const joined = join(code, word, !isPlace(word));
      return joined ? opening + joined + closing : written;
    })
    .replace(WORD_IN_BRACKETS, (written, opening: string, word: string, code: string, closing: string) => {
      const exchange = isCode(written.slice(1, -1).trim()) ? null : exchangeOfWord(word);
      return exchange && exchange !== "US" ? `${opening}${exchange}:${code}${closing}` : written;
    });

/**
 * An exchange as the label of all codes after it: `上交所：000932、600519`. In `SSE:600519` it is the prefix of
 * one code.
 */
const LABEL = /^\s*(\p{L}[\p{L} -]{0,19})(?:：|:(?=\s)|(?<=\p{Script=Han}):)\s*(\S.*)$/u;
const WHOLE_CODE = /(?<![\p{L}\d.:#])\d{6}(?![\p{L}\d.:])/gu;
const ONLY_CODES = /^[\d\s,，;；、|]+$/;
/** An exchange before each code: `SSE 000932, SZSE 000001`. */
const WORD_AND_CODE =
  /(?<=^|[,，;；、|\t]\s{0,3}|\d\s{1,3})([\p{L}-]{1,20})(?:\s+|\s*[:：]\s*)(\d{3,6})(?![\p{L}\d.:])/gu;
const BEGINS_WITH_WORD = /^\s*([\p{L}-]{1,20})(?:\s+|\s*[:：]\s*)\d/u;

function withExchangeBefore(line: string): string {
  const [, label = "", behind = ""] = LABEL.exec(line) ?? [];
  if (exchangeOfWord(label)) {
    const codes = ONLY_CODES.test(behind) ? /\d{3,6}/g : WHOLE_CODE;
    const joined = behind.replace(codes, (code) => join(code, label, !isPlace(label)) ?? code);
    if (joined !== behind) return joined;
  }
  if (!exchangeOfWord(BEGINS_WITH_WORD.exec(line)?.[1] ?? "")) return line;
  return line.replace(WORD_AND_CODE, (written, word: string, code: string) => {
    const isShort = code.length < 5;
    if (isCode(written) || (isShort && !/^[A-Z]+$/i.test(word))) return written;
    return join(code, word, !isPlace(word)) ?? written;
  });
}

/** Whether a word is a city, which may be a company's location rather than an exchange. */
const isPlace = (word: string): boolean =>
  /^(?:上海|深圳|北京|香港|shanghai|shenzhen|beijing|hong ?kong)$/i.test(word.trim());

/**
 * The code with the exchange as its prefix; null if the word names no exchange, or may be another ticker or a
 * reason.
 */
function join(code: string, word: string, isCell: boolean): string | null {
  const exchange = exchangeOfWord(word);
  const isNumber = /^\d/.test(code);
  if (!exchange) return null;
  if (isNumber ? exchange === "US" : !US_WORD.test(word)) return null;
  const stated = symbolOnExchange(code, exchange);
  if (!stated.ok && !isCell) return null;
  const own = parseSymbol(code);
  const saysTheSame = stated.ok && own.ok && own.symbol === stated.symbol;
  return saysTheSame && /\p{Script=Han}/u.test(word) ? null : `${exchange}:${code}`;
}
