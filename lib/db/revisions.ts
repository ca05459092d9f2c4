import { isDeepStrictEqual } from "node:util";
import type { Context } from "@/lib/contract/context";
import { Prisma, type Theme, type ThemeRevision, type Watch, type WatchRevision } from "./generated/client";
import { instantText } from "./notes-as-of";
import { readRows } from "./read-rows";
import type { Transaction } from "./transaction";

// A theme and a watch have a revision for their creation and one for each edit, so that a view of an earlier day shows
// their state of that day. A view of a day before the creation shows the first revision.

export interface EarlierTheme {
  id: string;
  slug: string;
  nameEn: string | null;
  nameZh: string | null;
  benchmarkId: number | null;
}

/** The themes edited after an instant, in their state at that instant; none for now (null). */
export async function earlierThemes(until: Date | null): Promise<EarlierTheme[]> {
  if (until === null) return [];
  return readRows<EarlierTheme>(Prisma.sql`
    SELECT t."id", t."slug", r."nameEn", r."nameZh", r."benchmarkId"
    FROM (SELECT "themeId", min("version") AS "version" FROM "ThemeRevision"
      WHERE "version" > 1 AND "createdAt" > ${instantText(until)} GROUP BY "themeId") later
    JOIN "ThemeRevision" r ON r."themeId" = later."themeId" AND r."version" = later."version" - 1
    JOIN "Theme" t ON t."id" = r."themeId"`);
}

/** The reasons at an instant of the watches edited after it, by the watch's id; none for now (null). */
export async function earlierReasons(until: Date | null): Promise<ReadonlyMap<string, string | null>> {
  if (until === null) return new Map();
  const rows = await readRows<{ id: string; reason: string | null }>(Prisma.sql`
    SELECT r."watchId" AS "id", r."reason"
    FROM (SELECT "watchId", min("version") AS "version" FROM "WatchRevision"
      WHERE "version" > 1 AND "createdAt" > ${instantText(until)} GROUP BY "watchId") later
    JOIN "WatchRevision" r ON r."watchId" = later."watchId" AND r."version" = later."version" - 1`);
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}

const ofTheme = (row: Theme | ThemeRevision) => {
  const { nameEn, nameZh, benchmarkId, callDay } = row;
  return { nameEn, nameZh, benchmarkId, callDay };
};
const ofWatch = ({ reason, addedOn, removedOn }: Watch | WatchRevision) => ({ reason, addedOn, removedOn });

/** Stores a theme's present state as its next revision, unless nothing in it differs from the last one. */
export async function addThemeRevision(tx: Transaction, theme: Theme, { actor, now }: Context) {
  const where = { themeId: theme.id };
  const last = await tx.themeRevision.findFirst({ where, orderBy: { version: "desc" } });
  if (last && isDeepStrictEqual(ofTheme(last), ofTheme(theme))) return;
  const version = (last?.version ?? 0) + 1;
  await tx.themeRevision.create({
    data: { ...where, version, ...ofTheme(theme), analystId: actor.id, createdAt: now },
  });
}

/** Stores a watch's present state as its next revision, unless nothing in it differs from the last one. */
export async function addWatchRevision(tx: Transaction, watch: Watch, { actor, now }: Context) {
  const where = { watchId: watch.id };
  const last = await tx.watchRevision.findFirst({ where, orderBy: { version: "desc" } });
  if (last && isDeepStrictEqual(ofWatch(last), ofWatch(watch))) return;
  const version = (last?.version ?? 0) + 1;
  await tx.watchRevision.create({
    data: { ...where, version, ...ofWatch(watch), analystId: actor.id, createdAt: now },
  });
}
