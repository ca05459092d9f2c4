import { momentOf } from "@/lib/prices/data";
import type { Context } from "@/lib/contract/context";
import { pageOfList } from "@/lib/contract/cursor";
import { claimItem, evidenceByClaim, readClaims } from "@/lib/claims/data";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Day } from "@/lib/domain/calendar/day";
import { fail, ok, type Result } from "@/lib/result";
import { namesAt } from "@/lib/themes/data";
import type { ReportDetail, ReportItem } from "@/lib/reports/schema";

const parts = {
  recommendations: { include: { theme: { include: { parent: { select: { slug: true } } } } } },
  _count: { select: { claims: true } },
} satisfies Prisma.ReportInclude;
type ReportRow = Prisma.ReportGetPayload<{ include: typeof parts }>;

function reportItem(report: ReportRow): ReportItem {
  const levels = report.recommendations.map((each) => each.theme.level);
  return {
    slug: report.slug,
    title: report.title,
    publishedAt: report.publishedAt,
    callDay: report.callDay,
    source: report.source as ReportItem["source"],
    sectors: levels.filter((level) => level === "sector").length,
    subthemes: levels.filter((level) => level === "subtheme").length,
    claims: report._count.claims,
    createdAt: report.createdAt.toISOString(),
  };
}

/** Lists the reports, latest call first. */
export async function listReports(query: { limit: number; cursor?: string }) {
  const rows = await db.report.findMany({ include: parts, orderBy: [{ callDay: "desc" }, { id: "desc" }] });
  return pageOfList("reports", rows.map(reportItem), query.limit, query.cursor);
}

/** Returns a report's text by section, each claim with its pages, its themes and its evidence as of a day. */
export async function readReport(
  slug: string,
  query: { asOf?: Day },
  context: Context,
): Promise<Result<ReportDetail>> {
  const moment = await momentOf(query.asOf, context);
  if (!moment.ok) return moment;
  const { asOf, until } = moment.value;
  const report = await db.report.findUnique({
    where: { slug },
    include: { ...parts, sections: { orderBy: { ordinal: "asc" } } },
  });
  if (!report || (query.asOf && report.callDay > query.asOf)) return fail("not_found");
  const [claims, evidence, named] = await Promise.all([
    readClaims(),
    evidenceByClaim(asOf, until),
    namesAt(until),
  ]);
  const own = claims.filter((claim) => claim.reportId === report.id);
  return ok({
    ...reportItem(report),
    text: report.text,
    sha256: report.sha256,
    sectionList: report.sections.map((section) => ({
      ordinal: section.ordinal,
      kind: section.kind,
      heading: section.heading,
      title: section.title,
      claims: own
        .filter((claim) => claim.sectionId === section.id)
        .map((claim) => {
          const pieces = evidence.get(claim.id) ?? [];
          const { report: _report, section: _section, ...item } = claimItem(claim, pieces, asOf);
          return {
            ...item,
            correction: claim.correction,
            themes: claim.themes.map((link) => link.theme.slug),
            evidence: pieces.length,
          };
        }),
    })),
    themes: report.recommendations
      .map(({ theme }) => named(theme))
      .filter((theme) => theme.voidedAt === null)
      .sort((a, b) => a.ordinal - b.ordinal)
      .map((theme) => ({
        slug: theme.slug,
        level: theme.level as "sector" | "subtheme",
        parent: theme.parent?.slug ?? null,
        nameEn: theme.nameEn,
        nameZh: theme.nameZh,
      })),
  });
}
