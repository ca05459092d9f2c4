import type { TextSpan } from "@/lib/domain/report-text/types";
import { nameIn } from "./names";

/** Names of sectors in which *and* or a comma joins parts of one name. Source: grammar page, P3. */
const JOINED =
  /\b(?:pharmaceuticals? and biotech(?:nology)?|food and beverages?|defen[cs]e and military|power equipment and new energy|metals and materials|building and construction|banking and finance|research and development|oil and gas|textiles? and apparel|media and entertainment|machinery and equipment|home furnishings? and|commerce and retail|transport(?:ation)? and logistics|electric(?:al)? power and utilities|beauty and personal care|steel and iron|iron and steel|coal and coke|medicine and biology|sports and leisure|hotels? and (?:tourism|catering)|catering and tourism|light industry and manufacturing|plant and machinery|mergers and acquisitions)\b/giu;
const SEPARATOR =
  /,\s+and\s+|,\s+or\s+|,\s+as well as\s+|,\s+|\s+and\s+|\s+as well as\s+|\s*、\s*|\s+\/\s+|\s+or\s+/giu;
const MOST_ITEMS = 40;
/** A price behind a name is no clause that ends the list: `A (601000.SH) with a target price of 7.9 HKD, B at 22.9 CNY`. */
const PRICED =
  /^\s?(?:[（(][^()（）]{1,40}[)）]\s?)?(?:with\s(?:an?\s|the\s)?target\sprices?\s(?:of|at)|at|targeting)\s[^\s\d]{0,4}\s?\d/iu;

/** The items of a list, each a stretch; an *and* inside a known name doesn't split. */
export function itemsOf(sentence: string, { start, end }: TextSpan): TextSpan[] {
  const words = sentence.slice(start, end);
  const joined = [...words.matchAll(JOINED)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
  const items: TextSpan[] = [];
  let from = start;
  for (const match of words.matchAll(SEPARATOR)) {
    if (items.length >= MOST_ITEMS) break;
    if (joined.some((name) => match.index >= name.start && match.index < name.end)) continue;
    if (isInBrackets(words, match.index)) continue;
    items.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...items, { start: from, end }];
}

/** The names of a list up to the first item that goes on as a clause or is no name. */
export function namesOf(sentence: string, list: TextSpan): TextSpan[] {
  const names: TextSpan[] = [];
  for (const item of itemsOf(sentence, list)) {
    if (/^\s*(?:and\s+)?(?:others|etc\.?|more)\b/iu.test(sentence.slice(item.start, item.end))) break;
    const name = nameIn(sentence, item);
    if (!name) {
      if (names.length > 0) break;
      continue;
    }
    names.push({ start: name.start, end: name.end });
    if (name.isCut && !PRICED.test(sentence.slice(name.end, item.end))) break;
  }
  return names;
}

function isInBrackets(words: string, index: number): boolean {
  const before = words.slice(Math.max(0, index - 80), index);
  return (
    Math.max(before.lastIndexOf("("), before.lastIndexOf("（")) >
    Math.max(before.lastIndexOf(")"), before.lastIndexOf("）"))
  );
}
