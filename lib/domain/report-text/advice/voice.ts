import type { DraftClaim, DraftSection } from "@/lib/domain/report-text/types";
import type { Voice } from "./named";

const ADVICE =
  /recommend|suggest|advice|strateg|opportunit|rating|target price|allocation|positioning|portfolio|implication|conclusion|ideas|what to (?:buy|own|do)|where to (?:look|invest)|picks|preferred|names to |stock calls|our calls|beneficiar|(?:companies|stocks|names) to (?:watch|focus)|建议|策略|机会|评级|推荐|配置|布局|操作|主线|关注|标的|选股|组合|怎么(?:买|看|做)/iu;
const DATA =
  /risk|performance|market|valuation|news|notice|announcement|event|dynamics|data|tracking|review|holding|fund|capital flow|price|inventor|calendar|风险|行情|市场|回顾|估值|新闻|动态|公告|资讯|数据|资金|持仓|跟踪|价格|库存|走势|表现|盘面|日历/iu;
/** A statement with such a label at its head is about risks or news, whatever its section is. */
const DATA_LABEL =
  /^(?:[-•\s*]{0,6})(?:risks?(?: factors?| warnings?)?|风险(?:提示|因素)?|market review|行情回顾)\s?(?:\*\*)?[:：]/iu;

/**
 * How a claim speaks, by the kind and the title of its section, else by those of the section that its own stands in.
 * Source: grammar page, "Not a recommendation".
 */
export function voiceOf(
  claim: DraftClaim,
  section: DraftSection | undefined,
  parent: DraftSection | null = null,
): Voice {
  const own = section?.title ?? "";
  const title = parent && !ADVICE.test(own) && !DATA.test(own) ? parent.title : own;
  if (DATA_LABEL.test(claim.text)) return "data";
  if (claim.kind === "rating") return "rating";
  if (/risk|风险/iu.test(title)) return "data";
  if (ADVICE.test(title)) return "advice";
  if (claim.kind === "insight") return "insight";
  return DATA.test(title) ? "data" : "body";
}

const NEWS = /risk|news|notice|announcement|event|dynamics|风险|新闻|动态|公告|资讯|快讯|要闻/iu;

/** Whether a claim stands in a part of news or risks, whose figures aren't the house's own. */
export const isNews = (
  claim: DraftClaim,
  section: DraftSection | undefined,
  parent: DraftSection | null = null,
): boolean =>
  DATA_LABEL.test(claim.text) ||
  [section?.title, parent?.title].some(
    (title) => title !== undefined && NEWS.test(title) && !ADVICE.test(title),
  );
