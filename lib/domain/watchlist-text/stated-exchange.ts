import { exchangeOfWord, symbolOnExchange } from "@/lib/domain/exchange-words";
import { parseSymbol } from "@/lib/domain/symbol";
import { isCode } from "./words";

const CELLS = /([,，\t|;；])/;
/** A line about one ticker has fewer cells and separators. */
const MOST_PARTS = 60;
const CODE_CELL = /^\s*\d{3,6}\s*$/;
const CODE_AND_WORD =
  /(?<![^\s,，;；、|])(\d{3,6}|[A-Z]{1,5})(\s*[,，\t|]\s*|\s+)([\p{L}-]{1,20})(?![^\s,，;；、|])/gu;
/** Words for US exchanges that are no ticker's code, as `CBOE` is. */
const US_WORD = /^(?:NASDAQ(?:GS|GM|CM)?|NYSE|NYSEARCA|AMEX|美股|美国|纳斯达克|纽交所)$/i;

/**
 * A line that states the exchange of its code in a word of its own (`000932,SSE`, `700 HKEX`, `000932,中证消费,上海`), with both as
 * one: `SH:000932`. A Chinese word that says what the code says by itself stays: it may be a reason.
 */
export function withStatedExchange(line: string): string {
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
    const joined = join(code, word, isCell);
    return joined ? joined + (isCell ? between : "") : written;
  });
}

/** Null where the word belongs to no exchange, or may be another ticker or a reason. */
function join(code: string, word: string, isCell: boolean): string | null {
  const exchange = exchangeOfWord(word);
  const isNumber = /^\d/.test(code);
  if (!exchange || isCode(`${code} ${word}`)) return null;
  if (isNumber ? exchange === "US" : !US_WORD.test(word)) return null;
  const stated = symbolOnExchange(code, exchange);
  if (!stated.ok && !isCell) return null;
  const own = parseSymbol(code);
  const saysTheSame = stated.ok && own.ok && own.symbol === stated.symbol;
  return saysTheSame && /\p{Script=Han}/u.test(word) ? null : `${exchange}:${code}`;
}
