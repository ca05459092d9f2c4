import type { SectionKind } from "@/lib/domain/report-text/types";

/**
 * Headings that are fixed phrases of the genre; spaces between English words may be missing (`SummarybySections`).
 * A new phrase is a new row. Source: grammar page, "Frame".
 */
const PHRASES: readonly (readonly [SectionKind, string])[] = [
  [
    "rating",
    String.raw`(?:Report\s?)?(?:(?:Company|Industry|Stock|Sector)\s?)?(?:Investment\s?)?Ratings?(?:\s?of\s?the\s?Report)?`,
  ],
  // A view is a rating where a label follows at once: `Sector view: Underweight`.
  [
    "rating",
    String.raw`(?:Sector|Industry)\s(?:View|Stance|Call|Recommendation)(?=\s?[:：](?:\*\*)?\s?["“]?(?:Over|Under|Out|Neutral|Market|Positive|Negative|Attractive|Cautious|In-Line|Buy|Add|Hold|Sell|Equal))`,
  ],
  ["rating", "(?:本?报告)?的?(?:行业|公司|股票|个股)?(?:投资)?评级"],
  [
    "insights",
    String.raw`(?:Report\s?)?Core\s?(?:Insight|Viewpoint|View|Opinion|Point|Idea|Conclusion)s?(?:\s?of\s?(?:the|this)\s?Report)?`,
  ],
  ["insights", String.raw`(?:Weekly|Monthly|Latest)\s?(?:View|Viewpoint|Opinion)s?`],
  ["insights", String.raw`(?:Key|Main)\s?(?:Point|Insight|Takeaway|Finding|View|Viewpoint|Message)s?`],
  ["insights", String.raw`(?:Executive\s?Summary|Investment\s?Highlights?|Investment\s?(?:Thesis|Points?))`],
  [
    "insights",
    "(?:本?报告)?的?(?:核心|主要|本周|本期|本月|投资)(?:观点|要点|看点|结论|摘要|逻辑)|(?:内容|报告)?摘要|内容提要",
  ],
  [
    "summary",
    String.raw`Summar(?:y|ies)\s?(?:by|of)\s?(?:(?:the|each|Relevant|Related|Different|Each)\s?)?(?:Sections?|Director(?:y|ies)|Catalog(?:ue)?s?|Chapters?|Items?|Contents?|Parts?)`,
  ],
  ["summary", String.raw`Report\s?Summary`],
  [
    "summary",
    "(?:根据|按照?|依据)?(?:相关|各|报告)?(?:目录|章节|部分)(?:内容)?(?:分别|逐一|依次)?(?:进行)?(?:的)?总结",
  ],
  [
    "section",
    String.raw`Risk\s?(?:Factor|Warning|Reminder|Tip|Alert|Disclosure|Analysi)s{0,2}(?:\s?and\s?Warnings?)?|Risks`,
  ],
  ["section", "(?:主要)?风险(?:提示|因素|分析)(?:与免责声明)?"],
  [
    "section",
    String.raw`Investment\s?(?:Recommendation|Suggestion|Advice|Strateg(?:y|ie)|Opportunitie|Proposal)s?`,
  ],
  ["section", "(?:投资|配置|策略|操作)(?:建议|策略)|投资机会|投资主线"],
];

const KNOWN = new RegExp(PHRASES.map(([, form], row) => `(?<row${row}>${form})`).join("|"), "iuy");
/** Behind a known phrase these letters continue it to something else: `Core Views on Chips`, `投资建议与风险`. */
const GOES_ON = /^(?:[\p{Ll}\p{Lo}\p{N}]|\s{1,4}(?:\p{Ll}|&))/u;

export interface KnownPhrase {
  kind: SectionKind;
  length: number;
}

/**
 * The known heading that stands at `at`; null: none. A phrase in small letters (`the core insights`) is part of a
 * sentence.
 */
export function knownPhraseAt(text: string, at: number): KnownPhrase | null {
  KNOWN.lastIndex = at;
  const match = KNOWN.exec(text);
  const first = match?.[0].charAt(0) ?? "";
  if (!match || first !== first.toUpperCase()) return null;
  const behind = text.slice(KNOWN.lastIndex, KNOWN.lastIndex + 6);
  const row = PHRASES.findIndex((_, index) => match.groups?.[`row${index}`] !== undefined);
  const isGluedHeading = /^\p{Lu}/u.test(behind);
  if (GOES_ON.test(behind) && !isGluedHeading) return null;
  return { kind: PHRASES[row]?.[0] ?? "section", length: match[0].length };
}

/** The start of a known heading that ends exactly at the end of `words`; null: none. Only the last words are searched. */
export function knownPhraseAtEnd(words: string): number | null {
  const from = Math.max(0, words.length - 60);
  for (let at = from; at < words.length; at++) {
    if (at > 0 && !/[\s*]/u.test(words[at - 1] ?? "")) continue;
    const known = knownPhraseAt(words, at);
    if (known && at + known.length === words.length) return at;
  }
  return null;
}
