import { marksIn } from "./layout/marks";
import { HOUSE_SAYS } from "./advice/rating";
import { voiceOf } from "./advice/voice";
import type { DraftSection, NoReportSign, ReportDraft } from "./types";

/** Today's move in a title: `盘中涨7.9%`, `Shares Surge 5%`. */
const MOVE =
  /(?:涨|跌|升|挫|拉升|跳水|走强|走高|走低|涨停|跌停)(?:超|近|逾|约|幅|至)?\s?\d|盘中|涨停|跌停|午后|早盘|尾盘|异动|收涨|收跌|大涨|大跌|走强|拉升|\b(?:shares?|stocks?|index|etf)\b.{0,40}\b(?:surges?|jumps?|soars?|falls?|drops?|rall(?:y|ies)|climbs?|slumps?|plunges?|gains?)\b|\b(?:up|down)\s\d+(?:\.\d+)?%/iu;
const FUND_CODE = /(?:ETF|LOF|基金|指数)[^（(]{0,8}[（(]\s?\d{6}/iu;
/** A statement that tells what a house says. */
const QUOTES = new RegExp(
  String.raw`(?:\p{Lu}[\p{L}&]+\s(?:Securities|Capital|Research|Bank)|brokers?(?:ages)?|institutions?)\s(?:\w+\s){0,3}(?:${HOUSE_SAYS}|believes?|pointed|notes?|stated?|turned|expects?)\b|(?:证券|券商|机构|中金|高盛|摩根|研报)(?:\S{0,6})(?:表示|认为|指出|称|研报|预计|看好|上调)`,
  "u",
);
const SINGULAR = /^Core\s?Viewpoint$/iu;
/** A preview of one company's results with their day; a broker's preview of a sector names no day. */
const RESULTS_PREVIEW =
  /(?:财报|业绩)(?:前瞻|预览)[^。]{0,60}(?:将于|盘后|盘前|美东|公布|发布)|将于.{0,16}(?:公布|发布|披露).{0,12}(?:业绩|财报)|\b(?:earnings|results)\s(?:preview|on\s(?:deck|tap))\b.{0,80}\b(?:reports?|due|will|after\sthe\s(?:close|bell))\b|\bahead\sof\s(?:its\s)?(?:earnings|results)\b/iu;
const FILING =
  /公告(?:编号|如下|$)|董事会(?:决议|会议)|股东大会|特此公告|证券代码\s?[:：]\s?\d{6}|\b(?:Board of Directors|Annual General Meeting|prospectus|Form (?:10-[KQ]|8-K))\b/iu;
const CALL =
  /交流会|纪要|电话会|说明会|业绩会|调研(?:活动|记录)|投资者关系活动|conference call|earnings call|call (?:notes|transcript)|(?:^|\n)[^\S\n]{0,8}(?:[*-]\s{0,4})?(?:Q|问)\s?[:：]/iu;
/** The headings of call notes say so themselves: 纪要涉及的公司. */
const CALL_HEADING = /^纪要(?:中?涉及|中?提到|核心)/u;
const RESEARCH_TITLE =
  /行业|策略|周报|月报|双周报|深度|点评|研报|专题|观察|weekly|monthly|strategy|industry|outlook|in-depth/iu;
const HEAD = 60_000;

/** The signs that a text is a news item, a filing or call notes. Source: grammar page, "Other texts". */
export function signsOf(text: string, draft: ReportDraft): NoReportSign[] {
  const { claims, sections } = draft;
  const title = draft.title ?? firstLine(text, draft);
  const body = text.slice(draft.start, Math.min(draft.end, draft.start + HEAD));
  const marks = marksIn(body);
  const highest = Math.max(0, ...marks.flatMap((mark) => mark.pages).slice(0, 5_000));
  const signs: (readonly [NoReportSign, boolean])[] = [
    ["no_headings", !sections.some(isKnown)],
    ["no_statements", claims.length === 0],
    ["no_rating", !hasOwnRating(draft)],
    ["singular_viewpoint", sections.some((section) => SINGULAR.test(section.title))],
    ["only_page_one", marks.length > 2 && highest <= 1 && !marks.some((mark) => mark.isOrdinal)],
    ["moves_in_title", MOVE.test(title)],
    ["fund_codes_in_title", FUND_CODE.test(title)],
    ["quoted_brokers", claims.some((claim) => QUOTES.test(claim.text.slice(0, 400)))],
    ["results_preview", RESULTS_PREVIEW.test(title)],
    ["filing", FILING.test(title) || FILING.test(body.slice(0, 1_000))],
    ["call_notes", CALL.test(title) || CALL.test(body)],
  ];
  return signs.flatMap(([sign, isThere]) => (isThere ? [sign] : []));
}

/** The signs of another kind of text; the others say only that something of a report is missing. */
const OTHER_KIND: ReadonlySet<NoReportSign> = new Set([
  "singular_viewpoint",
  "only_page_one",
  "moves_in_title",
  "fund_codes_in_title",
  "quoted_brokers",
  "results_preview",
  "filing",
  "call_notes",
]);

/**
 * Whether the signs say that a text is no report: it has no statements; or two signs of another kind and no rating of
 * its own; or neither a rating nor cited advice nor another part of a report. A quoted rating makes no report.
 */
export function isNoReport(draft: ReportDraft, signs: readonly NoReportSign[]): boolean {
  if (signs.includes("no_statements")) return true;
  if (!signs.includes("no_rating")) return false;
  if (draft.sections.some((section) => CALL_HEADING.test(section.title))) return true;
  const others = signs.filter((sign) => OTHER_KIND.has(sign)).length;
  if (others > 1) return true;
  if (signs.includes("results_preview")) return true;
  if (signs.includes("singular_viewpoint")) return !hasAdvice(draft);
  if (!signs.includes("no_headings")) return false;
  const isCited = draft.claims.filter((claim) => claim.pages.length > 0).length > 1;
  const isNumbered = draft.sections.some((section) => section.ordinal !== null);
  const isResearch = RESEARCH_TITLE.test(draft.title ?? "") && draft.claims.length > 2;
  return !(isCited && (isNumbered || hasAdvice(draft))) && !isResearch;
}

const isKnown = (section: DraftSection) =>
  section.kind !== "section" ||
  /^(?:Risk|Investment)\b|风险提示|投资建议|配置建议|投资策略/iu.test(section.title);

const hasAdvice = (draft: ReportDraft) =>
  draft.claims.some((claim) => voiceOf(claim, draft.sections[claim.section]) === "advice");

/** A rating heading with a statement, or a label that the report gives itself. */
const hasOwnRating = ({ claims, rating }: ReportDraft) =>
  claims.some((claim) => claim.kind === "rating") || rating.text !== null;

function firstLine(text: string, draft: ReportDraft): string {
  const head = text.slice(draft.start, Math.min(draft.end, draft.start + 400)).trimStart();
  return head.split("\n")[0] ?? "";
}
