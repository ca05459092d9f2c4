const ENGLISH_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const CHINESE_DIGITS = "一二三四五六七八九十";

/** `Section 1: `, `Group 2`, `Stage One: `: a word of order, a number and perhaps a stop. */
const WITH_WORD = String.raw`(?:Section|Group|Part|Chapter|Stage|Phase|Topic|Module|Catalog(?:ue)?|Directory)\s?(?<word>\d{1,2}|${[...ENGLISH_NUMBERS, ...ROMAN].join("|")})(?![\p{L}\d])\s?[:：.、]?`;
/** `分组1：`, `第一章`, `第2部分：`. */
const CHINESE_WORD = String.raw`(?:(?:分组|部分|阶段)\s?|第\s?)(?<zh>\d{1,2}|[${CHINESE_DIGITS}]{1,3})\s?(?:章|节|部分|组|阶段|篇)?\s?[:：.、]?`;
/** `1.2 `, `1. `, `(1) `, `一、`, `（一）`. */
const BARE = String.raw`(?:(?<dotted>\d{1,2}(?:[.．]\d{1,2}){1,3})[.．、]?(?=[^\S\n]|\p{Lo})|(?<plain>\d{1,2})(?:[.．](?!\d)|、)|[（(](?<bracketed>\d{1,2}|[${CHINESE_DIGITS}]{1,3})[）)]|(?<han>[${CHINESE_DIGITS}]{1,3})、)`;

const NUMBER = new RegExp(`(?:${WITH_WORD}|${CHINESE_WORD}|${BARE})`, "iuy");

export interface HeadingNumber {
  ordinal: number | null;
  /** The length of the number with its word and its stop. */
  length: number;
  /** Whether a word of order says that a heading follows: `Group 1`, `分组1`. A bare number may be an item's. */
  hasWord: boolean;
}

/** The number of a heading at `at`; null: none. */
export function headingNumberAt(text: string, at: number): HeadingNumber | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (!match) return null;
  const { word, zh, dotted, plain, bracketed, han } = match.groups ?? {};
  const first = match[0].charAt(0);
  if (word !== undefined && first !== first.toUpperCase()) return null;
  const printed = word ?? zh ?? plain ?? bracketed ?? han ?? dotted?.split(/[.．]/u).at(-1) ?? "";
  return {
    ordinal: numberOf(printed.toLowerCase()),
    length: match[0].length,
    hasWord: word !== undefined || zh !== undefined,
  };
}

/** `3`, `three`, `iii`, `十二` as a number; null: none of them. */
function numberOf(printed: string): number | null {
  if (/^\d+$/.test(printed)) return Number(printed);
  const listed = Math.max(ENGLISH_NUMBERS.indexOf(printed), ROMAN.indexOf(printed)) + 1;
  if (listed > 0) return listed;
  const [tens, ones] = printed.includes("十") ? printed.split("十") : ["", printed];
  const digit = (han: string | undefined) => CHINESE_DIGITS.indexOf(han || " ") + 1;
  const sum = (printed.includes("十") ? (digit(tens) || 1) * 10 : 0) + digit(ones);
  return sum || null;
}
