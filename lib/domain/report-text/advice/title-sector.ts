import type { TextSpan } from "@/lib/domain/report-text/types";

/** The sector of a Chinese title stands before these words: `{S}行业周报`, `{S}2026年度策略`. */
const CHINESE =
  /^(?<name>[\p{Script=Han}A-Za-z&+、]{2,16}?)(?:行业|板块|产业链?|领域|赛道|主线)?(?:20\d{2}年?\S{0,8}?)?(?:第?\d{1,3}[周期])?(?:投资)?(?:行业|板块|双周报|周报|月报|季报|年报|日报|半年报|周观[点察]|周跟踪|月度|年度|季度|中期|专题|策略|深度|点评|跟踪|动态|观察|研究|报告|系列|展望|景气|数据|一周|周度|快评|简评|早评)/u;
const ENGLISH =
  /^(?<name>[\p{L}&,' -]{2,50}?)\s(?:Industry|Sector)?\s?(?:Weekly|Biweekly|Monthly|Quarterly|Annual|Daily|Report|Strategy|Tracker|Review|Outlook|Research|In-Depth|Deep Dive|Series|Special|Industry|Sector)\b/u;
/** A maker's own head before a colon in English: `Machine Tools: Orders Turn Before Profits`. */
const ENGLISH_HEAD = /^(?<name>\p{Lu}[\p{L}&' -]{2,40}?)[:：]/u;
/** Days, brackets and a house's series before the sector. */
const LEAD =
  /^(?:[\s#*]|20\d{2}(?:年\d{1,2}月(?:\d{1,2}日)?|[-./]\d{1,2}[-./]\d{1,2}|年度?)?|【[^】]{0,20}】|[［[（(][^\])）］]{0,20}[\])）］]|\d{6,8}[-_ ]?|\d{1,2}月)/u;
/** No sector: a market, a method, or words of the calendar. */
const NO_SECTOR =
  /[一二三四五六七八九十]月|A股|港股|美股|市场|策略|宏观|大类资产|资产配置|海外|固收|固定收益|债|利率|量化|金融工程|基金|晨会|早会|晨报|每日|全球|配置|月度|年度|季度|[春夏秋冬]季|四季度|三季度|二季度|一季度|投资|周期轮动|风格|资金|政策|经济|行情|热点|复盘|早评|贵金属与|^(?:本|上|下)?(?:周|月|年)|行业比较|样本|高频|^行业$|^公司|^(?:China|Global|Asia|Market|Equity|Macro|Quant|Fixed Income|Morning|Daily|Weekly|Autumn|Spring|Summer|Winter|Strategy|The|A-Share)\b/iu;

/** Of the whole market: a title of a strategist, a quant or a bond desk. */
const WIDE =
  /策略|量化|择时|宏观|大类资产|资产配置|A股|港股|债市|债券|利率|ETF|\b(?:Strategy|Macro|Quant|Fixed Income|Asset Allocation)\b/iu;

/** Whether a title that names no sector is one of the whole market, so that no sector stands behind its label. */
export const isWideTitle = (title: string): boolean => WIDE.test(title);

/**
 * The sector that a report's title names, as a place in the title: `基础化工行业2025年中期策略` → 基础化工, `Building Materials
 * Weekly` → Building Materials. Null: a strategy's, a company's or another title. Source: grammar page, "Names".
 */
export function sectorOfTitle(title: string): TextSpan | null {
  if (/[（(]\d{4,6}(?:\.[A-Z]{2})?[）)]/u.test(title)) return null;
  const inBrackets = /^\s?【(?<words>[^】]{4,30})】/u.exec(title)?.groups?.["words"];
  const series = inBrackets && CHINESE.exec(inBrackets)?.groups?.["name"];
  if (series && !NO_SECTOR.test(series)) {
    const start = title.indexOf(series);
    return { start, end: start + series.length };
  }
  let start = 0;
  for (let lead = LEAD.exec(title.slice(start)); lead && lead[0] !== ""; lead = LEAD.exec(title.slice(start)))
    start += lead[0].length;
  const rest = title.slice(start, start + 120);
  const match = CHINESE.exec(rest) ?? ENGLISH.exec(rest) ?? ENGLISH_HEAD.exec(rest);
  const name = match?.groups?.["name"]?.trim() ?? "";
  if (name.length < 2 || NO_SECTOR.test(name)) return null;
  return { start, end: start + name.length };
}
