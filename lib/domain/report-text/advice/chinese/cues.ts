import type { Stance, TextSpan } from "@/lib/domain/report-text/types";

/** Words that give a stance to the names behind them (看好{a}) or before them ({a}以观察为主). */
export interface Cue extends TextSpan {
  stance: Stance;
  side: "behind" | "before";
  /** The kind of the names where they don't say it: behind 推荐标的 companies, behind 关注 either. */
  names: "companies" | "beneficiaries" | "either";
  /** Whether the word alone advises; 关注 and 配置 need advice around them. */
  isStrong: boolean;
}

interface Group extends Omit<Cue, keyof TextSpan> {
  phrases: readonly string[];
}

const UP = "(?:超配|增配|推荐|看好|增持|买入|优于大市|强于大市)";
const MIDDLE = "(?:标配|中性|平配|持有|同步大市)";
const DOWN = "(?:低配|减配|减持|谨慎|卖出|弱于大市)";
const TO = "(?:上调|下调|调高|调低|调升|调降|提升|调整)(?:至|为|到)";
const FROM = `(?:由|从)(?:${UP}|${MIDDLE}|${DOWN})`;
const ADVERB =
  "(?:继续|持续|长期|中长期|短期|坚定|重点|强烈|首要|优先|建议|逢低|战略性|左侧|积极|仍|维持|更加|优先)";

/**
 * The stance words of the trade; a new phrase is a new line. Of two that overlap the one of the earlier group holds, so
 * that 不推荐 isn't read as 推荐. Source: grammar page, Q1 to Q6.
 */
const GROUPS: readonly Group[] = [
  {
    stance: "overweight",
    side: "before",
    names: "either",
    isStrong: true,
    phrases: [`(?:${FROM})?${TO}${UP}`],
  },
  {
    stance: "neutral",
    side: "before",
    names: "either",
    isStrong: true,
    phrases: [`(?:${FROM})?${TO}${MIDDLE}`],
  },
  {
    stance: "underweight",
    side: "before",
    names: "either",
    isStrong: true,
    phrases: [`(?:${FROM})?${TO}${DOWN}`],
  },
  {
    stance: "overweight",
    side: "behind",
    names: "beneficiaries",
    isStrong: true,
    phrases: ["(?:相关)?受益(?:标的|公司|个股)(?:为|有|包括|[:：])?"],
  },
  {
    stance: "overweight",
    side: "behind",
    names: "companies",
    isStrong: true,
    phrases: [
      "(?:重点|建议)?(?:推荐|关注|相关|核心|重点|投资|优选|首选)(?:的)?(?:标的|公司|个股|组合)(?:为|有|包括|[:：])?",
      "(?:标的|个股|公司|龙头)(?:上|方面)?(?:建议|重点)?(?:关注|推荐)?(?:包括|[:：])",
      "(?:板块|方向|领域)(?:建议)?关注\\s?[:：]",
    ],
  },
  {
    stance: "overweight",
    side: "behind",
    names: "companies",
    isStrong: false,
    phrases: ["(?:企业|公司|龙头|标的|个股|厂商)[，,]?(?:如|例如|比如|包括)"],
  },
  {
    stance: "neutral",
    side: "before",
    names: "either",
    isStrong: true,
    phrases: [
      "(?:仍|暂|则|短期)?以(?:观察|观望)为主",
      "(?:暂时|短期)?(?:建议)?(?:保持|维持)?观望(?:为主)?",
      `(?:仍|继续)?按${MIDDLE}(?:持有|配置|看待)?`,
      "(?:给予|维持|保持)中性(?:观点|评级|看法|态度)?",
      "(?:暂不|不作)(?:推荐|参与)",
    ],
  },
  {
    stance: "underweight",
    side: "before",
    names: "either",
    isStrong: true,
    phrases: [
      "(?:维持|保持|持|仍需|需)?谨慎(?:态度|观点|看法)?(?=$|[，。；,;\\s])",
      "(?:建议|应|暂时)?(?:回避|规避)(?=$|[。；;])",
    ],
  },
  {
    stance: "underweight",
    side: "behind",
    names: "either",
    isStrong: true,
    phrases: [
      "不(?:看好|推荐|建议(?:投资者)?(?:关注|配置|参与|追高|追涨|介入|买入|持有|布局))",
      "(?:建议)?(?:暂时|短期|阶段性|继续|主动)?(?:回避|规避|远离|避开|低配|减配|减持|卖出|看淡|看空)",
      "降低(?=[^，。；]{1,12}(?:配置|仓位|比例))",
      "谨慎对待",
    ],
  },
  {
    stance: "neutral",
    side: "behind",
    names: "either",
    isStrong: true,
    phrases: ["(?:维持|保持)?(?:标配|平配)", "中性(?:配置|看待)", "均衡配置"],
  },
  {
    stance: "overweight",
    side: "before",
    names: "either",
    isStrong: true,
    phrases: [
      "(?:值得|建议)?(?:重点|积极|持续)?关注(?=$|[。；;])",
      "值得(?:重点|积极|持续)?(?:关注|布局|配置|重视)",
      "(?:建议|可)(?:超配|增配|布局|推荐)(?=$|[。；;])",
      "具备(?:较高的?|较好的?|长期|中长期)?(?:配置|投资|布局)价值",
    ],
  },
  {
    stance: "overweight",
    side: "behind",
    names: "either",
    isStrong: true,
    phrases: [
      `${ADVERB}{0,3}(?:看好|推荐|首推|主推|力荐|强推|超配|增配|加配|加仓|首选|优选|布局)`,
      "(?:建议|可|可以|重点|积极|持续|继续|优先|逢低|战略性){1,3}(?:关注(?!度)|配置(?!价值|比例)|把握|聚焦|参与|挖掘|增持|重视)",
      "(?:资金|仓位|配置)(?:可|宜|应)?(?:转|切换|转移)(?:至|向|到)|转至",
    ],
  },
  {
    stance: "overweight",
    side: "behind",
    names: "either",
    isStrong: false,
    phrases: ["关注(?!度)|配置(?!价值|建议|比例|上)|把握|聚焦|偏好|青睐|重视"],
  },
];

const FORMS = GROUPS.map(({ phrases }) => new RegExp(phrases.join("|"), "gu"));
const MOST_CUES = 60;
/** Before a stance word: others who buy, sell or like, so that the report says nothing. */
const OTHERS =
  /(?:股东|高管|基金|机构|资金|外资|北向|险资|公司|企业|增持|回购|市场|投资者|政策|国家|部委|备受|受到|引发)[^，。；]{0,6}$/u;
const MAY_BE_OTHERS = /^(?:重点|持续|继续|积极)?(?:关注|减持|布局|配置|看好|推荐|加仓)$/u;

/** The stance words of a sentence, in order, none overlapping. */
export function chineseCuesIn(sentence: string): Cue[] {
  const cues: Cue[] = [];
  GROUPS.forEach(({ stance, side, names, isStrong }, row) => {
    for (const { index, 0: words } of [...sentence.matchAll(FORMS[row]!)].slice(0, MOST_CUES)) {
      const cue = { start: index, end: index + words.length, stance, side, names, isStrong };
      const isOthers =
        MAY_BE_OTHERS.test(words) && OTHERS.test(sentence.slice(Math.max(0, index - 12), index));
      if (!isOthers && !cues.some((other) => other.start < cue.end && cue.start < other.end)) cues.push(cue);
    }
  });
  return cues.sort((a, b) => a.start - b.start);
}
