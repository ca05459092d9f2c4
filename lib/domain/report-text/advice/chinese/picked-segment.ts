import { namedTheme, type NamedTheme } from "@/lib/domain/report-text/advice/named";
import { chineseCompanyForm, chineseNameIn } from "./names";

/** A segment, what holds of it, and the picks in it: 乳业受益成本下行，推荐{C1}、{C2}. */
const PICKED =
  /^[\s*•\-–]*(?<name>\p{Script=Han}{2,8}?)(?:板块|行业|领域|赛道)?(?:方面)?(?=受益|具备|具有|迎来|有望|处于|进入|需求|供需|供给|景气|价格|盈利|业绩|估值|竞争|格局|改善|回暖|复苏|企稳|仍|已|将|正|持续|逐步)[^。；]{2,60}[，；]\s?(?:建议|重点|继续|积极|持续|首要)*(?:推荐|关注|首推|首选)(?!度)/u;

/** The segment at the head of a sentence that goes on to recommend companies in it. Source: grammar page, P5. */
export function pickedSegmentIn(sentence: string): NamedTheme[] {
  const words = PICKED.exec(sentence)?.groups?.["name"] ?? "";
  if (words === "" || chineseCompanyForm(words) === "sure") return [];
  const start = sentence.indexOf(words);
  const name = chineseNameIn(sentence, { start, end: start + words.length });
  return name ? [namedTheme(name, "overweight", "implied")] : [];
}
