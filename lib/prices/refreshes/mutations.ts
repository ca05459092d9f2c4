import { readSettings } from "@/lib/settings/data";
import { recordEvent } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import type { PriceSeries } from "@/lib/db/generated/client";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { addDays } from "@/lib/domain/calendar/day";
import { lastFinishedDay } from "@/lib/domain/provider/finished-day";
import { providerMarket } from "@/lib/domain/provider/markets";
import { PROVIDER_MARKETS, type ProviderMarket } from "@/lib/domain/provider/sources";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { heldUntil } from "@/lib/prices/providers/hold-data";
import { providerNamed } from "@/lib/prices/providers/providers-data";
import { writeDetail } from "@/lib/prices/refreshes/fetch-detail";
import { emptyFetch, FIRST_DAY, type Ask } from "@/lib/prices/refreshes/fetch-one";
import { readRefresh } from "@/lib/prices/refreshes/data";
import { runRound } from "@/lib/prices/refreshes/run-round";
import { beginRound, runningRound } from "@/lib/prices/refreshes/running";
import type { Outcome, RefreshInput, RefreshReport } from "@/lib/prices/refreshes/schema";
import { fail, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import { currentSymbols } from "@/lib/tickers/former-data";
import { ensureTicker } from "@/lib/tickers/mutations";

/** Calendar days fetched again before a series' last bar: enough sessions, over any holiday, to detect a seam. */
const OVERLAP_DAYS = 21;

/** Starts a refresh from the configured providers; it continues in this process after the response. */
export async function startRefresh(input: RefreshInput, context: Context): Promise<Result<RefreshReport>> {
  const symbols = input.symbols ? await symbolsOf(input.symbols) : ok(await symbolsOfTheBoard());
  if (!symbols.ok) return symbols;
  let id = "";
  const started = await beginRound(async () => {
    const round = await createRound(symbols.value, input, context);
    id = round.id;
    return round.asks.length === 0 ? null : runRound(round.id, round.asks, context);
  });
  if ("running" in started) return fail("refresh_running", { extra: { id: started.running.id } });
  return readRefresh(id);
}

/** Cancels a refresh: running requests are abandoned, stored bars stay. An ended refresh stays unchanged. */
export async function cancelRefresh(id: string, context: Context): Promise<Result<RefreshReport>> {
  const running = await runningRound();
  if (running?.id === id) {
    await db.priceRefresh.updateMany({ where: { id, endedAt: null }, data: { cancelledAt: context.now } });
    running.controller.abort();
    await running.ended;
    // The last ticker may have finished before the cancellation, in which case nothing was cancelled.
    const isCut = await db.priceFetch.findFirst({ where: { refreshId: id, outcome: "waiting" } });
    if (!isCut) await db.priceRefresh.update({ where: { id }, data: { cancelledAt: null } });
  }
  return readRefresh(id);
}

async function symbolsOf(typed: readonly string[]): Promise<Result<string[]>> {
  const symbols = new Set<string>();
  for (const [i, text] of typed.entries()) {
    const symbol = await resolveSymbol(text);
    if (!symbol.ok) return { ...symbol, fields: { [`symbols.${i}`]: symbol.code } };
    symbols.add(symbol.value);
  }
  return ok([...symbols]);
}

/** Every ticker used by a number of the board: watched tickers and benchmarks. */
async function symbolsOfTheBoard(): Promise<string[]> {
  const { benchmark } = await readSettings();
  const tickers = await db.ticker.findMany({
    where: {
      OR: [
        { symbol: benchmark },
        { watches: { some: { voidedAt: null, removedOn: null, theme: { voidedAt: null } } } },
        { themes: { some: { voidedAt: null } } },
        { reports: { some: {} } },
      ],
    },
    select: { symbol: true },
    orderBy: { symbol: "asc" },
  });
  return tickers.map(({ symbol }) => symbol);
}

interface Round {
  id: string;
  asks: Ask[];
}

/** The source of a market's tickers, and the reason why it can't be asked now. */
interface MarketSource {
  provider: string;
  failure: Extract<Outcome, "withdrawn" | "no_token" | "on_hold"> | null;
  /** The end of a pause. */
  text: string | null;
}

async function sourceOf(market: ProviderMarket, now: Date): Promise<MarketSource | null> {
  const { providers, withdrawn } = await readSettings();
  const source = await providerNamed(providers[market] ?? "");
  if (!source) {
    const provider = withdrawn[market];
    return provider ? { provider, failure: "withdrawn", text: null } : null;
  }
  const provider = source.name;
  if (source.lacksToken) return { provider, failure: "no_token", text: null };
  const text = await heldUntil(provider, now);
  return { provider, failure: text ? "on_hold" : null, text };
}

/** A ticker can be renumbered or merged since it was named: it goes by its code of today. */
async function createRound(
  named: readonly string[],
  { replace = false }: RefreshInput,
  context: Context,
): Promise<Round> {
  const sources = new Map(
    await Promise.all(
      PROVIDER_MARKETS.map(async (market) => [market, await sourceOf(market, context.now)] as const),
    ),
  );
  return transaction(async (tx) => {
    const symbols = [...new Set(named.map(await currentSymbols()))];
    const { id } = await tx.priceRefresh.create({
      data: { analystId: context.actor.id, asked: symbols.length, startedAt: context.now },
    });
    const known = await tx.ticker.findMany({
      where: { symbol: { in: symbols } },
      include: { series: true },
    });
    const isKnown = new Set(known.map(({ symbol }) => symbol));
    for (const symbol of symbols) {
      if (!isKnown.has(symbol)) known.push({ ...(await ensureTicker(tx, symbol)), series: null });
    }
    const isReadOtherwise = await changedDescriptions(tx);
    const spans = known.map(({ id: tickerId, symbol, currency, series: stored }) => {
      const series = replace || isReadOtherwise(stored) ? null : continued(stored);
      const from = series ? addDays(series.lastDay, -OVERLAP_DAYS) : FIRST_DAY;
      const to = lastFinishedDay(describeSymbol(symbol).market, context.now);
      const source = sources.get(providerMarket(symbol)) ?? null;
      return { tickerId, symbol, currency, from, to, known: series?.lastDay ?? null, series, source };
    });
    const fetches = await tx.priceFetch.createManyAndReturn({
      data: spans.map(({ tickerId, from, to, source }) => ({
        refreshId: id,
        tickerId,
        provider: source?.provider ?? "",
        fromDay: from,
        toDay: to,
        outcome: source ? (source.failure ?? "waiting") : "no_provider",
        detail: source?.failure ? writeDetail(emptyFetch(source.failure, source.text)) : null,
        bars: 0,
      })),
      select: { id: true, tickerId: true },
    });
    const fetchIds = new Map(fetches.map((fetch) => [fetch.tickerId, fetch.id]));
    // The oldest series first: a source with a quota reaches every ticker within a few rounds.
    const asks = spans
      .flatMap(({ tickerId, source, ...span }): Ask[] =>
        source && !source.failure
          ? [{ ...span, provider: source.provider, fetchId: fetchIds.get(tickerId)!, replace }]
          : [],
      )
      .sort((a, b) => ((a.known ?? "") < (b.known ?? "") ? -1 : a.known === b.known ? 0 : 1));
    await recordEvent(tx, context, {
      action: "prices.refresh",
      subjectId: id,
      after: { asked: symbols.length, replace },
    });
    if (asks.length === 0) await tx.priceRefresh.update({ where: { id }, data: { endedAt: context.now } });
    return { id, asks };
  });
}

/**
 * Returns whether a series came from a described source whose description changed since: all of its days are read again,
 * because another unit or field would stand beside the old one.
 */
async function changedDescriptions(tx: Transaction): Promise<(series: PriceSeries | null) => boolean> {
  const rows = await tx.httpSource.findMany({ select: { slug: true, updatedAt: true } });
  const changed = new Map(rows.map(({ slug, updatedAt }) => [`http:${slug}`, updatedAt]));
  const fetches = await tx.priceFetch.groupBy({
    by: ["tickerId", "provider"],
    where: { provider: { in: [...changed.keys()] }, outcome: { in: ["stored", "unchanged"] } },
    _max: { at: true },
  });
  const readAt = new Map(fetches.map(({ tickerId, provider, _max }) => [`${tickerId} ${provider}`, _max.at]));
  return (series) => {
    const at = series && readAt.get(`${series.tickerId} ${series.source}`);
    return at != null && changed.get(series!.source)! > at;
  };
}

/** A stored series that fetched bars continue; generated bars are replaced instead. */
function continued(series: PriceSeries | null): Ask["series"] {
  if (!series?.firstDay || !series.lastDay || series.source === "sample") return null;
  const { source, firstDay, lastDay } = series;
  return { source, firstDay, lastDay };
}
