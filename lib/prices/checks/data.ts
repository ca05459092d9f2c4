import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { readBarImports, readBarsOn, readIdleBars } from "@/lib/db/bar-facts";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { mayBeStated } from "@/lib/db/stated-adjustment";
import type { Adjustment } from "@/lib/domain/adjustment";
import { copiedDays, repeatedCloses } from "@/lib/domain/price-check/copied-days";
import { carriedDays } from "@/lib/domain/price-check/sessions";
import type { SeriesProof } from "@/lib/domain/price-check/prove-series";
import { marketDays } from "@/lib/domain/price-check/market-days";
import {
  movesByThemselves,
  seriesChecks,
  tradedDays,
  type CheckedSeries,
  type MoveFound,
  type SeriesChecks,
} from "@/lib/domain/price-check/series-checks";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { memo, memoMany } from "@/lib/memo";
import { histories } from "@/lib/prices/data";

export { readReplacedBars } from "@/lib/db/bar-facts";
export {
  findDismissals,
  currentDismissals,
  type FindDismissal,
  type DismissalRow,
} from "@/lib/db/price-dismissals";

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
export type SeriesWithBars = Prisma.PriceSeriesGetPayload<{ include: typeof withTicker }>;

/** Every series that has bars, by symbol. */
export const seriesWithBars = cachedUntilWriteBesideNotes(() =>
  db.priceSeries.findMany({
    where: { bars: { gt: 0 } },
    include: withTicker,
    orderBy: { ticker: { symbol: "asc" } },
  }),
);

/** The check results of a single series. */
export interface SeriesFacts extends CheckedSeries {
  imports: readonly { importId: string; bars: number }[];
}

const keyOf = ({ tickerId, revision, adjustment }: SeriesWithBars) => `${tickerId}:${revision}:${adjustment}`;
export const marketOfTicker = ({ ticker }: SeriesWithBars) => describeSymbol(ticker.symbol).market;

/** The proof of a series; null: stored before there was a test. */
export const proofOf = ({ proof }: SeriesWithBars): SeriesProof | null =>
  proof === null ? null : (JSON.parse(proof) as SeriesProof);

const isByRatio = (series: SeriesWithBars): boolean =>
  series.convertedFrom !== null || proofOf(series)?.method === "ratio";

/** The number of series read together, some 25,000 bars. */
const TOGETHER = 10;

const factsOf = memoMany(
  { name: "series facts", key: keyOf, room: { max: 5_000 } },
  async (unknown): Promise<SeriesFacts[]> => {
    const found: SeriesFacts[] = [];
    for (let at = 0; at < unknown.length; at += TOGETHER) {
      await yieldToEventLoop();
      found.push(...(await readFacts(unknown.slice(at, at + TOGETHER))));
    }
    return found;
  },
);

async function readFacts(unknown: readonly SeriesWithBars[]): Promise<SeriesFacts[]> {
  const ids = unknown.map((series) => series.tickerId);
  const [read, idle, imports] = await Promise.all([
    histories(unknown),
    readIdleBars(ids),
    readBarImports(ids),
  ]);
  const repeated = await readBarsOn(
    ids.flatMap((id) => [...new Set(repeatedCloses(read.get(id)!).flat())].map((day) => [id, day] as const)),
  );
  return unknown.map((series) => {
    const history = read.get(series.tickerId)!;
    return {
      symbol: series.ticker.symbol,
      adjustment: series.adjustment as Adjustment,
      isByRatio: isByRatio(series),
      history,
      carried: carriedDays(history, idle.get(series.tickerId) ?? []),
      copied: copiedDays(history, repeated.get(series.tickerId) ?? []),
      imports: imports.get(series.tickerId) ?? [],
    };
  });
}

/** The trading days of a market, derived from its series, and the cached results of each series. */
const marketOfSeries = memo(
  {
    name: "market days",
    key: ({ key }: { key: string; members: readonly SeriesFacts[] }) => key,
    room: { max: 12 },
  },
  ({ members }) => ({ days: marketDays(members.map(tradedDays)), checks: new Map<string, SeriesChecks>() }),
);

export type Checked = SeriesChecks & Pick<SeriesFacts, "imports">;

/**
 * Checks the given series; `all` provides the trading days of each market. Returns the results by ticker, cached until
 * a bar of the market changes. Generated bars define no trading days and have no issue other than being generated, so
 * they are omitted.
 */
export async function checkSeries(
  wanted: readonly SeriesWithBars[],
  all: readonly SeriesWithBars[],
): Promise<Map<number, Checked>> {
  const found = new Map<number, Checked>();
  const isReal = (series: SeriesWithBars) => series.source !== "sample";
  for (const market of new Set(wanted.filter(isReal).map(marketOfTicker))) {
    const inMarket = (series: SeriesWithBars) => isReal(series) && marketOfTicker(series) === market;
    const members = all.filter(inMarket);
    const facts = await factsOf(members);
    const known = new Map(members.map((series, at) => [keyOf(series), facts[at]!]));
    const { days, checks } = marketOfSeries({ key: members.map(keyOf).join(), members: facts });
    for (const series of wanted.filter(inMarket)) {
      const own = known.get(keyOf(series))!;
      let check = checks.get(keyOf(series));
      if (!check) {
        await yieldToEventLoop();
        check = seriesChecks(own, days);
        checks.set(keyOf(series), check);
      }
      found.set(series.tickerId, { ...check, imports: own.imports });
    }
  }
  return found;
}

const ownMovesOf = memoMany(
  { name: "series-moves", key: keyOf, room: { max: 5_000 } },
  async (series: readonly SeriesWithBars[]) => {
    const read = await histories(series);
    return series.map((each) => ({
      moves: movesByThemselves({
        symbol: each.ticker.symbol,
        adjustment: each.adjustment as Adjustment,
        isByRatio: isByRatio(each),
        history: read.get(each.tickerId)!,
      }),
    }));
  },
);

/**
 * Returns the suspected moves of the series by ticker, equal to those of `checkSeries`. A board needs them after every
 * import, so a whole market is read only for a series whose moves depend on it.
 */
export async function suspectedMoves(
  wanted: readonly SeriesWithBars[],
  all: readonly SeriesWithBars[],
): Promise<Map<number, MoveFound[]>> {
  const real = wanted.filter(({ source }) => source !== "sample");
  const own = await ownMovesOf(real);
  const checked = await checkSeries(
    real.filter((_, i) => own[i]!.moves === null),
    all,
  );
  return new Map(
    real.map(({ tickerId }, i) => [tickerId, own[i]!.moves ?? checked.get(tickerId)?.moves ?? []]),
  );
}

export const mayRestate = (series: SeriesWithBars): Promise<boolean> =>
  mayBeStated(db, { ...series, symbol: series.ticker.symbol });

/** Returns imports by id. */
export async function importsById(ids: readonly string[]) {
  const rows = await db.priceImport.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      fileName: true,
      form: true,
      source: true,
      createdAt: true,
      analyst: { select: { handle: true, name: true } },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
