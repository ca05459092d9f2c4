import { namedTheme, type NamedTheme } from "@/lib/domain/report-text/advice/named";
import { stanceOf } from "@/lib/domain/report-text/stance";
import { namesOf } from "./lists";
import { nameIn } from "./names";

/** `Overweight: `, `Neutral: ` before the names of a group. */
const GROUP =
  /(?:^|[;:,.]\s|\s)(?<label>Overweight|Underweight|Neutral|Equal-?weight|Buy|Hold|Sell|Positive|Negative|Bullish|Bearish|Avoid|Cautious|Preferred|Favou?red)\s?[:：]\s/gu;
/** `gold (bullish)`: a label in brackets, and the name that ends before it. */
const IN_BRACKETS = /\((?<label>[A-Za-z -]{3,20})\)/gu;
const BEFORE_BRACKET = /\p{L}[\p{L} &-]{1,40}$/u;

/**
 * The themes of a list in which each name or group of names has a label of its own; empty: fewer than two labels.
 * Source: grammar page, R9 and P11.
 */
export function labelledInEnglish(sentence: string): NamedTheme[] {
  const groups = [...sentence.matchAll(GROUP)];
  const grouped = groups.flatMap((group, i) => {
    const start = group.index + group[0].length;
    const end = Math.min(groups[i + 1]?.index ?? sentence.length, stop(sentence, start));
    const stance = stanceOf(group.groups?.["label"] ?? "");
    return namesOf(sentence, { start, end }).map((name) => namedTheme(name, stance, "given"));
  });
  const bracketed = [...sentence.matchAll(IN_BRACKETS)].flatMap((match) => {
    const stance = stanceOf(match.groups?.["label"] ?? "");
    if (!stance) return [];
    const before = sentence.slice(Math.max(0, match.index - 42), match.index).trimEnd();
    const words = BEFORE_BRACKET.exec(before)?.[0] ?? "";
    const end = Math.max(0, match.index - 42) + before.length;
    const name = words && nameIn(sentence, { start: end - words.length, end });
    return name ? [namedTheme(name, stance, "given")] : [];
  });
  const isList = groups.length > 1 || (groups[0] && !/\p{L}/u.test(sentence.slice(0, groups[0].index + 1)));
  return [...(isList ? grouped : []), ...(bracketed.length > 1 ? bracketed : [])];
}

function stop(sentence: string, from: number): number {
  const at = sentence.slice(from).search(/[;.](?:\s|$)/u);
  return at < 0 ? sentence.length : from + at;
}
