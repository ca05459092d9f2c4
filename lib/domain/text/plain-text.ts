/**
 * Invisible characters: Unicode's format characters (zero width, marks of direction, byte order, soft hyphen), except
 * those after a pictograph, which are part of it.
 */
const INVISIBLE = /(?<![\p{Extended_Pictographic}\uFE0F])\p{Cf}/gu;
const HAS_SPECIAL = /[^\x20-\x7E]/;

/**
 * A text in its visible form: without invisible characters, each space but a tab or a line end as a plain one, trimmed.
 */
export const visibleText = (text: string): string =>
  HAS_SPECIAL.test(text)
    ? text
        .replace(INVISIBLE, "")
        .replace(/\p{Zs}/gu, " ")
        .trim()
    : text.trim();

/**
 * The form in which codes, names and days are compared: visible, with full-width letters, digits and marks narrowed.
 * Circled and raised digits stay. Source: formats, "Symbols".
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

/** A text without the brackets that enclose all of it: `[300308]`, `（SZ:300308）`. */
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

/** Traditional characters in the names of columns, exchanges and indices, with their simplified forms. */
const TRADITIONAL = new Map(
  "代代碼码號号證证編编稱称簡简備备註注記记國国業业創创數数標标納纳達达瓊琼羅罗費费滬沪恆恒聯联組组題题單单類类別别場场現现價价漲涨幅幅額额時时間间開开盤盘買买賣卖總总漢汉產产關关於于動动圳圳後后複复權权還还報报據据與与臺台灣湾紐纽約约電电導导體体"
    .match(/../gu)!
    .map(([traditional, simplified]) => [traditional!, simplified!] as const),
);

/** A heading or an index's name in simplified characters. It converts only the characters of such names. */
export const simplified = (text: string): string =>
  text.replace(/[\u4E00-\u9FFF]/g, (sign) => TRADITIONAL.get(sign) ?? sign);

/** Invisible characters: spaces, controls, format characters, fillers and blanks that fonts leave empty. */
const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a text has no visible character. */
export const isBlank = (text: string): boolean =>
  text === "" || (!/[!-~]/.test(text) && text.replace(UNSEEN, "") === "");

/** A typed text, trimmed; empty if it has no visible character. */
export const typedText = (text: string): string => (isBlank(text) ? "" : text.trim());
