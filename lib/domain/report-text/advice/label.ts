import type { Stance, TextSpan } from "@/lib/domain/report-text/types";
import { stanceOf } from "@/lib/domain/report-text/stance";
import { isUnstated, UNSTATED } from "@/lib/domain/report-text/unstated";

/** A printed rating label: its place, its words and its stance. */
export interface Label extends TextSpan {
  text: string;
  stance: Stance | null;
}

const ENGLISH = String.raw`(?:Strong(?:ly)?\s(?:Buy|Recommend(?:ed)?)|(?:Out|Under)perform(?:ing|er)?(?:\sthe\s(?:Market|Index|Broader\sMarket)(?:\s?-\s?A)?)?|Overweight|Underweight|(?:Market|Sector|Peer|Industry)\s?-?\s?Perform|In\s?-?\s?Line(?:\swith\sthe\sMarket)?|Equal\s?-?\s?weight|Market\s?-?\s?weight|Neutral|Hold|Buy|Add|Accumulate|Sell|Reduce|Positive|Recommend(?:ed)?|Leading(?:\sthe\sMarket)?(?:\s?-\s?A)?|(?:[Ll]ow|[Ss]tandard|[Hh]igh)(?:er)?\s[Aa]llocation|Cautious(?:ly)?\s(?:Optimistic|Positive|Recommend(?:ed|ation)?|Add|Buy)|Attractive|Bullish|Bearish|Cautious|Negative|Oscillat(?:ion|ing)|Wait-and-See|(?:Stronger|Weaker|Better)\sthan\sthe\s(?:Broader\s)?Market)`;
const CHINESE =
  "(?:强烈推荐|谨慎推荐|审慎推荐|谨慎增持|审慎增持|强于大市|强于市场|优于大市|领先大市|跑赢(?:行业|大市|市场)?|同步大市|弱于大市|弱于市场|推荐|强推|看好|增持|买入|超配|偏多|中性|持有|标配|观望|震荡|看淡|减持|卖出|低配|谨慎|回避|偏空|未提及|未给出)(?:-?A)?";
/** Words behind a label that are part of it: `（维持）`, `(maintained)`, `, maintained`. */
const KEPT = String.raw`(?:\s?[（(]\s?(?:维持|首次|首次覆盖|上调|下调|调高|调低|maintain(?:ed)?|reiterated|initiat(?:ed|ion)|first(?:\scoverage)?|upgraded?|downgraded?)\s?[）)]|,\s(?:maintained|reiterated))?`;
const QUOTED = new RegExp(
  String.raw`["“”「『‘'](?<label>[^"“”「」『』]{2,40}?)["“”」』’'](?<kept>${KEPT})`,
  "giu",
);
/** `a "Buy" rating` without quotation marks, `the rating stays at Hold`, `rates the sector Outperform`, `keeps Add on …`. */
const BESIDE = String.raw`(?<![\p{L}])(?<beside>${ENGLISH}${KEPT})(?=\s(?:rating|stance|call|recommendation)s?\b)`;
const BEHIND = String.raw`(?:(?<=\b[Rr]ated\s)|\b(?:[Rr]atings?|[Ss]tance)(?:\s(?:for|of|on|to)\s[^,.;]{1,60}?)?(?:\s?[:：]\s?|\s(?:is|are|as|at|of|to|remains?|stays?(?:\sat)?|(?:is|was)\skept\sat)\s)(?:an?\s)?|\brates?\s[^.,;]{3,60}?\s(?:as\s|at\s)?)(?<behind>${ENGLISH}${KEPT})(?!\p{L})`;
const BEFORE_ON = String.raw`\b(?:keeps?|maintains?|reiterates?|gives?|assigns?|sets?|has|have|stays?|remains?|is|are|our|its|an?)\s(?:an?\s|its\s|our\s)?(?<before>${ENGLISH})(?=\son\b|\sfor\b)`;
const CHANGE = new RegExp(
  String.raw`\b(?:to|from)\s(?:an?\s)?(?<change>${ENGLISH}${KEPT})(?=[\s,.;(]|$)`,
  "gu",
);
const RATED = new RegExp(`${BESIDE}|${BEHIND}|${BEFORE_ON}`, "gu");
const CHANGE_VERB =
  /\b(?:rais|lift|upgrad|cut|downgrad|lower|mov|revis|adjust|chang)\w*\b|\bgo(?:es)?\sto\b/iu;
const RATED_CHINESE = new RegExp(
  `(?:评级(?:[由从].{1,12}?)?(?:上调|下调|调高|调低|调整|定|评|维持)?(?:为|至|是|到|[:：])|(?:维持|给予|首次给予|上调至|下调至|调高至|调低至|定为)[^，。；、]{0,20}?)\\s?(?<label>${CHINESE}${KEPT})(?=评级|的评级|[，。；,\\s]|$)`,
  "gu",
);
const BARE = new RegExp(
  String.raw`^[\s*•-]*(?<label>(?:${ENGLISH}|${CHINESE})${KEPT})(?:评级)?(?:\*\*)?[.。]?\s*$`,
  "iu",
);
const AT_HEAD = new RegExp(
  String.raw`^[\s*"“]*(?<label>(?:${ENGLISH}|${CHINESE})${KEPT})(?=["”*]?(?:\s?[,，;；.。(（]|\s(?:with|until|because|since|as|on|from)\b|\s*$))`,
  "u",
);
const NOT_STATED = new RegExp(
  String.raw`(?:[Nn]o\s(?:\w+\s){0,3}ratings?(?:\s[a-z]+){0,4}\s(?:is|was|are)\s(?:given|provided|stated|mentioned)|[Nn]o\s(?:relevant\s)?(?:content|information|data)\s(?:is\s|was\s)?(?:provided|given|available)|(?:is|was)\sno\s(?:relevant\s)?information\s(?:about|on|regarding)\s[^.;]{0,40}rating|(?:(?:is|are|was)\s)?${UNSTATED}|do(?:es)?\snot\s(?:explicitly\s)?(?:state|provide|give|mention|specify)(?:(?:\s\w+){0,3}\sratings?)?)`,
  "u",
);
const LONGEST = 4_000;
/** Cheap tests without which the costly forms can't match; most sentences hold no label. */
const HAS_QUOTE = /["“「『‘']/u;
const HAS_ENGLISH =
  /\b(?:Strong|Out|Under|Over|Market|Sector|Peer|Industry|In|Equal|Neutral|Hold|Buy|Add|Accumulate|Sell|Reduce|Positive|Recommend|Leading|Attractive|Bullish|Bearish|Cautious|Negative|Oscillat|Wait|Weaker|Better|[Ll]ow|[Ss]tandard|[Hh]igh)/u;
const HAS_CHINESE = /评级|维持|给予|调[至高低]|定为/u;

/** The words by which a sentence says that no rating is stated, as printed; null: it doesn't. */
export function notStatedIn(sentence: string): (TextSpan & { text: string }) | null {
  const match = isUnstated(sentence)
    ? /\S.*\S|\S/su.exec(sentence)
    : NOT_STATED.exec(sentence.slice(0, LONGEST));
  return match && { text: match[0], start: match.index, end: match.index + match[0].length };
}

/**
 * The rating labels of a sentence, in order: quoted ones whose words mean a stance, ones beside the word `rating`, or
 * the sentence as a whole (`推荐（维持）`). The label is kept as printed, with `(maintained)`, without quotation marks.
 */
export function labelsIn(sentence: string): Label[] {
  const words = sentence.slice(0, LONGEST);
  const bare = BARE.exec(words);
  if (bare) return [labelAt(words, bare, bare.groups?.["label"] ?? "")];
  const quoted = matchesOf(QUOTED, words, HAS_QUOTE)
    .filter((match) => stanceOf(match.groups?.["label"] ?? "") !== null)
    .map((match) =>
      labelAt(words, match, `${match.groups?.["label"]?.trim()}${match.groups?.["kept"] ?? ""}`),
    );
  const isEnglish = HAS_ENGLISH.test(words);
  const english = isEnglish ? [...words.matchAll(RATED)] : [];
  const changed = isEnglish && CHANGE_VERB.test(words) ? [...words.matchAll(CHANGE)] : [];
  const rated = [...english, ...changed, ...matchesOf(RATED_CHINESE, words, HAS_CHINESE)].map((match) => {
    const { label, beside, behind, before, change } = match.groups ?? {};
    return labelAt(words, match, label ?? beside ?? behind ?? before ?? change ?? "");
  });
  const found: Label[] = [];
  for (const each of [...quoted, ...rated])
    if (!found.some((other) => each.start < other.end && other.start < each.end)) found.push(each);
  return found.sort((a, b) => a.start - b.start);
}

const matchesOf = (form: RegExp, words: string, hasAny: RegExp) =>
  hasAny.test(words) ? [...words.matchAll(form)] : [];

function labelAt(words: string, match: RegExpExecArray, text: string): Label {
  const offset = match[0].indexOf(text);
  const start = match.index + Math.max(0, offset);
  const end = offset < 0 ? match.index + match[0].length : start + text.length;
  return { text, stance: stanceOf(text), start, end };
}

/** `raised to "Buy"`: of two labels behind such words the second is the new one. */
const CHANGED =
  /\bfrom\b|由|从|(?:上调|下调|调高|调低)|\b(?:up|down)graded?|\b(?:raised|lifted|cut|lowered)\b/u;

/** Words before the old label of a change: `(previously "Outperform")`, `from Neutral`, 此前为“标配”, （前值“增持”）. */
const OLD_BEFORE =
  /(?:\b(?:previous(?:ly)?|formerly|earlier|before|from|prior|old|versus|vs\.?)(?:\srating)?(?:\s(?:at|of|was))?|[,(（;]\s?(?:it\s)?was)\s?[:：]?\s?(?:an?\s)?["“'‘]?$|(?:此前|之前|前值|前次|上次|原先?|原为|由|从|较)(?:的)?(?:评级)?(?:为|是|[:：])?\s?["“「]?$/iu;
const OLD_BEHIND = /^["”'’]?\s(?:previously|earlier|before|formerly)\b/iu;

/** Whether a label is the one that held before a change. */
const isOld = (sentence: string, { start, end }: Label) =>
  OLD_BEFORE.test(sentence.slice(Math.max(0, start - 30), start)) ||
  OLD_BEHIND.test(sentence.slice(end, end + 15));

/** The label that holds in a sentence: the first, or of a change the new one. Null: none. */
export function labelOf(sentence: string): Label | null {
  const all = labelsIn(sentence);
  const held = all.filter((label) => !isOld(sentence, label));
  const [first, second] = held.length > 0 ? held : all;
  if (!first || !second) return first ?? null;
  return CHANGED.test(sentence.slice(Math.max(0, first.start - 60), second.start)) ? second : first;
}

/** A label at the head of what a list item says: `Overweight, since …`. Null: none. */
export function labelAtHead(words: string): Label | null {
  const match = AT_HEAD.exec(words.slice(0, 80));
  return match && labelAt(words, match, match.groups?.["label"] ?? "");
}
