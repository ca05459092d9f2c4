import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { earliestDay, type Day } from "@/lib/domain/day";

/** A theme that stands: one struck as a mistake isn't found. */
export async function findTheme(slug: string) {
  return db.theme.findFirst({ where: { slug, voidedAt: null } });
}

const onBoard = {
  recommendations: {
    include: { report: true, claim: { include: { citations: { orderBy: { ordinal: "asc" } } } } },
    orderBy: { report: { callDay: "asc" } },
  },
  closures: { where: { voidedAt: null }, orderBy: [{ day: "asc" }, { id: "asc" }] },
} satisfies Prisma.ThemeInclude;

export type ThemeRow = Prisma.ThemeGetPayload<{ include: typeof onBoard }> & { calledOn: Day };

/** The themes that are called by a day, in their order, with what reports said of them by then. */
export async function readThemeRows(asOf: Day): Promise<ThemeRow[]> {
  const rows = await db.theme.findMany({
    where: { voidedAt: null },
    include: onBoard,
    orderBy: { ordinal: "asc" },
  });
  return rows.flatMap((row) => {
    const recommendations = row.recommendations.filter((each) => each.report.callDay <= asOf);
    const calledOn = earliestDay(row.callDay, recommendations[0]?.report.callDay ?? null);
    // A theme that isn't called yet isn't on the board of that day.
    return calledOn !== null && calledOn <= asOf ? [{ ...row, recommendations, calledOn }] : [];
  });
}

/** The closure in force on a day: the latest of those made by then. */
export function closureOf(row: ThemeRow, asOf: Day) {
  return row.closures.filter((closure) => closure.day <= asOf).at(-1) ?? null;
}
