import { readSettings } from "@/lib/analysts/data";
import { recordEvent } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { addDays, type Day } from "@/lib/domain/day";
import { lastFinishedDay } from "@/lib/domain/provider/finished-day";
import { providerMarket } from "@/lib/domain/provider/markets";
import type { ProviderName } from "@/lib/domain/provider/types";
import { describeSymbol } from "@/lib/domain/symbol";
import { providers } from "@/lib/providers/providers";
import { fetchOne, type Ask, type Fetched } from "@/lib/refreshes/fetch-one";
import { readRefresh } from "@/lib/refreshes/data";
import { beginRound, runningRound, type RunningRound } from "@/lib/refreshes/running";
import type { Outcome, RefreshInput, RefreshReport } from "@/lib/refreshes/schema";
import { fail, ok, type Result } from "@/lib/result";
import type { CurrentAnalyst } from "@/lib/session";
import { now } from "@/lib/session/clock";
import { resolveSymbol } from "@/lib/tickers/data";
import { ensureTicker } from "@/lib/tickers/mutations";

/** Before any exchange of these markets opened again. */
const FIRST_DAY: Day = "1990-01-01";
/** Calendar days fetched again before a series' last bar: enough sessions, over any holiday, for a seam to show. */
const OVERLAP_DAYS = 21;
/** Tickers of one provider in hand at once; its line keeps the pace. */
const HANDS = 3;
/** Failures that hold for every ticker of a provider: the rest isn't asked for. */
const FOR_ALL: readonly Outcome[] = ["no_token", "bad_token", "rate_limited", "daily_limit"];
/** Failures that hold for all when so many come in a row. */
const PERHAPS_FOR_ALL: readonly Outcome[] = ["unreachable", "timeout", "provider_error"];
const IN_A_ROW = 3;

/** Begins a round of asking the chosen providers; it goes on in this process after the answer. */
export async function startRefresh(
  input: RefreshInput,
  analyst: CurrentAnalyst,
): Promise<Result<RefreshReport>> {
  const symbols = input.symbols ? await symbolsOf(input.symbols) : ok(await symbolsOfTheBoard());
  if (!symbols.ok) return symbols;
  let id = "";
  const started = await beginRound(async () => {
    const round = await createRound(symbols.value, input, analyst);
    id = round.id;
    return round.asks.length === 0 ? null : run(round.id, round.asks, analyst);
  });
  if ("running" in started) return fail("refresh_running", { extra: { id: started.running.id } });
  return readRefresh(id);
}

/** Ends a round: what is under way is left, what has come stays. A round that has ended stays as it is. */
export async function cancelRefresh(id: string): Promise<Result<RefreshReport>> {
  const running = await runningRound();
  if (running?.id === id) {
    running.controller.abort();
    await db.priceRefresh.update({ where: { id }, data: { cancelledAt: now() } });
    await running.ended;
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

/** Every ticker that a number of the board rests on: the watched ones, and what themes are measured against. */
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
  analyst: CurrentAnalyst,
): Promise<Round> {
  const chosen = (await readSettings()).providers;
  const startedAt = now();
  return transaction(async (tx) => {
    const { id } = await tx.priceRefresh.create({ data: { analystId: analyst.id, asked: symbols.length } });
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
      const to = lastFinishedDay(describeSymbol(symbol).market, startedAt);
      return { tickerId, symbol, currency, from, to, provider: chosen[providerMarket(symbol)] };
    });
    const fetches = await tx.priceFetch.createManyAndReturn({
      data: spans.map(({ tickerId, from, to, provider }) => ({
        refreshId: id,
        tickerId,
        provider: provider ?? "",
        fromDay: from,
        toDay: to,
        outcome: provider ? "waiting" : "no_provider",
        bars: 0,
      })),
      select: { id: true, tickerId: true },
    });
    const fetchIds = new Map(fetches.map((fetch) => [fetch.tickerId, fetch.id]));
    const asks = spans.flatMap(({ tickerId, provider, ...span }): Ask[] =>
      provider ? [{ ...span, provider, fetchId: fetchIds.get(tickerId)!, replace }] : [],
    );
    await recordEvent(tx, {
      analystId: analyst.id,
      action: "prices.refresh",
      subjectId: id,
      after: { asked: symbols.length, replace },
    });
    if (asks.length === 0) await tx.priceRefresh.update({ where: { id }, data: { endedAt: now() } });
    return { id, asks };
  });
}

async function run(id: string, asks: readonly Ask[], analyst: CurrentAnalyst): Promise<RunningRound> {
  const round: RunningRound = {
    id,
    controller: new AbortController(),
    current: new Set(),
    ended: Promise.resolve(),
  };
  const names = [...new Set(asks.map((ask) => ask.provider))];
  const work = names.map((name) =>
    askAll(
      name,
      asks.filter((ask) => ask.provider === name),
      round,
      analyst,
    ),
  );
  round.ended = Promise.allSettled(work)
    .then(async (ends) => {
      for (const end of ends) if (end.status === "rejected") logFailure(id, end.reason);
      await db.priceRefresh.update({ where: { id }, data: { endedAt: now() } });
    })
    .catch((error: unknown) => logFailure(id, error));
  return round;
}

/** Asks one provider for its tickers, a few at once; where it refuses all of them, only the first are asked for. */
async function askAll(
  name: ProviderName,
  asks: readonly Ask[],
  { current, controller: { signal } }: RunningRound,
  analyst: CurrentAnalyst,
): Promise<void> {
  const provider = providers()[name];
  const waiting = [...asks];
  let refusal: Fetched | null = null;
  let inARow = 0;
  const hand = async () => {
    for (let ask = waiting.shift(); ask && !signal.aborted; ask = waiting.shift()) {
      current.add(ask.symbol);
      const fetched: Fetched = refusal ?? (await fetchOne(provider, ask, signal, analyst));
      current.delete(ask.symbol);
      inARow = PERHAPS_FOR_ALL.includes(fetched.outcome) ? inARow + 1 : 0;
      if (FOR_ALL.includes(fetched.outcome) || inARow >= IN_A_ROW) {
        refusal = { ...fetched, leftOut: [] };
      }
      if (fetched.outcome === "cancelled") return; // it stays waiting, which says the same
      await record(ask, fetched);
    }
  };
  // Each to its end, also where another fails: a round isn't over while somebody still asks.
  const ends = await Promise.allSettled(Array.from({ length: HANDS }, hand));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

const MOST_LEFT_OUT = 20;

async function record(ask: Ask, { outcome, text, leftOut, bars, importId }: Fetched): Promise<void> {
  const detail = { text, leftOut: leftOut.slice(0, MOST_LEFT_OUT), leftOutCount: leftOut.length };
  const hasDetail = text !== null || leftOut.length > 0;
  await db.priceFetch.update({
    where: { id: ask.fetchId },
    data: { outcome, detail: hasDetail ? JSON.stringify(detail) : null, bars, importId, at: now() },
  });
}

function logFailure(id: string, error: unknown): void {
  console.error(JSON.stringify({ level: "error", at: "price refresh", id, error: String(error) }));
}
