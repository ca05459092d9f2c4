import { readSettings } from "@/lib/settings/data";
import { recordEvent } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { addDays, type Day } from "@/lib/domain/calendar/day";
import { lastFinishedDay } from "@/lib/domain/provider/finished-day";
import { providerMarket } from "@/lib/domain/provider/markets";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { providerNamed } from "@/lib/prices/providers/providers-data";
import type { Ask } from "@/lib/prices/refreshes/fetch-one";
import { readRefresh } from "@/lib/prices/refreshes/data";
import { runRound } from "@/lib/prices/refreshes/run-round";
import { beginRound, runningRound } from "@/lib/prices/refreshes/running";
import type { RefreshInput, RefreshReport } from "@/lib/prices/refreshes/schema";
import { fail, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import { ensureTicker } from "@/lib/tickers/mutations";

/** Before the reopening of any exchange of these markets. */
const FIRST_DAY: Day = "1990-01-01";
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

async function createRound(
  symbols: readonly string[],
  { replace = false }: RefreshInput,
  context: Context,
): Promise<Round> {
  const { providers: chosen, withdrawn } = await readSettings();
  const names = [...new Set(Object.values(chosen).filter((name) => name !== null))];
  const sources = new Map(
    await Promise.all(names.map(async (name) => [name, await providerNamed(name)] as const)),
  );
  return transaction(async (tx) => {
    const { id } = await tx.priceRefresh.create({
      data: { analystId: context.actor.id, asked: symbols.length, startedAt: context.now },
    });
    const known = await tx.ticker.findMany({
      where: { symbol: { in: [...symbols] } },
      include: { series: true },
    });
    const isKnown = new Set(known.map(({ symbol }) => symbol));
    for (const symbol of symbols) {
      if (!isKnown.has(symbol)) known.push({ ...(await ensureTicker(tx, symbol)), series: null });
    }
    const spans = known.map(({ id: tickerId, symbol, currency, series }) => {
      const isKept = series?.lastDay && series.bars > 0 && series.source !== "sample" && !replace;
      const from = isKept ? addDays(series.lastDay!, -OVERLAP_DAYS) : FIRST_DAY;
      const to = lastFinishedDay(describeSymbol(symbol).market, context.now);
      const market = providerMarket(symbol);
      const source = sources.get(chosen[market] ?? "");
      const failure = source
        ? source.lacksToken
          ? "no_token"
          : null
        : withdrawn[market]
          ? "withdrawn"
          : null;
      const provider = source?.name ?? withdrawn[market];
      return { tickerId, symbol, currency, from, to, provider, failure };
    });
    const fetches = await tx.priceFetch.createManyAndReturn({
      data: spans.map(({ tickerId, from, to, provider, failure }) => ({
        refreshId: id,
        tickerId,
        provider: provider ?? "",
        fromDay: from,
        toDay: to,
        outcome: provider ? (failure ?? "waiting") : "no_provider",
        bars: 0,
      })),
      select: { id: true, tickerId: true },
    });
    const fetchIds = new Map(fetches.map((fetch) => [fetch.tickerId, fetch.id]));
    const asks = spans.flatMap(({ tickerId, provider, failure, ...span }): Ask[] =>
      provider && !failure ? [{ ...span, provider, fetchId: fetchIds.get(tickerId)!, replace }] : [],
    );
    await recordEvent(tx, context, {
      action: "prices.refresh",
      subjectId: id,
      after: { asked: symbols.length, replace },
    });
    if (asks.length === 0) await tx.priceRefresh.update({ where: { id }, data: { endedAt: context.now } });
    return { id, asks };
  });
}
