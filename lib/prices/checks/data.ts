import { LRUCache } from "lru-cache";
import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { readBarImports, readBarsOn, readIdleBars } from "@/lib/db/bar-facts";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { mayBeStated } from "@/lib/db/stated-adjustment";
import type { Adjustment } from "@/lib/domain/adjustment";
import { copiedDays, repeatedCloses } from "@/lib/domain/price-check/copied-days";
import { carriedDays } from "@/lib/domain/price-check/sessions";
import { marketDays, type MarketDays } from "@/lib/domain/price-check/market-days";
import {
  seriesChecks,
  tradedDays,
  type CheckedSeries,
  type SeriesChecks,
} from "@/lib/domain/price-check/series-checks";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { processSingleton } from "@/lib/process-singleton";
import { histories } from "@/lib/prices/data";

export { readReplacedBars } from "@/lib/db/bar-facts";
export { findMarks, standingMarks, type Marks, type PriceMarkRow } from "@/lib/db/price-dismissals";

const withTicker = {
  ticker: {
    include: {
      watches: {
        where: { voidedAt: null, removedOn: null, theme: { voidedAt: null } },
        select: { theme: { select: { slug: true } } },
      },
    },
  },
} satisfies Prisma.PriceSeriesInclude;
export type StandingSeries = Prisma.PriceSeriesGetPayload<{ include: typeof withTicker }>;

/** Every series that has bars, by its symbol. */
export const standingSeries = cachedUntilWriteBesideNotes(() =>
  db.priceSeries.findMany({
    where: { bars: { gt: 0 } },
    include: withTicker,
    orderBy: { ticker: { symbol: "asc" } },
  }),
);

/** What is known of one series by itself. */
export interface SeriesFacts extends CheckedSeries {
  imports: readonly { importId: string; bars: number }[];
}

// Nothing is ever invalidated: a bar changes its series' revision, and with it the key.
const facts = processSingleton("series-facts", () => new LRUCache<string, SeriesFacts>({ max: 5_000 }));
const markets = processSingleton("market-days", () => new LRUCache<string, MarketDays>({ max: 12 }));
const checked = processSingleton("series-checks", () => new WeakMap<MarketDays, Map<string, SeriesChecks>>());

const keyOf = ({ tickerId, revision, adjustment }: StandingSeries) => `${tickerId}:${revision}:${adjustment}`;
export const marketOf = ({ ticker }: StandingSeries) => describeSymbol(ticker.symbol).market;

async function factsOf(all: readonly StandingSeries[]): Promise<Map<string, SeriesFacts>> {
  const found = new Map<string, SeriesFacts>();
  const unknown: StandingSeries[] = [];
  for (const series of all) {
    const known = facts.get(keyOf(series));
    if (known) found.set(keyOf(series), known);
    else unknown.push(series);
  }
  for (let at = 0; at < unknown.length; at += TOGETHER) {
    await yieldToEventLoop();
    await readFacts(unknown.slice(at, at + TOGETHER), found);
  }
  return found;
}

/** Series read together: some 25,000 bars. */
const TOGETHER = 10;

async function readFacts(unknown: readonly StandingSeries[], found: Map<string, SeriesFacts>): Promise<void> {
  const ids = unknown.map((series) => series.tickerId);
  const [read, idle, imports] = await Promise.all([
    histories(unknown),
    readIdleBars(ids),
    readBarImports(ids),
  ]);
  const repeated = await readBarsOn(
    ids.flatMap((id) => [...new Set(repeatedCloses(read.get(id)!).flat())].map((day) => [id, day] as const)),
  );
  for (const series of unknown) {
    const history = read.get(series.tickerId)!;
    const fact = {
      symbol: series.ticker.symbol,
      adjustment: series.adjustment as Adjustment,
      history,
      carried: carriedDays(history, idle.get(series.tickerId) ?? []),
      copied: copiedDays(history, repeated.get(series.tickerId) ?? []),
      imports: imports.get(series.tickerId) ?? [],
    };
    facts.set(keyOf(series), fact);
    found.set(keyOf(series), fact);
  }
}

export type Checked = SeriesChecks & Pick<SeriesFacts, "imports">;

/**
 * Checks the series asked for, each one's market being known by the others of `all`; by ticker. What was worked out is kept until
 * a bar of that market changes. Generated bars are nobody's market, and nothing is suspected of them but what they are: they
 * are left out of the answer.
 */
export async function checkSeries(
  wanted: readonly StandingSeries[],
  all: readonly StandingSeries[],
): Promise<Map<number, Checked>> {
  const found = new Map<number, Checked>();
  const isReal = (series: StandingSeries) => series.source !== "sample";
  for (const market of new Set(wanted.filter(isReal).map(marketOf))) {
    const inMarket = (series: StandingSeries) => isReal(series) && marketOf(series) === market;
    const members = all.filter(inMarket);
    const known = await factsOf(members);
    const key = members.map(keyOf).join();
    const days = markets.get(key) ?? marketDays(members.map((each) => tradedDays(known.get(keyOf(each))!)));
    markets.set(key, days);
    const kept = checked.get(days) ?? new Map<string, SeriesChecks>();
    checked.set(days, kept);
    for (const series of wanted.filter(inMarket)) {
      const own = known.get(keyOf(series))!;
      let check = kept.get(keyOf(series));
      if (!check) {
        await yieldToEventLoop();
        check = seriesChecks(own, days);
        kept.set(keyOf(series), check);
      }
      found.set(series.tickerId, { ...check, imports: own.imports });
    }
  }
  return found;
}

export const mayRestate = (series: StandingSeries): Promise<boolean> =>
  mayBeStated(db, { ...series, symbol: series.ticker.symbol });

/** Imports by their ids. */
export async function importsById(ids: readonly string[]) {
  const rows = await db.priceImport.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      fileName: true,
      source: true,
      createdAt: true,
      analyst: { select: { handle: true, name: true } },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
