import { db } from "@/lib/db/client";
import { earlierReports, isOfText } from "@/lib/db/report-revisions";
import { withdrawnReports } from "@/lib/db/report-withdrawals";
import { earliestDay, type Day } from "@/lib/domain/calendar/day";
import { namesAt } from "@/lib/themes/data";
import type { LeftBoard } from "@/lib/themes/left-board-schema";

/**
 * A theme that left the board with its last recommendation: its names and first call, and the reports that recommend it
 * no more, latest first. The state is that of a day that ends at `until` (null: now), on which the theme isn't on the
 * board. Null: there is no such theme, or no report had recommended it by then.
 */
export async function readLeftBoard(
  slug: string,
  { asOf, until }: { asOf: Day; until: Date | null },
): Promise<LeftBoard | null> {
  const [theme, named, earlier, withdrawn] = await Promise.all([
    db.theme.findFirst({
      where: { slug, voidedAt: null },
      include: { recommendations: { include: { report: true } } },
    }),
    namesAt(until),
    earlierReports(until),
    withdrawnReports(until),
  ]);
  const left = theme?.recommendations.flatMap(({ addedAt, voidedAt, reportId, report: current }) => {
    const report = { ...current, ...earlier.get(reportId)?.headings };
    const isOfDay = report.callDay <= asOf && (until === null || addedAt === null || addedAt <= until);
    const isRecommended = isOfText({ addedAt, voidedAt }, until);
    const at = isRecommended ? withdrawn.get(reportId) : voidedAt;
    if (!isOfDay || !at) return [];
    const reason = isRecommended ? ("withdrawn" as const) : ("corrected" as const);
    const { slug, title, callDay } = report;
    return [{ slug, title, callDay, reason, at: new Date(at).toISOString() }];
  });
  if (!theme || !left?.length) return null;
  // A report may have dropped the theme in one text and taken it up in a later one: its last state counts.
  const byReport = new Map(left.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((each) => [each.slug, each]));
  const reports = [...byReport.values()];
  const { nameEn, nameZh } = named(theme);
  return {
    ...{ slug, level: theme.level as LeftBoard["level"], nameEn, nameZh },
    callDay: earliestDay(...reports.map(({ callDay }) => callDay))!,
    reports: reports
      .map(({ callDay: _callDay, ...report }) => report)
      .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  };
}
