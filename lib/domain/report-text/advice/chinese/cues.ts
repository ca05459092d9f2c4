import type { Stance, TextSpan } from "@/lib/domain/report-text/types";

/** Words that give a stance to the names behind them (看好{a}) or before them ({a}以观察为主). */
export interface Cue extends TextSpan {
  stance: Stance;
  side: "behind" | "before";
  /** What the names are where they don't say it: 推荐标的 are companies, 关注 may be either. */
  names: "companies" | "beneficiaries" | "either";
  /** Whether the word alone advises; 关注 and 配置 need advice around them. */
  isStrong: boolean;
}

type Row = readonly [stance: Stance, side: Cue["side"], names: Cue["names"], isStrong: boolean, form: string];

/** A new phrase is a new row; of two that overlap the earlier row holds. Source: grammar page, Q1 to Q6. */
const ROWS: readonly Row[] = [
  ["overweight", "behind", "beneficiaries", true, "(?:相关)?受益(?:标的|公司|个股)(?:为|有|包括|[:：])?"],
  [
    "overweight",
    "behind",
    "companies",
    true,
    "(?:重点|建议)?(?:推荐|关注|相关|核心|重点|投资)(?:的)?(?:标的|公司|个股|组合)(?:为|有|包括|[:：])?|(?:标的|个股|公司|龙头)(?:上|方面)?(?:建议|重点)?(?:关注|推荐)?(?:包括|[:：])|(?:板块|方向|领域)(?:建议)?关注\\s?[:：]",
  ],
  [
    "neutral",
    "before",
    "either",
    true,
    "(?:仍|暂|则|短期)?以观察为主|(?:给予|维持|保持)中性(?:观点|评级|看法|态度)?|(?:暂不|不作)推荐|(?:暂时|短期)?(?:建议)?观望",
  ],
  [
    "underweight",
    "before",
    "either",
    true,
    "(?:维持|保持|持|仍需|需)?谨慎(?:态度|观点|看法)?(?=$|[，。；,;\\s])|(?:建议|应|暂时)?(?:回避|规避)(?=$|[。；;])",
  ],
  [
    "underweight",
    "behind",
    "either",
    true,
    "不(?:看好|推荐|建议(?:关注|配置|参与))|(?:建议)?(?:暂时|短期|阶段性|继续|主动)?(?:回避|规避|远离|避开|低配|降低(?=[^，。；]{1,12}(?:配置|仓位|比例))|减配|减持|卖出|看淡|看空)|谨慎对待",
  ],
  ["neutral", "behind", "either", true, "(?:维持|保持)?(?:标配|平配)|中性(?:配置|看待)|均衡配置"],
  [
    "overweight",
    "before",
    "either",
    true,
    "(?:值得|有望|建议)?(?:重点|积极|持续)?关注(?=$|[。；;])|值得(?:重点|积极)?(?:关注|布局|配置)|(?:具备|配置)(?:较高的?)?(?:配置|投资|布局)价值",
  ],
  [
    "overweight",
    "behind",
    "either",
    true,
    "(?:继续|持续|长期|坚定|重点|强烈|首要|优先|建议)*(?:看好|推荐|首推|强推|超配|增配|加配|首选|优选|布局)",
  ],
  [
    "overweight",
    "behind",
    "either",
    true,
    "(?:建议|可|可以|重点|积极|持续|继续|优先|逢低|战略性){1,3}(?:关注(?!度)|配置(?!价值|比例)|把握|聚焦|参与|挖掘|增持)|(?:资金|仓位|配置)(?:可|宜|应)?(?:转|切换|转移)(?:至|向|到)|转至",
  ],
  ["overweight", "behind", "either", false, "关注(?!度)|配置(?!价值|建议|比例|上)|把握|聚焦|偏好|青睐|重视"],
];

const FORMS = ROWS.map(([, , , , form]) => new RegExp(form, "gu"));
const MOST_CUES = 60;
/** Words in which a stance word is none: funds that buy, shares that holders sell, a definition, a possibility. */
const NO_CUE_BEFORE =
  /(?:股东|高管|基金|机构|资金|外资|北向|险资|公司|大股东|增持|回购|市场|投资者|备受|受到|引发|值得)[^，。；]{0,6}$/u;

/** The stance words of a clause, in order, none overlapping. */
export function chineseCuesIn(sentence: string): Cue[] {
  const cues: Cue[] = [];
  ROWS.forEach(([stance, side, names, isStrong], row) => {
    for (const { index, 0: words } of [...sentence.matchAll(FORMS[row]!)].slice(0, MOST_CUES)) {
      const cue = { start: index, end: index + words.length, stance, side, names, isStrong };
      const isFact =
        /^(?:关注|减持|布局|配置|看好|推荐)$/u.test(words) &&
        NO_CUE_BEFORE.test(sentence.slice(Math.max(0, index - 12), index));
      if (!isFact && !cues.some((other) => other.start < cue.end && cue.start < other.end)) cues.push(cue);
    }
  });
  return cues.sort((a, b) => a.start - b.start);
}
