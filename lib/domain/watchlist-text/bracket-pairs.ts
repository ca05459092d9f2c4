import { exchangeOfWord } from "@/lib/domain/symbol/exchange-words";
import { plainCell } from "./cell";
import { withoutBrackets } from "@/lib/domain/text/plain-text";
import { describedIn, type Described } from "./described";
import type { WatchlistTextOptions } from "./types";
import { isCode, isPlainlyCode, withoutMarksAround, wordsOf } from "./words";

const GROUP = /[（(［[【]([^（()）［\][【】]{1,60})[）)］\]】]/g;
/** A label before a code: `股票代码：300308`. */
const LABEL =
  /^(?:股票|证券|證券|基金|指数)?(?:代码|代碼|代号|代號)\s*[:：]\s*|^(?:ticker|code|symbol)\s*[:：]\s*/i;
const BETWEEN = /[,，](?!\s*(?:Inc|Ltd|Co|Corp|LLC|PLC|N\.?V|S\.?A)\b)|[;；、。|/／\t]/;
const BEGINS = /^[\s:：.。]+/;
/** The words of a sentence before its first company name. */
const LEAD =
  /^.*(?:推荐|關注|关注|看好|首推|布局|标的为|标的包括|受益标的有?|相关标的有?|包括|其中)(?:标的)?[:：]?\s*/;
const AND = /^(?:和|及|与|以及|and\b|&)\s*/i;
const AND_SO_ON = /^等(?:\S{0,8})?$/;
/** Words that are remarks in brackets, although a US ticker may have the same letters. */
const REMARK =
  /^(?:AI|EV|IT|IP|US|HK|CN|UK|EU|IPO|ETF|ADR|GPU|CPU|ASIC|CPO|HBM|PCB|LED|OLED|EPS|PE|PB|ROE|YTD|QOQ|YOY|TTM|SAAS|NEW|BUY|SELL|HOLD|ADD|TOP|CORE|LONG|SHORT|OW|UW|EW|TBD)$/;
const YEAR_OR_COUNT = /^(?:(?:19|20)\d\d|\d{1,2})$/;
/**
 * Chinese names have no spaces, except names of two characters (`万 科`): a longer word after a space is a name
 * of its own.
 */
const LAST_CHINESE_WORD = /\s\p{Script=Han}[^\s]{2,}\s*$/u;
const NAME = /^[*\p{L}][\p{L}\p{N}\s*&.,'’·・\-（）()]{0,60}$/u;
const LONGEST_CHINESE_NAME = 10;
/** Bracketed words after a code that are long enough to be a name; a shorter word is as likely a remark. */
const CHINESE_NAME = /^\*?(?:ST)?[\p{Script=Han}A-Za-z0-9]{3,6}$/u;

/**
 * Reads the tickers of a line with codes or names in brackets: `中际旭创（300308.SZ）、新易盛(300502)`, `300308(中际旭创)`,
 * `NVIDIA (NASDAQ: NVDA)`. The words between one ticker and the next are the first one's reason; a label
 * before the first ticker is ignored. Null if no bracket belongs to a code, or if a further code stands
 * outside the brackets.
 */
export function bracketPairs(line: string, options: WatchlistTextOptions): Described[] | null {
  const found: Described[] = [];
  let at = 0;
  for (const group of line.matchAll(GROUP)) {
    const before = line.slice(at, group.index);
    const inside = group[1]!.trim();
    const codes = codesIn(inside, before);
    if (codes) {
      const { name, rest } = nameBefore(before, found.length > 0);
      if (wordsOf(name ?? "").some(isPlainlyCode)) return null;
      place(rest, found, options);
      for (const code of codes.texts) found.push({ text: code, name, reason: codes.reason });
    } else {
      const code = /[A-Za-z0-9.:$^]+$/.exec(before.trim())?.[0] ?? "";
      if (!isCode(code) || (found.length > 0 && before.trim() === "")) continue;
      const { name, rest } = nameBefore(before.trim().slice(0, -code.length), found.length > 0);
      place(rest, found, options);
      const known = (options.symbolsNamed?.(inside) ?? []).length > 0;
      const isGlued = isChineseName(inside) && !/\s$/.test(before);
      const isName = name === null && (known || isGlued);
      found.push({ text: code, name: isName ? inside : name, reason: isName ? null : inside });
    }
    at = group.index + group[0].length;
  }
  if (found.length === 0) return null;
  place(line.slice(at), found, options);
  return found;
}

const isChineseName = (text: string): boolean => CHINESE_NAME.test(text) && /\p{Script=Han}/u.test(text);

/** The codes in a bracket and the remaining words; null if the bracket holds no code. */
function codesIn(inside: string, before: string): { texts: string[]; reason: string | null } | null {
  const text = inside.replace(LABEL, "");
  const isTaken = (word: string) =>
    isCode(word) &&
    !YEAR_OR_COUNT.test(word) &&
    !REMARK.test(word) &&
    (isPlainlyCode(word) || !wordsOf(before).some(isPlainlyCode));
  if (isTaken(text)) return { texts: [text], reason: null };
  const [code = "", word = "", more] = text.split(/\s+/);
  const exchange = more === undefined && /^\d+$/.test(code) ? exchangeOfWord(word) : null;
  if (exchange) return { texts: [`${exchange}:${code}`], reason: null };
  const pieces = text.split(/[,，、;；/|｜]/).map((piece) => piece.trim());
  const texts = pieces.filter(isTaken);
  const others = pieces.filter((piece) => piece !== "" && !isTaken(piece));
  return texts.length > 0 && texts.every(isPlainlyCode) ? { texts, reason: others.join("，") || null } : null;
}

/** The name directly before a bracket, and the text before the name. */
function nameBefore(before: string, isBehindAnother: boolean): { name: string | null; rest: string } {
  const parts = before.split(BETWEEN);
  const last = parts.at(-1)!;
  const colon = Math.max(
    last.lastIndexOf(":"),
    last.lastIndexOf("："),
    LAST_CHINESE_WORD.exec(last)?.index ?? -1,
  );
  const isDirectlyBehind = isBehindAnother && parts.length === 1;
  const written = last.slice(colon + 1).trim();
  const name = (isDirectlyBehind ? written.replace(AND, "") : written).replace(LEAD, "").trim();
  const isName = NAME.test(name) && (name.match(/\p{Script=Han}/gu) ?? []).length <= LONGEST_CHINESE_NAME;
  const rest = before.slice(0, before.length - last.length) + (colon >= 0 ? last.slice(0, colon + 1) : "");
  return isName ? { name, rest } : { name: null, rest: before };
}

/**
 * Adds the text between two brackets to the result: as an entry of its own, as the reason of the ticker
 * before it, or not at all if it is a label.
 */
function place(text: string, found: Described[], options: WatchlistTextOptions): void {
  const isNamed = (piece: string) => (options.symbolsNamed?.(piece) ?? []).length > 0;
  const [behind = ""] = text.split(BETWEEN);
  const previous = found.at(-1);
  if (previous?.name === null && (isNamed(behind.trim()) || isChineseName(behind.trim()))) {
    previous.name = behind.trim();
    return place(text.slice(behind.length), found, options);
  }
  const written = withoutBrackets(
    withoutMarksAround(withoutMarksAround(text).replace(BEGINS, ""))
      .replace(/。$/, "")
      .replace(AND, "")
      .trim(),
  );
  if (written === "" || AND_SO_ON.test(written)) return;
  const isEntry = (piece: string) => isCode(piece) || isNamed(piece);
  const clause = text.slice(Math.max(...[...",，;；。:：\t"].map((mark) => text.lastIndexOf(mark))) + 1);
  const listed = (found.length === 0 ? clause : text)
    .split("、")
    .map((piece) => plainCell(piece).text.replace(LEAD, ""));
  const isListed = listed.length > 1 && (found.length === 0 || /^\s*、/.test(text));
  const pieces = listed.filter((piece) => piece !== "" && !AND_SO_ON.test(piece));
  if (isListed || pieces.every(isEntry)) {
    for (const piece of pieces)
      found.push(describedIn(piece, options) ?? { text: piece, name: null, reason: null });
    return;
  }
  if (previous) previous.reason = [previous.reason, written].filter(Boolean).join(" ");
}
