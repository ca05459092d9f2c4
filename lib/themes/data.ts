import { momentOf } from "@/lib/prices/data";
import type { Context } from "@/lib/contract/context";
import { pageOfList } from "@/lib/contract/cursor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { earlierReports, isOfText, type EarlierReport } from "@/lib/db/report-revisions";
import { withdrawnReports } from "@/lib/db/report-withdrawals";
import { earlierThemes } from "@/lib/db/revisions";
import { themeNames } from "@/lib/db/small-reads";
import type { VoidedTheme } from "@/lib/themes/schema";
import type { Stance } from "@/lib/domain/report-text/types";
import { dayNumber, earliestDay, type Day } from "@/lib/domain/calendar/day";

/** Finds a theme by its slug; a voided theme isn't found. */
export async function findTheme(slug: string, from: Pick<Prisma.TransactionClient, "theme"> = db) {
  return from.theme.findFirst({ where: { slug, voidedAt: null } });
}

/** Lists every theme that isn't voided, with its names and its sector's slug, in board order. */
export const listThemeNames = themeNames;

/**
 * The sector of a theme, and the themes before and after it in board order; beside a sector are sectors. A sector
 * without themes stands among the themes.
 */
export async function readPlaceOnBoard(slug: string) {
  const all = (await themeNames()).map((row) => ({
    ...row,
    level: row.parent === null ? ("sector" as const) : ("subtheme" as const),
  }));
  const tops = all.filter(({ level }) => level === "sector");
  const order = tops.some((top) => top.slug === slug)
    ? tops
    : tops.flatMap((top) => {
        const themes = all.filter(({ parent }) => parent === top.slug);
        return themes.length > 0 ? themes : [top];
      });
  const at = order.findIndex((each) => each.slug === slug);
  return {
    sector: tops.find((top) => top.slug === order[at]?.parent) ?? null,
    previous: order[at - 1] ?? null,
    next: at < 0 ? null : (order[at + 1] ?? null),
  };
}

/** Lists the voided themes, latest first. */
export async function listVoidedThemes(query: { limit: number; cursor?: string }) {
  const rows = await db.theme.findMany({
    where: { voidedAt: { not: null } },
    include: { parent: true },
    orderBy: [{ voidedAt: "desc" }, { id: "desc" }],
  });
  const page = pageOfList("voided-themes", rows, query.limit, query.cursor);
  const items = page.items.map(({ slug, nameEn, nameZh, voidedAt, parent }): VoidedTheme => ({
    slug,
    nameEn,
    nameZh,
    struckAt: voidedAt!.toISOString(),
    after: parent?.voidedAt ? { slug: parent.slug, nameEn: parent.nameEn, nameZh: parent.nameZh } : null,
  }));
  return { ...page, items };
}

const onBoard = {
  recommendations: {
    include: { report: true, claim: { include: { citations: { orderBy: { ordinal: "asc" } } } } },
    orderBy: [{ report: { createdAt: "asc" } }, { createdAt: "asc" }],
  },
  closures: { where: { voidedAt: null }, orderBy: [{ day: "asc" }, { id: "asc" }] },
} satisfies Prisma.ThemeInclude;

export type ThemeRow = Prisma.ThemeGetPayload<{ include: typeof onBoard }> & { calledOn: Day };

type Names = Pick<ThemeRow, "slug" | "nameEn" | "nameZh">;

/** Returns a function that gives a theme its names at a time (null: now). */
export async function namesAt(until: Date | null) {
  const bySlug = new Map((await earlierThemes(until)).map((theme) => [theme.slug, theme]));
  return <T extends Names>(theme: T): T => {
    const { nameEn, nameZh } = bySlug.get(theme.slug) ?? theme;
    return { ...theme, nameEn, nameZh };
  };
}

/** Like namesAt, for the day of a view; an invalid day has the current names. */
export async function namesOn(asOf: Day | undefined, context: Context) {
  const moment = await momentOf(asOf, context);
  return namesAt(moment.ok ? moment.value.until : null);
}

/**
 * The themes with a call day up to a day, in board order, with the recommendations of reports until then that weren't
 * withdrawn, earliest call first. Names, benchmarks, recommendations and reports are those at `until` (null: now).
 */
export async function readThemeRows(asOf: Day, until: Date | null): Promise<ThemeRow[]> {
  const [rows, earlier, reports, withdrawn] = await Promise.all([
    db.theme.findMany({ where: { voidedAt: null }, include: onBoard, orderBy: { ordinal: "asc" } }),
    earlierThemes(until),
    earlierReports(until),
    withdrawnReports(until),
  ]);
  const byId = new Map(earlier.map((theme) => [theme.id, theme]));
  return rows.flatMap((current) => {
    const row = { ...current, ...byId.get(current.id) };
    const recommendations = row.recommendations
      .filter((each) => isOfText(each, until) && !withdrawn.has(each.reportId))
      .map((each) => recommendationAt(each, reports.get(each.reportId)))
      .filter(({ report }) => report.callDay <= asOf)
      .sort((a, b) => dayNumber(a.report.callDay) - dayNumber(b.report.callDay));
    const calledOn = earliestDay(row.callDay, recommendations[0]?.report.callDay ?? null);
    // A theme with a later call day isn't on the board of that day.
    return calledOn !== null && calledOn <= asOf ? [{ ...row, recommendations, calledOn }] : [];
  });
}

type RecommendationRow = ThemeRow["recommendations"][number];

/** A recommendation with its report and sentence in the state before a correction. */
const recommendationAt = (row: RecommendationRow, earlier: EarlierReport | undefined): RecommendationRow =>
  earlier
    ? {
        ...row,
        report: { ...row.report, ...earlier.headings },
        claim: row.claim && { ...row.claim, ...earlier.claims.get(row.claim.id) },
      }
    : row;

/** The day from which a theme counts: the call of the report `call`, or its earliest where that doesn't recommend it. */
export const callDayOf = (row: ThemeRow, call: string | null): Day =>
  row.recommendations.find(({ report }) => report.slug === call)?.report.callDay ?? row.calledOn;

/**
 * The stance of the call that a theme's status counts from, its earliest; null: none is stated, or the day is an
 * analyst's own. The status doesn't depend on it.
 */
export function callStanceOf({ callDay, calledOn, recommendations: [first] }: ThemeRow): Stance | null {
  const isReports = callDay !== calledOn && first?.report.callDay === calledOn;
  return isReports ? (first.stance as Stance | null) : null;
}

/** The closure in effect on a day: the latest up to it. */
export function closureOf(row: ThemeRow, asOf: Day) {
  return row.closures.filter((closure) => closure.day <= asOf).at(-1) ?? null;
}
