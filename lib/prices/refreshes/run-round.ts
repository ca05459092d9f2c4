import { db } from "@/lib/db/client";
import { logError } from "@/lib/log-error";
import { holdSource, releaseSource } from "@/lib/prices/providers/mutations";
import { providerNamed } from "@/lib/prices/providers/providers-data";
import { writeDetail } from "@/lib/prices/refreshes/fetch-detail";
import { fetchOne, emptyFetch, type Ask, type Fetched } from "@/lib/prices/refreshes/fetch-one";
import type { RunningRound } from "@/lib/prices/refreshes/running";
import { hasCome, type Outcome } from "@/lib/prices/refreshes/schema";
import type { Context } from "@/lib/contract/context";
import { now } from "@/lib/clock";

/** The number of a provider's tickers in parallel; its queue limits the rate. */
const CONCURRENCY = 3;
/** Failures that apply to every ticker of a provider; the remaining tickers are skipped. */
const FOR_ALL: readonly Outcome[] = ["no_token", "bad_token", "rate_limited", "daily_limit"];
/** Failures that count as general after several in a row. */
const PERHAPS_FOR_ALL: readonly Outcome[] = ["unreachable", "timeout", "provider_error"];
const IN_A_ROW = 3;

/** Fetches from all providers in parallel; the refresh continues in this process after the response. */
export async function runRound(id: string, asks: readonly Ask[], context: Context): Promise<RunningRound> {
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
      context,
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

/**
 * Fetches a provider's tickers, several in parallel; after a general failure the rest is skipped with an outcome of its
 * own.
 */
async function askAll(
  name: string,
  asks: readonly Ask[],
  { current, controller: { signal } }: RunningRound,
  context: Context,
): Promise<void> {
  const provider = await providerNamed(name);
  if (!provider) {
    // A described source can be deleted after the round's start.
    for (const ask of asks) await record(ask, emptyFetch("no_provider"));
    return;
  }
  const waiting = [...asks];
  /** The outcome of the remaining tickers after a general failure. */
  let skipped: Fetched | null = null;
  let inARow = 0;
  let hasAnswered = false;
  const worker = async () => {
    for (let ask = waiting.shift(); ask && !signal.aborted; ask = waiting.shift()) {
      current.add(ask.symbol);
      const fetched = skipped ?? (await fetchOne(provider, ask, signal, { ...context, now: now() }));
      current.delete(ask.symbol);
      inARow = PERHAPS_FOR_ALL.includes(fetched.outcome) ? inARow + 1 : 0;
      if (hasCome(fetched.outcome) && !hasAnswered) {
        hasAnswered = true;
        await releaseSource(name);
      }
      // One pause for a refusal of several requests in flight.
      if (isTooMany(fetched.outcome) && !skipped)
        await holdSource(name, { code: fetched.outcome, retryAfter: fetched.retryAfter }, now());
      if (FOR_ALL.includes(fetched.outcome)) skipped = emptyFetch("not_asked");
      else if (inARow >= IN_A_ROW) skipped ??= emptyFetch("no_answer_before");
      if (fetched.outcome === "cancelled") return; // the ticker stays waiting, which has the same meaning
      await record(ask, fetched);
    }
  };
  // Waits for all workers even if one fails, because the refresh isn't over while a request is running.
  const ends = await Promise.allSettled(Array.from({ length: CONCURRENCY }, worker));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

const isTooMany = (outcome: Outcome): outcome is "rate_limited" | "daily_limit" =>
  outcome === "rate_limited" || outcome === "daily_limit";

async function record(ask: Ask, fetched: Fetched): Promise<void> {
  const { outcome, bars, importId } = fetched;
  await db.priceFetch.update({
    where: { id: ask.fetchId },
    data: { outcome, detail: writeDetail(fetched), bars, importId, at: now() },
  });
}

function logFailure(id: string, error: unknown): void {
  logError("price refresh", error, { id });
}
