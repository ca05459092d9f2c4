import { createHash } from "node:crypto";
import path from "node:path";
import { withSpoolFolder } from "@/lib/prices/imports/spool";
import { indexAdjustment, type Adjustment } from "@/lib/domain/adjustment";
import type { Day } from "@/lib/domain/calendar/day";
import type { SeriesProof } from "@/lib/domain/price-check/prove-series";
import { BarLog, type BarIn } from "@/lib/prices/imports/bar-log";
import type { ImportPlan } from "@/lib/prices/imports/plan";
import { conflictIn, keptVerdicts, sumOf } from "@/lib/prices/imports/result";
import { proveBars } from "@/lib/prices/imports/prove-bars";
import { proveByStored } from "@/lib/prices/imports/raw-series-data";
import { storeBars } from "@/lib/prices/imports/mutations";
import type { StoredSeries } from "@/lib/prices/imports/ticker-plan";
import type { TickerVerdict } from "@/lib/prices/imports/schema";
import { fail, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";

/** The bars of one ticker as received from a provider. */
export interface ProviderBars {
  provider: string;
  symbol: string;
  currency: string;
  adjustment: Adjustment;
  bars: readonly Omit<BarIn, "symbol">[];
  from: Day;
  to: Day;
}

/** The result of storing them; `id` is null if no bar was new. */
export type StoredBars = TickerVerdict & { id: string | null };

interface StoreOptions {
  replace?: boolean;
  /** The bars are the whole history; see PlanOptions. */
  whole?: boolean;
  /** The source has its latest sessions only, so that its bars never replace a series that begins earlier. */
  latestOnly?: boolean;
  signal?: AbortSignal;
}

/**
 * Stores fetched bars like a file's: with the same checks, as a revertible import whose source is the provider. A
 * series of another adjustment, or one with a seam, is replaced only on request; otherwise the import fails with the
 * same codes as a file (`adjustment_conflict`, `adjustment_seam`, `other_prices`, `no_overlap`), or with `not_as_stated`,
 * `short_history` or, where a whole history would replace a series that got another source meanwhile, `changed_meanwhile`.
 */
export async function storeProviderBars(
  context: Context,
  fetched: ProviderBars,
  options: StoreOptions = {},
): Promise<Result<StoredBars>> {
  return withSpoolFolder(async (folder) => {
    const log = new BarLog(path.join(folder, "bars")); // the overflow file is used by histories of more than sixteen years
    try {
      for (const bar of fetched.bars) log.add({ ...bar, symbol: fetched.symbol });
      return await storeLog(log, context, fetched, options);
    } finally {
      log.close();
    }
  });
}

async function storeLog(
  log: BarLog,
  context: Context,
  { provider, symbol, currency, bars, from, to, ...fetched }: ProviderBars,
  { replace = false, whole = false, latestOnly = false, signal }: StoreOptions,
): Promise<Result<StoredBars>> {
  const declared = indexAdjustment(symbol) ?? fetched.adjustment;
  const days = bars.map(({ day }) => day).sort();
  const byRows = await proveBars(log, [declared], undefined, signal);
  const [series] = await proveByStored(log, byRows, undefined, signal);
  if (!series) return ok({ ...nothingOf(symbol, declared), id: null });
  if (series.contradicts || series.units) return fail("not_as_stated");
  const { adjustment, convertedFrom, proof } = series;
  const extent = { firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null };
  const ticker = { name: null, adjustment, convertedFrom, proof, ...extent };
  const answer = JSON.stringify({ provider, symbol, currency, adjustment, from, to, bars });
  const refusal = (plan: ImportPlan) => {
    if (whole && isOfAnother(plan, provider)) return fail("changed_meanwhile");
    return latestOnly && isShortened(plan) ? fail("short_history") : null;
  };
  const stored = await storeBars(
    {
      bars: log,
      tickers: [ticker],
      refuse: (plan) => conflictIn(plan.tickers) ?? refusal(plan),
      row: (plan) => rowOf(plan, createHash("sha256").update(answer).digest("hex")),
      source: provider,
    },
    context,
    { replace, whole },
    signal,
  );
  if (!stored.ok) return stored;
  const [own] = stored.value.plan.tickers;
  const { id } = stored.value;
  if (!own) return ok({ ...nothingOf(symbol, adjustment), id });
  return ok({ ...own.verdict, ...(id === null && own.stored ? methodOf(own.stored) : {}), id });
}

/** The method of a series that nothing was written to: the few days that were compared prove none. */
const methodOf = ({ adjustment, convertedFrom, proof }: StoredSeries) => ({
  ...{ adjustment, convertedFrom },
  proof: proof === null ? null : (JSON.parse(proof) as SeriesProof),
});

/** Whether a series that was read again has come to have another source meanwhile. */
const isOfAnother = ({ tickers }: ImportPlan, provider: string): boolean =>
  tickers.some(({ stored }) => stored !== null && stored.source !== provider);

const isShortened = ({ tickers }: ImportPlan): boolean =>
  tickers.some(
    ({ mode, stored, verdict }) =>
      mode === "replace" &&
      stored?.source !== "sample" &&
      stored?.firstDay != null &&
      stored.firstDay < (verdict.firstDay ?? ""),
  );

function rowOf({ tickers }: ImportPlan, sha256: string) {
  const verdicts = keptVerdicts(tickers);
  const { accepted, duplicate, corrected } = sumOf(tickers.map(({ verdict }) => verdict));
  return {
    fileName: null,
    sha256,
    form: "provider",
    symbols: JSON.stringify(tickers.map(({ symbol }) => symbol)),
    adjustment: verdicts[0]!.adjustment,
    accepted,
    duplicate,
    corrected,
    rejected: "[]",
    warnings: "[]",
    tickers: JSON.stringify(verdicts),
  };
}

const nothingOf = (symbol: string, adjustment: Adjustment): TickerVerdict => ({
  symbol,
  name: null,
  adjustment,
  convertedFrom: null,
  proof: null,
  accepted: 0,
  duplicate: 0,
  corrected: 0,
  samplesReplaced: 0,
  firstDay: null,
  lastDay: null,
  replaced: null,
  conflict: null,
});
