import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { earliestDay, type Day } from "@/lib/domain/day";

const themeParts = {
  recommendations: {
    include: { report: true, claim: { include: { citations: { orderBy: { ordinal: "asc" } } } } },
    orderBy: { report: { callDay: "asc" } },
  },
  closures: { where: { voidedAt: null }, orderBy: [{ day: "asc" }, { id: "asc" }] },
} satisfies Prisma.ThemeInclude;
const watchParts = { ticker: { include: { series: true } } } satisfies Prisma.WatchInclude;

export type ThemeRow = Prisma.ThemeGetPayload<{ include: typeof themeParts }> & { calledOn: Day };
export type WatchRow = Prisma.WatchGetPayload<{ include: typeof watchParts }>;
export type TickerWithSeries = WatchRow["ticker"];

/** The themes that are called by a day, in their order, with what reports said of them by then. */
export async function readThemeRows(asOf: Day): Promise<ThemeRow[]> {
  const rows = await db.theme.findMany({
    where: { voidedAt: null },
    include: themeParts,
    orderBy: { ordinal: "asc" },
  });
  return rows.flatMap((row) => {
    const recommendations = row.recommendations.filter((each) => each.report.callDay <= asOf);
    const calledOn = earliestDay(row.callDay, recommendations[0]?.report.callDay ?? null);
    // A theme that isn't called yet isn't on the board of that day.
    return calledOn !== null && calledOn <= asOf ? [{ ...row, recommendations, calledOn }] : [];
  });
}

/** The watches added by a day, oldest first. */
export async function readWatches(asOf: Day): Promise<WatchRow[]> {
  const watches = await db.watch.findMany({
    where: { voidedAt: null, addedOn: { lte: asOf } },
    include: watchParts,
    orderBy: [{ addedOn: "asc" }, { id: "asc" }],
  });
  // A removal that is still to come on the day is none yet.
  return watches.map((watch) =>
    watch.removedOn !== null && watch.removedOn > asOf ? { ...watch, removedOn: null } : watch,
  );
}

export const isSample = (ticker: TickerWithSeries): boolean =>
  ticker.series?.source === "sample" && ticker.series.bars > 0;

/** The closure in force on a day: the latest of those made by then. */
export function closureOf(row: ThemeRow, asOf: Day) {
  return row.closures.filter((closure) => closure.day <= asOf).at(-1) ?? null;
}
