import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { earlierReasons } from "@/lib/db/revisions";
import { momentOf } from "@/lib/prices/data";
import { pageOfList } from "@/lib/contract/cursor";
import type { Day } from "@/lib/domain/calendar/day";
import { findTheme } from "@/lib/themes/data";
import { withSeries } from "@/lib/tickers/data";
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

const onBoard = { ticker: { include: withSeries } } satisfies Prisma.WatchInclude;
export type BoardWatch = Prisma.WatchGetPayload<{ include: typeof onBoard }>;

/** A removal that is still to come on a day is none yet. */
const asKnownOn =
  (day: Day) =>
  <W extends { removedOn: Day | null }>(watch: W): W =>
    watch.removedOn !== null && watch.removedOn > day ? { ...watch, removedOn: null } : watch;

/** With the reason that stood at an instant; the days of a watch are facts of their own, whenever they were typed. */
async function asReasonedAt(until: Date | null) {
  const earlier = await earlierReasons(until);
  return <W extends { id: string; reason: string | null }>(watch: W): W => ({
    ...watch,
    reason: earlier.has(watch.id) ? earlier.get(watch.id)! : watch.reason,
  });
}

/** Every theme's watches added by a day, oldest first, with their tickers' series; their reasons as of `until` (null: now). */
export async function readBoardWatches(asOf: Day, until: Date | null): Promise<BoardWatch[]> {
  const [watches, asReasoned] = await Promise.all([
    db.watch.findMany({
      where: { voidedAt: null, addedOn: { lte: asOf } },
      include: onBoard,
      orderBy: [{ addedOn: "asc" }, { id: "asc" }],
    }),
    asReasonedAt(until),
  ]);
  return watches.map(asKnownOn(asOf)).map(asReasoned);
}

export async function readWatch(id: string): Promise<Result<Watch>> {
  const watch = await db.watch.findFirst({
    where: { id, voidedAt: null, theme: { voidedAt: null } },
    include: watchParts,
  });
  return watch ? ok(watchItem(watch)) : fail("not_found");
}

/** A theme's watches by a day, removed ones too; voided ones are nowhere. */
export async function listThemeWatches(
  slug: string,
  query: { limit: number; cursor?: string; asOf?: string },
) {
  const theme = await findTheme(slug);
  if (!theme) return fail("not_found");
  const moment = await momentOf(query.asOf);
  if (!moment.ok) return moment;
  const { asOf, until } = moment.value;
  const watches = await db.watch.findMany({
    where: { themeId: theme.id, voidedAt: null, addedOn: { lte: asOf } },
    include: watchParts,
    orderBy: [{ addedOn: "asc" }, { id: "asc" }],
  });
  const items = watches
    .map(watchItem)
    .map(asKnownOn(asOf))
    .map(await asReasonedAt(until));
  return ok(pageOfList(`watches ${slug}`, items, query.limit, query.cursor));
}
