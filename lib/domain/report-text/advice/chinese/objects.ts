import { namedTheme, type NamedThings } from "@/lib/domain/report-text/advice/named";
import type { TextSpan } from "@/lib/domain/report-text/types";
import type { Cue } from "./cues";
import { itemsIn, withoutBrackets } from "./lists";
import { chineseCompanyForm, chineseNameIn } from "./names";

/** A clause ends at a mark, or at the space that stands for one in statements without punctuation. */
const CLAUSE_END = /[，。；;：！!]|(?<![A-Za-z\d])\s(?=\p{L})|\s(?=\p{Script=Han})/u;
/** Words between a stance word and its list: 关注三个环节：{a}、{b}. */
const LEAD_IN =
  /^(?:[^，。；：:、]{0,16}(?:主线|环节|方向|领域|板块|赛道|维度|线索|品种|标的|公司|个股|机会|行业|类|布局|有)\s?[:：]\s?|的[^，。；：:、]{0,10}(?:有|为|是)(?:[^，。；：:、]{0,6}[，,]\s?分别(?:是|为))?|[\s:：]*)/u;
/** An open list of segments says so: 等两个方向. */
const SEGMENTS_FOLLOW =
  /^\s?(?:等)?(?:[两二三四五六七八九十几多\d]+个?大?)?(?:细分)?(?:板块|行业|方向|领域|赛道|环节|主线|产业链|机会)/u;

/** The names behind a stance word, up to the end of its clause or to `limit`: themes with their segments, or companies. */
export function objectOf(sentence: string, cue: Cue, limit: number): NamedThings {
  const found: NamedThings = { themes: [], companies: [] };
  const list = listBehind(sentence, cue.end, limit);
  const items = itemsIn(sentence, list);
  if (items.some((item) => !item.isMarked && isDescription(sentence.slice(item.head.start, item.head.end))))
    return found;
  const named = items.flatMap((item) => {
    const name = chineseNameIn(sentence, item.head) ?? (item.isMarked ? item.head : null);
    return name ? [{ ...item, name, words: sentence.slice(name.start, name.end) }] : [];
  });
  const isClear = named.some(({ words }) => CLEAR_COMPANY.test(words));
  const areCompanies = cue.names !== "either" || areCompaniesBehind(sentence, cue, named, isClear);
  for (const { name, words, inside, isMarked } of named) {
    const form = isMarked ? "sure" : chineseCompanyForm(words);
    const isCompany = areCompanies && (cue.names === "either" && !isClear ? form !== null : words.length > 1);
    if (isCompany) {
      const degree = cue.names === "beneficiaries" ? "beneficiary" : "recommended";
      const isDoubtful = cue.names === "either" && form !== "sure";
      found.companies.push({ place: name, degree, stance: cue.stance, isDoubtful });
    } else if (cue.names === "either") {
      const theme = namedTheme(name, cue.stance, "implied", "segment", form ? ["company_or_segment"] : []);
      const segments = inside.flatMap((each) => chineseNameIn(sentence, each) ?? []);
      theme.subthemes = segments.map((each) => namedTheme(each, cue.stance, "implied"));
      found.themes.push(theme);
    }
  }
  return found;
}

/** The stretch of the list behind a stance word, without a lead-in; a mark in brackets doesn't end it. */
function listBehind(sentence: string, from: number, limit: number): TextSpan {
  const words = withoutBrackets(sentence.slice(from, limit));
  const leadIn = LEAD_IN.exec(words.slice(0, 40))?.[0].length ?? 0;
  const lead = isReasoned(sentence, { start: from, end: from + leadIn }, words.slice(leadIn)) ? 0 : leadIn;
  const end = words.slice(lead).search(CLAUSE_END);
  return { start: from + lead, end: end < 0 ? limit : from + lead + end };
}

/** 看好军工板块的机会：理由有三: the words before the colon are the name, and no list stands behind it. */
function isReasoned(sentence: string, lead: TextSpan, behind: string): boolean {
  return (
    /\p{L}.*[：:]\s?$/u.test(sentence.slice(lead.start, lead.end)) &&
    /^(?:理由|原因|因为|由于|一是|主要)/u.test(behind) &&
    chineseNameIn(sentence, { start: lead.start, end: lead.end - 1 }) !== null
  );
}

/** Ends that only a company's name has: with one in a list its neighbours are companies as well. */
const CLEAR_COMPANY = /\p{Script=Han}{2}(?:股份|集团|控股)$/u;

/** 看好低成本龙头的份额提升 describes and names no theme; …的投资机会 names one. Source: grammar page, P10. */
const isDescription = (words: string) =>
  /(?<!标)的(?!.{0,8}机会)|具备|受益于|拥有|龙头(?!公司|企业|股|$)/u.test(words);

/** Whether the names behind 关注 are companies: one is marked as such, or more than half look so. */
function areCompaniesBehind(
  sentence: string,
  cue: Cue,
  items: readonly { words: string; isMarked: boolean; name: TextSpan }[],
  isClear: boolean,
): boolean {
  if (items.some((item) => item.isMarked)) return true;
  if (!/关注|推荐|首推|首选|优选/u.test(sentence.slice(cue.start, cue.end))) return false;
  if (isClear) return true;
  const last = items.at(-1);
  if (last && SEGMENTS_FOLLOW.test(sentence.slice(last.name.end, last.name.end + 12))) return false;
  return items.filter((item) => chineseCompanyForm(item.words) !== null).length * 2 > items.length;
}
