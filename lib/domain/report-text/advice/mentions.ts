import type { TextSpan } from "@/lib/domain/report-text/types";

/** Words that stand right before a company's name in Chinese; other characters make it the end of a longer name. */
const CHINESE_LEAD =
  /(?:关注|推荐|首推|主推|力荐|强推|优选|首选|看好|维持|给予|上调|下调|调高|调低|重申|覆盖|包括|其中|标的|个股|龙头|公司|买入|增持|减持|持有|中性|回避|卖出|对|将|把|和|与|及|或|为|是|如|即|的)$/u;
/** Words that stand right behind one; others make it the head of a longer name, or of a unit: 中国平安好医生, 中国平安旗下… */
const CHINESE_FOLLOW =
  /^(?:(?:最新|当前|投资)*(?:评级|目标价|合理价值)|的(?!子公司|控股|参股|母公司|联营|竞争|股东|客户|供应商)|维持|给予|获|被|上调|下调|调高|调低|重申|首次|以及|和|与|及|或|等|均|分别|为|是|在(?!线)|由|将|从|目前|当前|股价|现价|业绩|盈利|作为|对应)/u;
/** A capitalised word before a name that is no part of it. */
const ENGLISH_LEAD =
  /(?:^|[^\p{L}])(?:Maintain|Reiterate|Keep|Recommend|Favou?r|Prefer|Like|Buy|Add|Hold|Sell|Reduce|Accumulate|Neutral|Out|Under|Over|On|For|In|With|We|Our|The|And|Both|While|But|Also|Among|Picks?|HK|As|At|Upgrade|Downgrade|Rais(?:e|ing)|Cut|Valuation)(?:s|perform|weight)?\s$/u;
const CAPITAL_BEFORE = /(?:^|[^\p{L}])\p{Lu}[\p{L}\d'’&.-]*\s$/u;
const CAPITAL_BEHIND = /^(?:\s(?:of\s|&\s)?\p{Lu}|\s?&|[-–]\p{L})/u;
const ENGLISH_FOLLOW =
  /^\s(?:Strong|Buy|Add|Hold|Sell|Reduce|Accumulate|Neutral|Recommend|(?:Out|Under)perform|(?:Over|Under|Equal)weight|TP|PT|Target|Rating|Price|HK\$|US\$|RMB|CNY|HKD|USD|Rmb|Our|We)(?!\p{L})/u;
/** A part or a relative of the company. */
const RELATIVE =
  /^['’]s?\s(?:\w+\s){0,2}?(?:subsidiar|unit|parent|rival|affiliate|peer|arm|division|spin-?off|holding|associate|competitor|customer|supplier)/iu;

/**
 * The place at which a sentence names a company by itself; null: nowhere. `isInLonger`: the name stands only within a longer one,
 * of another company or of a unit.
 */
export function mentionOf(sentence: string, name: string): { place: TextSpan | null; isInLonger: boolean } {
  let isInLonger = false;
  for (let start = sentence.indexOf(name); start >= 0; start = sentence.indexOf(name, start + name.length)) {
    const place = { start, end: start + name.length };
    if (standsAlone(sentence, place, name)) return { place, isInLonger: false };
    isInLonger = true;
  }
  return { place: null, isInLonger };
}

function standsAlone(sentence: string, { start, end }: TextSpan, name: string): boolean {
  const before = sentence.slice(Math.max(0, start - 40), start);
  const behind = sentence.slice(end, end + 60);
  if (/\p{Script=Han}/u.test(name))
    return (
      (!/[\p{L}\d]$/u.test(before) || CHINESE_LEAD.test(before)) &&
      (!/^(?:\p{L}|-[A-Z])/u.test(behind) || CHINESE_FOLLOW.test(behind))
    );
  return (
    !/[\p{L}\d&-]$/u.test(before) &&
    !/^[\p{L}\d]/u.test(behind) &&
    (!CAPITAL_BEFORE.test(before) || ENGLISH_LEAD.test(before)) &&
    (!CAPITAL_BEHIND.test(behind) || ENGLISH_FOLLOW.test(behind)) &&
    !RELATIVE.test(behind)
  );
}
