import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { today } from "@/lib/analysts/data";
import { pageOfList } from "@/lib/api/cursor";
import { findTheme } from "@/lib/themes/data";
import { fail, ok, type Result } from "@/lib/result";
import type { Watch } from "@/lib/watchlist/schema";

export const watchParts = {
  theme: { select: { slug: true } },
  ticker: { select: { symbol: true, nameEn: true, nameZh: true } },
} satisfies Prisma.WatchInclude;

export function watchItem(watch: Prisma.WatchGetPayload<{ include: typeof watchParts }>): Watch {
  return {
    id: watch.id,
    theme: watch.theme.slug,
    symbol: watch.ticker.symbol,
    nameEn: watch.ticker.nameEn,
    nameZh: watch.ticker.nameZh,
    reason: watch.reason,
    source: watch.source as Watch["source"],
    addedOn: watch.addedOn,
    removedOn: watch.removedOn,
    recordedOn: watch.recordedOn,
  };
}

export async function readWatch(id: string): Promise<Result<Watch>> {
  const watch = await db.watch.findFirst({ where: { id, voidedAt: null }, include: watchParts });
  return watch ? ok(watchItem(watch)) : fail("not_found");
}

/** A theme's watches by a day, removed ones too; voided ones are nowhere. */
export async function listThemeWatches(
  slug: string,
  query: { limit: number; cursor?: string; asOf?: string },
) {
  const theme = await findTheme(slug);
  if (!theme) return fail("not_found");
  const watches = await db.watch.findMany({
    where: { themeId: theme.id, voidedAt: null, addedOn: { lte: query.asOf ?? (await today()) } },
    include: watchParts,
    orderBy: [{ addedOn: "asc" }, { id: "asc" }],
  });
  return ok(pageOfList(watches.map(watchItem), query.limit, query.cursor));
}
