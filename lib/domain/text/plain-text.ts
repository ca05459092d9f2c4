/**
 * Characters that nobody sees: Unicode's format characters (zero width, marks of direction, byte order, soft hyphen).
 * Those behind a pictograph are part of it.
 */
const INVISIBLE = /(?<![\p{Extended_Pictographic}\uFE0F])\p{Cf}/gu;
const HAS_SPECIAL = /[^\x20-\x7E]/;

/** A text as a reader sees it: without invisible characters, every space but a tab or a line's end a plain one, none at its ends. */
export const visibleText = (text: string): string =>
  HAS_SPECIAL.test(text)
    ? text
        .replace(INVISIBLE, "")
        .replace(/\p{Zs}/gu, " ")
        .trim()
    : text.trim();

/**
 * A code, name or day as it is compared: as a reader sees it, and full-width letters, digits and marks as plain ones. Circled
 * and raised digits stay what they are. Source: formats, "Symbols".
 */
export const plainText = (text: string): string =>
  HAS_SPECIAL.test(text)
    ? visibleText(text).replace(/[\uFF01-\uFF5E]/g, (wide) =>
        String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
      )
    : text.trim();

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["（", "）"],
  ["［", "］"],
  ["【", "】"],
  ["「", "」"],
  ["『", "』"],
  ["〔", "〕"],
]);

/** A text without the brackets that stand around all of it: `[300308]`, `（SZ:300308）`. */
export function withoutBrackets(text: string): string {
  const [opening = ""] = text;
  const closing = BRACKETS.get(opening);
  if (closing === undefined || !text.endsWith(closing)) return text;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === opening) depth++;
    else if (text[at] === closing) depth--;
    if (depth === 0) return text;
  }
  return withoutBrackets(text.slice(1, -1).trim());
}

/** Traditional characters of the words that name columns, exchanges and indices, with their simplified forms. */
const TRADITIONAL = new Map(
  "代代碼码號号證证編编稱称簡简備备註注記记國国業业創创數数標标納纳達达瓊琼羅罗費费滬沪恆恒聯联組组題题單单類类別别場场現现價价漲涨幅幅額额時时間间開开盤盘買买賣卖總总漢汉產产關关於于動动圳圳後后複复權权還还報报據据與与臺台灣湾紐纽約约電电導导體体"
    .match(/../gu)!
    .map(([traditional, simplified]) => [traditional!, simplified!] as const),
);

/** A heading or an index's name in simplified characters. Only the characters of such words are known here. */
export const simplified = (text: string): string =>
  text.replace(/[\u4E00-\u9FFF]/g, (sign) => TRADITIONAL.get(sign) ?? sign);

/** Signs of which nothing is seen: spaces, controls, format characters, fillers and blanks that fonts leave empty. */
const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether nothing of a text is seen. */
export const isBlank = (text: string): boolean =>
  text === "" || (!/[!-~]/.test(text) && text.replace(UNSEEN, "") === "");

/** A text as somebody typed it, without the spaces at its ends; empty where nothing of it is seen. */
export const typedText = (text: string): string => (isBlank(text) ? "" : text.trim());
