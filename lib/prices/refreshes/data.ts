import { decodeCursor, encodeCursor, ID_PART } from "@/lib/contract/cursor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { providers as english } from "@/lib/i18n/en/providers";
import { readDetail } from "@/lib/prices/refreshes/fetch-detail";
import {
  hasCome,
  OUTCOMES,
  NOT_REQUESTED,
  type FetchItem,
  type LastRefresh,
  type Outcome,
  type RefreshItem,
  type RefreshReport,
} from "@/lib/prices/refreshes/schema";
import { runningRound } from "@/lib/prices/refreshes/running";
import { fail, ok, type Result } from "@/lib/result";

const withAuthor = { analyst: { select: { handle: true, name: true } } } satisfies Prisma.PriceRefreshInclude;
const forList = {
  ...withAuthor,
  fetches: { select: { outcome: true } },
} satisfies Prisma.PriceRefreshInclude;
const forReport = {
  ...withAuthor,
  fetches: { include: { ticker: true } },
} satisfies Prisma.PriceRefreshInclude;

const outcomeOf = (text: string): Outcome => OUTCOMES.find((each) => each === text) ?? "not_stored";

function toItem(
  row: Prisma.PriceRefreshGetPayload<{ include: typeof forList }>,
  runningId: string | null,
): RefreshItem {
  const outcomes = row.fetches.map((fetch) => outcomeOf(fetch.outcome));
  const isRunning = row.id === runningId && !row.endedAt; // the refresh may have ended after `runningId` was read
  // Whether a ticker was never requested: it was still waiting when the refresh ended.
  const isUnasked = (outcome: Outcome) =>
    NOT_REQUESTED.includes(outcome) || (outcome === "waiting" && !isRunning);
  return {
    id: row.id,
    status: isRunning ? "running" : row.cancelledAt ? "cancelled" : row.endedAt ? "finished" : "interrupted",
    asked: row.asked,
    notAsked: outcomes.filter(isUnasked).length,
    done: outcomes.filter((outcome) => outcome !== "waiting").length,
    came: outcomes.filter(hasCome).length,
    author: row.analyst.handle,
    authorName: row.analyst.name,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** Returns one refresh with its progress and the result of each ticker. */
export async function readRefresh(id: string): Promise<Result<RefreshReport>> {
  const running = await runningRound();
  const row = await db.priceRefresh.findUnique({ where: { id }, include: forReport });
  if (!row) return fail("not_found");
  const round = toItem(row, running?.id ?? null);
  const unfinished: Outcome =
    round.status === "running" ? "waiting" : round.status === "cancelled" ? "cancelled" : "interrupted";
  const items = row.fetches.map((fetch): FetchItem => {
    const stored = outcomeOf(fetch.outcome);
    const outcome = stored === "waiting" ? unfinished : stored;
    return {
      symbol: fetch.ticker.symbol,
      nameEn: fetch.ticker.nameEn,
      nameZh: fetch.ticker.nameZh,
      provider: fetch.provider || null,
      from: fetch.fromDay,
      to: fetch.toDay,
      outcome,
      // For scripts of earlier versions; the screens word the outcome in the reader's language.
      reason: hasCome(outcome) || outcome === "waiting" ? null : english.outcomes[outcome],
      bars: fetch.bars,
      ...readDetail(stored, fetch.detail),
      importId: fetch.importId,
      at: fetch.at.toISOString(),
    };
  });
  return ok({
    ...round,
    current: running && round.status === "running" ? [...running.current] : [],
    items: items.sort((a, b) => (a.symbol < b.symbol ? -1 : 1)),
  });
}

/** Lists the refreshes, newest first. */
export async function listRefreshes(query: { limit: number; cursor?: string }) {
  const after = decodeCursor("price-refreshes", query.cursor, ID_PART)?.[0];
  const running = await runningRound();
  const rows = await db.priceRefresh.findMany({
    where: after ? { id: { lt: after } } : {},
    include: forList,
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  return {
    items: page.map((row) => toItem(row, running?.id ?? null)),
    nextCursor: rows.length > page.length ? encodeCursor("price-refreshes", [page.at(-1)!.id]) : null,
  };
}

/** Returns the newest refresh with its report; null for none. */
export async function readNewestRefresh(): Promise<RefreshReport | null> {
  const newest = await db.priceRefresh.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  const report = newest && (await readRefresh(newest.id));
  return report?.ok ? report.value : null;
}

/** Returns the latest provider result of each requested ticker, by ticker id. */
export async function lastRefreshes(): Promise<Map<number, LastRefresh>> {
  const requested = { provider: { not: "" } };
  const [newest, came] = await Promise.all([
    db.priceFetch.groupBy({
      by: ["tickerId"],
      where: { ...requested, outcome: { notIn: ["waiting", ...NOT_REQUESTED] } },
      _max: { id: true },
    }),
    db.priceFetch.groupBy({
      by: ["tickerId"],
      where: { ...requested, outcome: { in: ["stored", "unchanged"] } },
      _max: { at: true },
    }),
  ]);
  const rows = await db.priceFetch.findMany({
    where: { id: { in: newest.flatMap((each) => each._max.id ?? []) } },
  });
  const cameAt = new Map(came.map((each) => [each.tickerId, each._max.at?.toISOString() ?? null]));
  return new Map(
    rows.map((row) => [
      row.tickerId,
      {
        at: row.at.toISOString(),
        provider: row.provider,
        outcome: outcomeOf(row.outcome),
        cameAt: cameAt.get(row.tickerId) ?? null,
      },
    ]),
  );
}
