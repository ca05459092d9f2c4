import type { Context } from "@/lib/contract/context";
import { pageOfList } from "@/lib/contract/cursor";
import type { ViewQuery } from "@/lib/contract/fields";
import { evidenceByClaim } from "@/lib/claims/data";
import { boardItems, boardOf } from "@/lib/board/themes";
import { reportOutcome } from "@/lib/domain/theme/report-outcome";
import { listReports, readReport } from "@/lib/reports/data";
import type { ReportDetail, ReportItem, ReportRecommendation, ReportsQuery } from "@/lib/reports/schema";
import { ok, type Result } from "@/lib/result";
import type { ThemeItem } from "@/lib/themes/schema";

/** GET /reports: the reports called up to the day, each with what became of its recommendations. */
export async function readReportsOnBoard(
  query: ReportsQuery,
  context: Context,
): Promise<Result<{ items: ReportItem[]; nextCursor: string | null }>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  const { asOf, until } = board.value.view;
  const [items, reports, evidence] = await Promise.all([
    boardItems(board.value),
    listReports(asOf, until, query.withdrawn),
    evidenceByClaim(asOf, until),
  ]);
  const page = pageOfList("reports", reports, query.limit ?? Math.max(reports.length, 1), query.cursor);
  const answers: ReportItem[] = [];
  for (const { facts, themes, claims } of page.items) {
    const own = items.filter(({ slug }) => themes.includes(slug));
    const isFirst = own.every(({ callDay }) => callDay === facts.callDay);
    // Of a later call the returns count from its own day, which takes a board of its own.
    const called = isFirst ? own : await itemsCalledBy(facts.slug, themes, query, context);
    const withEvidence = claims.filter((id) => evidence.has(id)).length;
    answers.push({ ...facts, outcome: outcomeOf(called, withEvidence) });
  }
  return ok({ ...page, items: answers });
}

async function itemsCalledBy(
  report: string,
  themes: readonly string[],
  query: ReportsQuery,
  context: Context,
): Promise<ThemeItem[]> {
  const board = await boardOf({ ...query, call: report }, context);
  if (!board.ok) return [];
  return (await boardItems(board.value)).filter(({ slug }) => themes.includes(slug));
}

/**
 * GET /reports/{slug}: a report with its recommendations as the board of the day shows them, their returns since this
 * report's call.
 */
export async function readReportOnBoard(
  slug: string,
  query: ViewQuery,
  context: Context,
): Promise<Result<ReportDetail>> {
  const [board, report] = await Promise.all([
    boardOf({ ...query, call: slug }, context),
    readReport(slug, query, context),
  ]);
  if (!report.ok) return report;
  if (!board.ok) return board;
  const items = new Map((await boardItems(board.value)).map((item) => [item.slug, item]));
  const { recommendations, ...text } = report.value;
  const claims = text.sectionList.flatMap((section) => section.claims);
  return ok({
    ...text,
    recommendations: recommendations.map((each) => ({ ...each, now: nowOf(items.get(each.slug)) })),
    outcome: outcomeOf(
      recommendations.flatMap((each) => items.get(each.slug) ?? []),
      claims.filter((claim) => claim.evidence > 0).length,
    ),
  });
}

const outcomeOf = (items: readonly ThemeItem[], claimsWithEvidence: number): ReportItem["outcome"] => ({
  ...reportOutcome(items.map((item) => ({ ...item, excess: item.excess.sinceCall }))),
  claimsWithEvidence,
});

const nowOf = (item: ThemeItem | undefined): ReportRecommendation["now"] =>
  item
    ? {
        status: item.status,
        evidence: item.evidence,
        evidenceBalance: item.evidenceBalance,
        evidenceCounts: item.evidenceCounts,
        evidenceParts: item.evidenceParts,
        sample: item.sample,
        sinceCall: item.returns.sinceCall,
        sinceCallReason: item.reasons.sinceCall,
        excess: item.excess.sinceCall,
        excessReason: item.excessReasons.sinceCall,
      }
    : null;
