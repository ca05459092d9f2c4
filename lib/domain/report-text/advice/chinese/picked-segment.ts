import { namedTheme, type NamedTheme } from "@/lib/domain/report-text/advice/named";
import { chineseCompanyForm, chineseNameIn } from "./names";

/** A segment, what holds of it, and the picks in it: 乳业受益成本下行，推荐{C1}、{C2}. */
const PICKED =
  /^[\s*•\-–]*(?<name>\p{Script=Han}{2,8}?)(?:板块|行业|领域|赛道)?(?:方面)?(?=受益|具备|具有|迎来|有望|处于|进入|需求|供需|供给|景气|价格|盈利|业绩|估值|竞争|格局|改善|回暖|复苏|企稳|仍|已|将|正|持续|逐步)[^。；]{2,60}[，；]\s?(?:建议|重点|继续|积极|持续|首要)*(?:推荐|关注|首推|首选)(?!度)/u;

/** A segment right before the picks in it, which a code tells: 商业航天建议关注{C}（600000）；军贸看好{C2}（600001）. */
const PICKED_AT_ONCE =
  /(?<=^|[，。；：:\s])(?:\d{1,2}[、.）)]\s?)?(?<name>[\p{Script=Han}A-Za-z]{2,10}?)(?:板块|行业|领域|方向|赛道)?(?:方面|中)?(?:建议|重点|继续|持续|积极|首要)*(?:关注|推荐|看好|首推|首选)(?=[^，。；：:、（(]{2,10}[（(]\d)/gu;
/** No segment but words before advice. */
const NO_SEGMENT =
  /^(?:.*(?:[AHB]股|港股|美股|我们|报告|投资者|个股|标的|公司|建议|可以?|其中|其次|此外|同时|因此|故|仍|短期|中期|长期|全年|当前|后续|未来|继续|持续|维持|综合|上|再|更|首|重点|积极|并|且|也|还))$/u;

/** The segments before whose companies stand words of advice. Source: grammar page, P5 and Q3. */
export function pickedSegmentsIn(sentence: string): NamedTheme[] {
  const atOnce = [...sentence.matchAll(PICKED_AT_ONCE)].flatMap((match) => {
    const words = match.groups?.["name"] ?? "";
    const start = match.index + match[0].indexOf(words);
    const name = chineseNameIn(sentence, { start, end: start + words.length });
    const isSegment = name && !NO_SEGMENT.test(words) && chineseCompanyForm(words) !== "sure";
    return isSegment ? [namedTheme(name, "overweight", "implied")] : [];
  });
  return [...pickedAtHead(sentence), ...atOnce];
}

/** The segment at the head of a sentence that goes on to recommend companies in it. */
function pickedAtHead(sentence: string): NamedTheme[] {
  const words = PICKED.exec(sentence)?.groups?.["name"] ?? "";
  if (words === "" || chineseCompanyForm(words) === "sure") return [];
  const start = sentence.indexOf(words);
  const name = chineseNameIn(sentence, { start, end: start + words.length });
  return name ? [namedTheme(name, "overweight", "implied")] : [];
}
