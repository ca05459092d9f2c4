import type { TextSpan } from "@/lib/domain/report-text/types";
import { trimmed } from "@/lib/domain/report-text/layout/spans";

/** How houses' names end, in both languages. */
const CHINESE_ENDING = "(?:证券|研究所|研究院|期货|资本|国际|投行|基金|资管|金融|财富)";
const ENGLISH_ENDING = String.raw`(?:Securities|Capital|Research|Futures|Partners|Bank|Financial|International|Markets|Group|Holdings|Investment|Brokerage|Advisors)`;
const CHINESE_NAME = /[\p{Script=Han}A-Za-z（）()]{2,24}$/u;
const ENGLISH_NAME =
  /[\p{Lu}\d][\p{L}\d&.'’-]*(?:\s(?:[\p{Lu}&][\p{L}\d&.'’-]*|of|and)|,\s(?:Ltd|Limited|Inc|LLC)\.?){0,5}$/u;
const IS_HOUSE = new RegExp(
  String.raw`^(?:\p{Script=Han}{2,8}${CHINESE_ENDING}(?:股份有限公司|有限责任公司)?|\p{Lu}[\p{L}&.'’-]*(?:\s\p{Lu}[\p{L}&.'’-]*){0,3}\s${ENGLISH_ENDING}(?:,?\s(?:Co|Ltd|Limited|Inc|LLC)\.?)*)$`,
  "u",
);
const LONGEST_HOUSE = 60;

/** Whether words alone on a line are the name of a house: `丹江证券`, `Danjiang Securities`. */
export const isHouse = (words: string) => words.length <= LONGEST_HOUSE && IS_HOUSE.test(words);

/**
 * The house before `end`, on one line with the title or alone: the Chinese or English name that ends there, whole behind
 * a Chinese title. An English title before an English house leaves two words to the house. Null: no name.
 */
export function houseBefore(text: string, from: number, end: number): TextSpan | null {
  const span = trimmed(text, { start: Math.max(from, end - LONGEST_HOUSE), end });
  if (!span) return null;
  while (span.end > span.start && /[*_]/u.test(text[span.end - 1] ?? "")) span.end--;
  const words = text.slice(span.start, span.end);
  const found = ENGLISH_NAME.exec(words) ?? CHINESE_NAME.exec(words);
  if (!found || found[0].length < 2) return null;
  const isAlone = /^[\s*_]*$/u.test(text.slice(from, span.end - found[0].length));
  const isBehindHan =
    /[\p{Script=Han}）」”》]\s*$/u.test(words.slice(0, found.index)) && !/\p{Script=Han}/u.test(found[0]);
  const name = isAlone || isBehindHan ? found[0] : nearest(found[0]);
  return { start: span.end - name.length, end: span.end };
}

/** The last words of a name that may have swallowed the end of a title. */
function nearest(name: string): string {
  const english = new RegExp(String.raw`\S+\s${ENGLISH_ENDING}$`, "u").exec(name);
  if (english) return english[0];
  const chinese = new RegExp(`\\p{Script=Han}{2}${CHINESE_ENDING}$`, "u").exec(name);
  return chinese && name.length > 8 ? chinese[0] : name;
}
