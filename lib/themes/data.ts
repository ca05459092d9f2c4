import { momentOf } from "@/lib/prices/data";
import type { Context } from "@/lib/contract/context";
import { pageOfList } from "@/lib/contract/cursor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { earlierThemes } from "@/lib/db/revisions";
import { themeNames } from "@/lib/db/small-reads";
import type { VoidedTheme } from "@/lib/themes/schema";
import { earliestDay, type Day } from "@/lib/domain/calendar/day";

/** A theme by its slug; a voided one isn't found. */
export async function findTheme(slug: string, from: Pick<Prisma.TransactionClient, "theme"> = db) {
  return from.theme.findFirst({ where: { slug, voidedAt: null } });
}

/** Every theme that isn't voided, by its names, with its sector's slug, in the board's order. */
export const listThemeNames = themeNames;

/** The voided themes, the one voided last first. */
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
    orderBy: { report: { callDay: "asc" } },
  },
  closures: { where: { voidedAt: null }, orderBy: [{ day: "asc" }, { id: "asc" }] },
} satisfies Prisma.ThemeInclude;

export type ThemeRow = Prisma.ThemeGetPayload<{ include: typeof onBoard }> & { calledOn: Day };

type Names = Pick<ThemeRow, "slug" | "nameEn" | "nameZh">;

/** A function that gives a theme the names it had at an instant (null: now). */
export async function namesAt(until: Date | null) {
  const bySlug = new Map((await earlierThemes(until)).map((theme) => [theme.slug, theme]));
  return <T extends Names>(theme: T): T => {
    const { nameEn, nameZh } = bySlug.get(theme.slug) ?? theme;
    return { ...theme, nameEn, nameZh };
  };
}

/** The same for the day of a view; a day that no view can have gets the current names. */
export async function namesOn(asOf: Day | undefined, context: Context) {
  const moment = await momentOf(asOf, context);
  return namesAt(moment.ok ? moment.value.until : null);
}

/**
 * The themes with a call day on or before a day, in the board's order, with the recommendations of reports until then. They have
 * the names and benchmarks of the instant `until` (null: now).
 */
export async function readThemeRows(asOf: Day, until: Date | null): Promise<ThemeRow[]> {
  const [rows, earlier] = await Promise.all([
    db.theme.findMany({ where: { voidedAt: null }, include: onBoard, orderBy: { ordinal: "asc" } }),
    earlierThemes(until),
  ]);
  const byId = new Map(earlier.map((theme) => [theme.id, theme]));
  return rows.flatMap((current) => {
    const row = { ...current, ...byId.get(current.id) };
    const recommendations = row.recommendations.filter((each) => each.report.callDay <= asOf);
    const calledOn = earliestDay(row.callDay, recommendations[0]?.report.callDay ?? null);
    // The board of a day has no theme whose call is later.
    return calledOn !== null && calledOn <= asOf ? [{ ...row, recommendations, calledOn }] : [];
  });
}

/** The closure in force on a day: the latest on or before it. */
export function closureOf(row: ThemeRow, asOf: Day) {
  return row.closures.filter((closure) => closure.day <= asOf).at(-1) ?? null;
}
