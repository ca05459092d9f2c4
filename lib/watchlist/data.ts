import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { earlierReasons } from "@/lib/db/revisions";
import { momentOf } from "@/lib/prices/data";
import type { Context } from "@/lib/contract/context";
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

/** A watch as of a day: a later removal is left out. */
const asKnownOn =
  (day: Day) =>
  <W extends { removedOn: Day | null }>(watch: W): W =>
    watch.removedOn !== null && watch.removedOn > day ? { ...watch, removedOn: null } : watch;

/**
 * Returns a function that gives a watch its reason at a time. The days of a watch apply to every view, whenever they
 * were entered.
 */
async function reasonsAt(until: Date | null) {
  const earlier = await earlierReasons(until);
  return <W extends { id: string; reason: string | null }>(watch: W): W => ({
    ...watch,
    reason: earlier.has(watch.id) ? earlier.get(watch.id)! : watch.reason,
  });
}

/** All watches added up to a day, oldest first, with their tickers' series and their reasons at `until` (null: now). */
export async function readBoardWatches(asOf: Day, until: Date | null): Promise<BoardWatch[]> {
  const [watches, withReason] = await Promise.all([
    db.watch.findMany({
      where: { voidedAt: null, addedOn: { lte: asOf } },
      include: onBoard,
      orderBy: [{ addedOn: "asc" }, { id: "asc" }],
    }),
    reasonsAt(until),
  ]);
  return watches.map(asKnownOn(asOf)).map(withReason);
}

export async function readWatch(id: string): Promise<Result<Watch>> {
  const watch = await db.watch.findFirst({
    where: { id, voidedAt: null, theme: { voidedAt: null } },
    include: watchParts,
  });
  return watch ? ok(watchItem(watch)) : fail("not_found");
}

/** A theme's watches added up to a day, including removed but not voided ones. */
export async function listThemeWatches(
  slug: string,
  query: { limit: number; cursor?: string; asOf?: string },
  context: Context,
) {
  const theme = await findTheme(slug);
  if (!theme) return fail("not_found");
  const moment = await momentOf(query.asOf, context);
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
    .map(await reasonsAt(until));
  return ok(pageOfList(`watches ${slug}`, items, query.limit, query.cursor));
}
