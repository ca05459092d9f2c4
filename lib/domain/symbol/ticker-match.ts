import { codeOf } from "@/lib/domain/symbol/exchange-words";
import { partsOf, pinyinOf, possibleReadings, spells, type Readings } from "@/lib/domain/symbol/name-sounds";
import { visibleText } from "@/lib/domain/text/plain-text";

/** A ticker's names prepared for searching. */
export interface SearchKeys {
  symbol: string;
  /** The Chinese name as it is compared. */
  chinese: string;
  /** Code, symbol, English name and the pinyin of the Chinese one, each with a mark for where it begins. */
  latin: string;
  /** Where the pinyin begins in `latin`. */
  pinyinAt: number;
}

export interface Searched {
  symbol: string;
  nameEn: string | null;
  nameZh: string | null;
}

/** Texts compare without regard to case, width, invisible characters and apostrophes. */
const comparable = (text: string): string =>
  visibleText(text).normalize("NFKC").toLowerCase().replace(/['’]/g, "");

// Marks within `latin`: where a text, a pinyin and an ending of a pinyin begin, and where each ends.
const TEXT = "\n";
const PINYIN = "\r";
const ENDING = "\v";
const END = "\t";

const HAN = /\p{Script=Han}/u;

/** `reading` has the sounds of the Chinese name: `TCL ke ji`. */
export function searchKeys({ symbol, nameEn, nameZh }: Searched, reading: string | null): SearchKeys {
  const code = codeOf(symbol).toLowerCase();
  const short = symbol.endsWith(".HK") ? code.replace(/^0+/, "") : code; // 700 for 00700
  let latin = TEXT + code + END + TEXT + symbol.toLowerCase() + END;
  if (short !== code) latin += TEXT + short + END;
  if (nameEn !== null) latin += TEXT + comparable(nameEn) + END;
  const pinyinAt = latin.length;
  if (reading !== null)
    for (const endings of pinyinOf(reading)) latin += PINYIN + endings.join(END + ENDING) + END;
  return { symbol, chinese: nameZh === null ? "" : comparable(nameZh), latin, pinyinAt };
}

/** How a text fits a ticker, the best first. */
export const FITS = { exact: 0, begins: 1, word: 2, inside: 3 } as const;
export type Fit = (typeof FITS)[keyof typeof FITS];
type Matcher = (keys: SearchKeys) => Fit | null;

/** A matcher for a typed text; it gives null for a ticker that doesn't fit. */
function matcherOf(typed: string): Matcher {
  const text = comparable(typed);
  if (text === "") return () => null;
  if (HAN.test(text)) return ({ chinese }) => chineseFit(chinese, text);
  const words = text.split(/[\s,.]+/).filter((word) => word !== "");
  if (words.length < 2) return (keys) => latinFit(keys, text);
  const joined = words.join("");
  return (keys) => latinFit(keys, text) ?? pinyinFit(keys, joined) ?? wordsFit(keys, words);
}

/**
 * How a text fits each of the tickers that it fits, by symbol. Tickers may come twice, under several names. Where
 * nothing fits as it is written, other readings count: see `looseMatcherOf`.
 */
export function fitsAmong(
  groups: readonly (readonly SearchKeys[])[],
  typed: string,
  readings: Readings,
): Map<string, Fit> {
  const fits = fitsBy(groups, matcherOf(typed));
  const loose = fits.size === 0 ? looseMatcherOf(typed, readings) : null;
  return loose ? fitsBy(groups, loose) : fits;
}

function fitsBy(groups: readonly (readonly SearchKeys[])[], fitOf: Matcher): Map<string, Fit> {
  const fits = new Map<string, Fit>();
  for (const keys of groups)
    for (const each of keys) {
      const fit = fitOf(each);
      if (fit !== null && fit < (fits.get(each.symbol) ?? Infinity)) fits.set(each.symbol, fit);
    }
  return fits;
}

/**
 * A matcher for a text that fits nothing as it is written: pinyin with another reading or half abbreviated
 * (`zhongqingpj`), and characters of the same sound, as traditional ones are (`騰訊`). Null for other texts.
 */
function looseMatcherOf(typed: string, readings: Readings): Matcher | null {
  const text = comparable(typed).replace(/\s/g, "");
  if (HAN.test(text)) {
    if (partsOf(text).length < 2) return null;
    const spoken = possibleReadings(text, readings).map((each) => each.toLowerCase().replaceAll(" ", ""));
    return (keys) => spoken.map((each) => pinyinFit(keys, each)).find((fit) => fit !== null) ?? null;
  }
  if (!/^[a-z]{2,}$/.test(text)) return null;
  return ({ chinese }) => (chinese !== "" && spells(text, chinese, readings) ? FITS.inside : null);
}

function chineseFit(chinese: string, text: string): Fit | null {
  const at = chinese.indexOf(text);
  if (at === -1) return null;
  if (at > 0) return FITS.inside;
  return chinese.length === text.length ? FITS.exact : FITS.begins;
}

function latinFit(keys: SearchKeys, text: string): Fit | null {
  const { latin, pinyinAt } = keys;
  const at = latin.indexOf(text);
  if (at === -1) return null;
  const byPinyin = pinyinFit(keys, text);
  if (byPinyin === FITS.exact || latin.includes(TEXT + text + END)) return FITS.exact;
  if (byPinyin === FITS.begins || latin.includes(TEXT + text)) return FITS.begins;
  if (at >= pinyinAt) return byPinyin;
  if (latin.includes(` ${text}`)) return FITS.word;
  return text.length > 1 ? FITS.inside : byPinyin;
}

function pinyinFit({ latin, pinyinAt }: SearchKeys, text: string): Fit | null {
  if (latin.length === pinyinAt || latin.indexOf(text, pinyinAt) === -1) return null;
  if (latin.includes(PINYIN + text + END, pinyinAt)) return FITS.exact;
  if (latin.includes(PINYIN + text, pinyinAt)) return FITS.begins;
  return text.length > 1 && latin.includes(ENDING + text, pinyinAt) ? FITS.inside : null;
}

/** Words in any order, each at the beginning of a word of the English name: `internet foxconn`. */
function wordsFit({ latin, pinyinAt }: SearchKeys, words: readonly string[]): Fit | null {
  const names = latin.slice(0, pinyinAt);
  return words.every((word) => names.includes(TEXT + word) || names.includes(` ${word}`))
    ? FITS.inside
    : null;
}

const EXCHANGES = ["SH", "SZ", "BJ", "HK", "US"];

/** Orders tickers that fit equally: the shorter name first, then by exchange and code. */
export function byLengthOfName(a: Searched, b: Searched): number {
  const length = ({ nameZh, nameEn }: Searched) => (nameZh ?? nameEn ?? "").length;
  const exchange = ({ symbol }: Searched) => EXCHANGES.indexOf(symbol.slice(symbol.lastIndexOf(".") + 1));
  return length(a) - length(b) || exchange(a) - exchange(b) || (a.symbol < b.symbol ? -1 : 1);
}
