import { codedCompaniesIn } from "./company-codes";
import type { NamedCompany, NamedThings, NamedTheme } from "./named";

/** Signs that no name holds: brackets, marks, and the punctuation of a sentence. */
const NO_SIGNS = /[()（）[\]【】《》{}<>|:;!?。；：！？、]|\.\s|,\s?$|^\s?,/u;
/** A stop behind one letter is an abbreviation's: `U.S. software`. */
const ABBREVIATION = /\b\p{Lu}\.\s?/gu;
/** Conjunctions, pronouns and verbs with which a clause begins. */
const CLAUSE_HEAD =
  /^(?:since|because|as|while|whereas|although|though|but|and|or|so|if|when|until|unless|after|before|given|that|which|who|whose|where|how|we|i|it|they|he|she|you|our|their|its|this|these|those|there|also|not|both|either|neither|is|are|was|were|has|have|had|will|would|should|can|could|may|goes?|went|likes?|sees?|keeps?|says?|expects?|thinks?|believes?)\s|^(?:因为|由于|但|而且|所以|如果|虽然|我们|他们|它们?|这些?|那些?|以便)/iu;
const LABEL_WORD =
  /评级|^(?:(?:strong\s)?buy|add|hold|sell|reduce|accumulate|neutral|(?:over|under|equal|market)-?\s?weight|(?:out|under|market)\s?-?perform|in-?\s?line|positive|negative|cautious|bullish|bearish|ratings?|推荐|强烈推荐|谨慎推荐|审慎增持|谨慎增持|看好|增持|买入|中性|持有|减持|卖出|谨慎|回避|观望|震荡|偏多|偏空|超配|标配|低配|看多|看空|强于大市|优于大市|同步大市|弱于大市)$/iu;
/** A word of order with its number heads a part and names nothing: `Group 1`, 分组2, 第三部分. */
const ORDER =
  /^(?:(?:Group|Section|Part|Stage|Chapter|Topic)\s?(?:\d{1,2}|[IVX]{1,4}|one|two|three|four|five|six)|(?:分组|部分|第)\s?[\d一二三四五六七八九十]{1,3}(?:部分|组|章|节|篇)?)$/iu;
const MONTH =
  /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})月份?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{4})?$/iu;
const QUANTITY = /^(?:[\d一二两三四五六七八九十百几多数]+)(?:余|多)?[家只支](?!电|居|具|纺|装)/u;
/** An amount of money: `88 yuan`, `HK$29`. */
const AMOUNT =
  /^(?:HK\$|US\$|HKD|RMB|CNY|USD|[$¥￥])\s?\d|^\d[\d.,]*\s?(?:yuan|dollars?|HKD|RMB|CNY|USD|港元|美元|元)$/iu;
/** A house speaks in a report; it isn't a theme of it. */
const HOUSE = /^(?!券商|互联网|非银|上市|龙头)\p{Script=Han}{2,4}证券$|\s(?:Securities|Research)$/u;

/** Whether words of a text can be the name of a theme or of a company. */
export const isSoundName = (words: string): boolean =>
  !NO_SIGNS.test(words.replace(ABBREVIATION, "")) &&
  !CLAUSE_HEAD.test(words) &&
  !LABEL_WORD.test(words) &&
  !MONTH.test(words) &&
  !ORDER.test(words) &&
  !QUANTITY.test(words) &&
  !AMOUNT.test(words);

/** Whether words can be the name of a theme, which a house's can't. */
export const isSoundTheme = (words: string): boolean => isSoundName(words) && !HOUSE.test(words);

/** The same without what is no name, and without themes that are companies with a code; segments of a sector that falls out stand in its place. */
export function soundlyNamed(sentence: string, { themes, companies }: NamedThings): NamedThings {
  const wordsOf = ({ place }: NamedTheme | NamedCompany) => sentence.slice(place.start, place.end).trim();
  const sound = (theme: NamedTheme): NamedTheme[] => {
    const subthemes = theme.subthemes.flatMap(sound);
    return isSoundTheme(wordsOf(theme)) ? [{ ...theme, subthemes }] : subthemes;
  };
  const coded = /[（(【]/u.test(sentence) ? codedCompaniesIn(sentence) : [];
  const isCompany = ({ place }: NamedTheme) =>
    coded.some(({ place: own }) => own.start < place.end && place.start < own.end);
  return {
    themes: themes.flatMap(sound).filter((each) => !isCompany(each)),
    companies: companies.filter((each) => isSoundName(wordsOf(each))),
  };
}
