import { momentOf } from "@/lib/prices/data";
import type { Context } from "@/lib/contract/context";
import { claimItem, evidenceByClaim, isShown, readClaims } from "@/lib/claims/data";
import { db } from "@/lib/db/client";
import { earlierReports, isOfText, type EarlierReport } from "@/lib/db/report-revisions";
import { withdrawnReports } from "@/lib/db/report-withdrawals";
import type { Prisma } from "@/lib/db/generated/client";
import { dayNumber, type Day } from "@/lib/domain/calendar/day";
import { readCompanies } from "@/lib/reports/companies/data";
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
  claims: { select: { id: true, addedAt: true, voidedAt: true } },
} satisfies Prisma.ReportInclude;
type ReportRow = Prisma.ReportGetPayload<{ include: typeof parts }>;

/** A report in its state at an instant (null: now). */
function reportAt<T extends ReportRow>(report: T, until: Date | null, earlier: EarlierReport | undefined): T {
  const recommendations = report.recommendations
    .filter((each) => isOfText(each, until))
    .map(({ claim, ...each }) => ({
      ...each,
      claim: claim && { ...claim, ...earlier?.claims.get(claim.id) },
    }));
  const claims = report.claims.filter((each) =>
    isOfText({ ...each, ...earlier?.claims.get(each.id) }, until),
  );
  return { ...report, ...earlier?.headings, recommendations, claims };
}

function reportFacts(report: ReportRow, withdrawn: ReadonlyMap<string, string>): ReportFacts {
  const levels = report.recommendations.map((each) => each.theme.level);
  const withdrawnAt = withdrawn.get(report.id);
  return {
    slug: report.slug,
    title: report.title,
    publishedAt: report.publishedAt,
    callDay: report.callDay,
    callDayReason: report.callDayReason as ReportFacts["callDayReason"],
    house: report.house,
    rating: {
      text: report.ratingText,
      stance: report.ratingStance as ReportFacts["rating"]["stance"],
    },
    source: report.source as ReportFacts["source"],
    sectors: levels.filter((level) => level === "sector").length,
    subthemes: levels.filter((level) => level === "subtheme").length,
    claims: report.claims.length,
    createdAt: report.createdAt.toISOString(),
    withdrawnAt: withdrawnAt === undefined ? null : new Date(withdrawnAt).toISOString(),
  };
}

/**
 * Lists the reports called up to a day that are (or aren't) withdrawn at an instant (null: now), latest call first, with
 * the slugs of their themes and the ids of their claims.
 */
export async function listReports(asOf: Day, until: Date | null, areWithdrawn = false) {
  const [reports, withdrawn] = await Promise.all([earlierReports(until), withdrawnReports(until)]);
  const rows = await db.report.findMany({
    where: { OR: [{ callDay: { lte: asOf } }, { id: { in: [...reports.keys()] } }] },
    include: parts,
    orderBy: { id: "desc" },
  });
  const listed = rows
    .filter(({ id }) => withdrawn.has(id) === areWithdrawn)
    .map((report) => reportAt(report, until, reports.get(report.id)))
    .filter(({ callDay }) => callDay <= asOf)
    .sort((a, b) => dayNumber(b.callDay) - dayNumber(a.callDay));
  return listed.map((report) => ({
    facts: reportFacts(report, withdrawn),
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
  const [stored, reports] = await Promise.all([
    db.report.findUnique({ where: { slug }, include: { ...parts, sections: { orderBy: { id: "asc" } } } }),
    earlierReports(until),
  ]);
  const earlier = stored ? reports.get(stored.id) : undefined;
  const report = stored && reportAt(stored, until, earlier);
  if (!report || (query.asOf && report.callDay > query.asOf)) return fail("not_found");
  const [claims, evidence, named, withdrawn, companies, { text, sha256 }] = await Promise.all([
    readClaims(until, report.id),
    evidenceByClaim(asOf, until),
    namesAt(until),
    withdrawnReports(until),
    readCompanies(report.id, moment.value),
    earlier ? readEarlierText(report.id, earlier) : report,
  ]);
  const own = claims.filter((claim) => isShown(claim, evidence.get(claim.id) ?? []));
  const sections = report.sections
    .filter((section) => isOfText(section, until) || own.some(({ sectionId }) => sectionId === section.id))
    .map((section) => ({ ...section, ...earlier?.sections.get(section.id) }))
    .sort((a, b) => a.ordinal - b.ordinal);
  const recommendations = report.recommendations
    .map((each) => ({ ...each, theme: named(each.theme) }))
    .sort((a, b) => a.theme.ordinal - b.theme.ordinal);
  return ok({
    ...reportFacts(report, withdrawn),
    text,
    sha256,
    companies,
    sectionList: sections.map((section) => ({
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
    recommendations: recommendations.map(({ theme, stance, stanceOrigin, name, claim }) => ({
      ...themeRef(theme),
      stance: stance as ReportRecommendation["stance"],
      stanceOrigin: stanceOrigin as ReportRecommendation["stanceOrigin"],
      name,
      claimId: claim?.id ?? null,
      pages: claim?.citations.map(({ page }) => page) ?? [],
    })),
  });
}

const readEarlierText = (reportId: string, { version }: EarlierReport) =>
  db.reportRevision.findUniqueOrThrow({
    where: { reportId_version: { reportId, version } },
    select: { text: true, sha256: true },
  });

const themeRef = (theme: ReportRow["recommendations"][number]["theme"]): ReportDetail["themes"][number] => ({
  slug: theme.slug,
  level: theme.level as "sector" | "subtheme",
  parent: theme.parent?.slug ?? null,
  nameEn: theme.nameEn,
  nameZh: theme.nameZh,
});
