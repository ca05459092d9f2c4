import { chineseCompanyForm } from "./chinese/names";
import { labelsIn } from "./label";
import { targetPriceIn } from "./target-price";

const CLAUSE_END = /[,，;；。]\s?|\.\s|\s(?=(?:while|whereas|but)\s)/gu;
/** The subject of a clause that isn't the company before: a capitalised name, or `the parent`. */
const OTHER_SUBJECT =
  /^(?:(?:and|while|but|whereas|with|as|though)\s){0,2}(?:\p{Lu}(?=\p{L}*[\p{Ll}&])|the\s(?:parent|unit|subsidiary|peer|rival))/u;
const OWN_SUBJECT =
  /^(?:(?:and|while|but|with|as)\s){0,2}(?:We|Our|Its?|The\s(?:company|stock|target|rating|price)|Target|Price|Rat(?:ed|ing)|Maintain|Reiterate|Keep|Raise|Lift|Cut|Upgrade|Downgrade|Strong|Buy|Add|Hold|Sell|Reduce|Accumulate|Neutral|Recommend|Positive|Cautious|Attractive|(?:Out|Under)perform|(?:Over|Under|Equal)\s?-?weight|Market|In-?\s?[Ll]ine|Fair|Hong\sKong\sdollar|Rmb|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{Ll})/u;
const CHINESE_SUBJECT =
  /^(?:而|但|同时|另外|此外)?(?<name>[\p{Script=Han}A-Za-z]{3,8}?)(?:的|获|被|最新|当前|投资)*(?=评级|目标价|合理价值|维持|给予|获|被|[“"「])/u;
const OWN_CHINESE =
  /^(?:我们|继续|维持|给予|首次|重申|上调|下调|调高|调低|目标|对应|合理|评级|投资|并|且|按|基于|综合|因此|预计|当前|现|未来|公司|长期|中期|短期|均|分别|至|以)/u;

/** The length of a company's words up to a clause with figures that has another subject: `…; {D} is rated "Sell"`. */
export function ownClauses(behind: string): number {
  const ends = [...behind.matchAll(CLAUSE_END)];
  const other = ends.find(({ index, 0: mark }, at) => {
    const words = behind.slice(index + mark.length, ends[at + 1]?.index);
    return hasOtherSubject(words) && (targetPriceIn(words).target !== null || labelsIn(words).length > 0);
  });
  return other?.index ?? behind.length;
}

function hasOtherSubject(words: string): boolean {
  const name = CHINESE_SUBJECT.exec(words)?.groups?.["name"];
  if (name) return !OWN_CHINESE.test(name) && chineseCompanyForm(name) !== null;
  return OTHER_SUBJECT.test(words) && !OWN_SUBJECT.test(words);
}
