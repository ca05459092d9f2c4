import { momentOf } from "@/lib/prices/data";
import type { Context } from "@/lib/contract/context";
import { claimItem, evidenceByClaim, readClaims } from "@/lib/claims/data";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Day } from "@/lib/domain/calendar/day";
import { fail, ok, type Result } from "@/lib/result";
import { namesAt } from "@/lib/themes/data";
import type { ReportDetail, ReportFacts, ReportRecommendation } from "@/lib/reports/schema";

const parts = {
  recommendations: {
    include: {
      theme: { include: { parent: { select: { slug: true } } } },
      claim: { select: { id: true, citations: { orderBy: { ordinal: "asc" } } } },
    },
  },
  claims: { select: { id: true } },
} satisfies Prisma.ReportInclude;
type ReportRow = Prisma.ReportGetPayload<{ include: typeof parts }>;

function reportFacts(report: ReportRow): ReportFacts {
  const levels = report.recommendations.map((each) => each.theme.level);
  return {
    slug: report.slug,
    title: report.title,
    publishedAt: report.publishedAt,
    callDay: report.callDay,
    source: report.source as ReportFacts["source"],
    sectors: levels.filter((level) => level === "sector").length,
    subthemes: levels.filter((level) => level === "subtheme").length,
    claims: report.claims.length,
    createdAt: report.createdAt.toISOString(),
  };
}

/** Lists the reports called up to a day, latest call first, with the slugs of their themes and the ids of their claims. */
export async function listReports(asOf: Day) {
  const rows = await db.report.findMany({
    where: { callDay: { lte: asOf } },
    include: parts,
    orderBy: [{ callDay: "desc" }, { id: "desc" }],
  });
  return rows.map((report) => ({
    facts: reportFacts(report),
    themes: report.recommendations.map(({ theme }) => theme.slug),
    claims: report.claims.map(({ id }) => id),
  }));
}

/** A report without the numbers of its themes. */
type ReportText = Omit<ReportDetail, "outcome" | "recommendations"> & {
  recommendations: Omit<ReportRecommendation, "now">[];
};

/** Returns a report's text by section, each claim with its pages, its themes and its evidence as of a day. */
export async function readReport(
  slug: string,
  query: { asOf?: Day },
  context: Context,
): Promise<Result<ReportText>> {
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
  const recommendations = report.recommendations
    .map(({ theme, stance, claim }) => ({ theme: named(theme), stance, claim }))
    .sort((a, b) => a.theme.ordinal - b.theme.ordinal);
  return ok({
    ...reportFacts(report),
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
            start: claim.start,
            end: claim.end,
          };
        }),
    })),
    themes: recommendations
      .filter(({ theme }) => theme.voidedAt === null)
      .map(({ theme }) => themeRef(theme)),
    recommendations: recommendations.map(({ theme, stance, claim }) => ({
      ...themeRef(theme),
      stance,
      claimId: claim?.id ?? null,
      pages: claim?.citations.map(({ page }) => page) ?? [],
    })),
  });
}

const themeRef = (theme: ReportRow["recommendations"][number]["theme"]): ReportDetail["themes"][number] => ({
  slug: theme.slug,
  level: theme.level as "sector" | "subtheme",
  parent: theme.parent?.slug ?? null,
  nameEn: theme.nameEn,
  nameZh: theme.nameZh,
});
