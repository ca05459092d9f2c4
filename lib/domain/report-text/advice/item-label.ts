import type { TextSpan } from "@/lib/domain/report-text/types";

/** The head of a list item, `Crude tankers: …` or `创新药：…`, and the offset of what it says. */
export interface ItemLabel {
  name: TextSpan;
  rest: number;
}

const HEAD =
  /^(?:[\s\-–—•●▪■*_]|\d{1,2}[.)、）]\s?|[（(]\d{1,2}[）)]\s?){0,12}(?<name>[^:：\n]{1,60}?)(?:\*\*|__)?\s?[:：](?:\*\*|__)?/u;
/** The same behind a word of order, `Group 1: Large banks - …`, 分组1：国有大行 - …, which is no name itself. */
const GROUPED =
  /^[\s\-–—•●▪■*_]{0,12}(?:(?:Group|Section|Part|Stage)\s(?:\d{1,2}|one|two|three|four|five)|(?:分组|部分)\s?[\d一二三四五六七八九十]{1,3})\s?[:：.、]\s?(?<name>[^:：\n]{1,60}?)\s?(?:[:：]|\s[-–—]\s)/iu;
/** Words that a name of a theme doesn't hold. */
const ADVISES =
  /\b(?:sell|buy|avoid|prefer(?:s|red)?|investors?|should|look|reports?|recommends?|suggests?|recommended|suggested|focus(?:ing)?|attention|following)\b/iu;
/** Heads that say what follows, not what it is about. */
const LEAD_IN =
  /(?:^|\s)(?:report|recommend\w*|suggest\w*|advice|focus\w*|attention|picks?|lines?|following|allocation|strategy|term|risks?|companies|stocks|beneficiaries|targets?|conclusion|summary|view|outlook|rating|overweight|neutral|underweight|q|a|note|source|include|are|is)s?$|-driven$|\slogic$|建议|关注|推荐|标的|主线|如下|包括|方面|观点|评级|风险|结论|短期|中期|长期|总结|来源|方向|公司|个股|组合|配置|逻辑|原因|看好|超配|标配|低配/iu;
const MOST_WORDS = 6;
const MOST_HAN = 14;

/** The label of an item in a list; null: the sentence has none, or one that only leads in. Source: grammar page, P4. */
export function itemLabelOf(sentence: string): ItemLabel | null {
  const head = sentence.slice(0, 120);
  const match = GROUPED.exec(head) ?? HEAD.exec(head);
  const words = match?.groups?.["name"] ?? "";
  if (
    !match ||
    LEAD_IN.test(words.trim()) ||
    ADVISES.test(words) ||
    /[,;.。，；"“「《]/u.test(words) ||
    /^\d/u.test(words)
  )
    return null;
  const isHan = /\p{Script=Han}/u.test(words);
  if (isHan ? words.length > MOST_HAN : words.trim().split(/\s+/u).length > MOST_WORDS) return null;
  const start = match[0].lastIndexOf(words);
  const end = start + words.trimEnd().length;
  return end > start ? { name: { start, end }, rest: match[0].length } : null;
}
