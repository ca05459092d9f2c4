import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { differByMethod } from "@/lib/domain/adjustment";
import type { ProvedSeries } from "@/lib/domain/price-check/prove-series";
import { filedAdjustment } from "@/lib/domain/price-check/proved-adjustment";
import { valueIn, WIDTH, type BarLog } from "@/lib/prices/imports/bar-log";
import { findFaults, settle, settleMixed } from "@/lib/prices/imports/conflicts";
import {
  isByDifference,
  type PlanOptions,
  type StoredBarReader,
  type StoredSeries,
  type TickerPlan,
} from "@/lib/prices/imports/ticker-plan";

/** Verdicts on a bar; 0 means accepted. */
export const DUPLICATE = 1;
export const CORRECTED = 2;

export interface ImportPlan {
  bars: BarLog;
  /** In the order of the log's symbols. */
  tickers: TickerPlan[];
  /** The verdict on each bar of the log: accepted, duplicate or corrected. */
  verdicts: Uint8Array;
}

/** The data of a file's ticker that a plan needs. */
export interface PlannedTicker extends Pick<ProvedSeries, "adjustment" | "convertedFrom" | "proof"> {
  name: string | null;
  /** The number of repeated rows in the file; each counts as a duplicate. */
  repeated?: number;
  firstDay: string | null;
  lastDay: string | null;
}

/** Plans, bar by bar, the effect of an import on the stored bars. */
export async function planImport(
  bars: BarLog,
  tickers: readonly PlannedTicker[],
  storedSeries: ReadonlyMap<string, StoredSeries>,
  reader: StoredBarReader,
  options: PlanOptions,
  signal?: AbortSignal,
): Promise<ImportPlan> {
  const plans = bars.symbols.map((symbol, place) =>
    planTicker(symbol, tickers[place]!, (symbol && storedSeries.get(symbol)) || null, bars.counts[place]!),
  );
  const verdicts = new Uint8Array(bars.rows);
  if (plans.some((plan) => plan.mode === "merge")) {
    await compare(bars, plans, verdicts, reader, signal);
    for (const plan of plans) if (plan.mode === "merge" && plan.verdict.conflict) settleMixed(plan, options);
    await findFaults(bars, plans, reader, options, signal);
    const isCorrected = ({ mode, verdict }: TickerPlan) => mode === "merge" && verdict.corrected > 0;
    if (options.whole) for (const plan of plans.filter(isCorrected)) settle(plan, { replace: true });
  }
  // This runs last: up to here a duplicate means a day that the series already has.
  for (const [place, { mode, verdict }] of plans.entries())
    if (mode !== "keep") verdict.duplicate += tickers[place]!.repeated ?? 0;
  return { bars, tickers: plans, verdicts };
}

function planTicker(
  symbol: string | null,
  { name, adjustment, convertedFrom, proof, firstDay, lastDay }: PlannedTicker,
  stored: StoredSeries | null,
  count: number,
): TickerPlan {
  const isSample = stored?.source === "sample";
  const isMixed = stored !== null && !isSample && areMixed(stored, { adjustment, convertedFrom, proof });
  const conflict = isMixed
    ? ({
        code: "adjustment",
        series: filedAdjustment(stored),
        file: filedAdjustment({ adjustment, convertedFrom }),
        day: null,
      } as const)
    : null;
  return {
    symbol,
    stored,
    mode: !stored ? "add" : isSample ? "replace" : "merge",
    verdict: {
      symbol,
      name,
      adjustment,
      convertedFrom,
      proof,
      accepted: count,
      duplicate: 0,
      corrected: 0,
      samplesReplaced: isSample ? stored.bars : 0,
      firstDay,
      lastDay,
      replaced: null,
      conflict,
    },
  };
}

/**
 * Whether bars would mix adjustment methods with a series. Bars too few to prove their method mix with neither: where
 * their days agree with the series, they continue it.
 */
function areMixed(
  stored: StoredSeries,
  file: Pick<PlannedTicker, "adjustment" | "convertedFrom" | "proof">,
): boolean {
  const [there, here] = [filedAdjustment(stored), filedAdjustment(file)];
  return file.proof.method === null ? !differByMethod(there, here) : there !== here;
}

async function compare(
  bars: BarLog,
  plans: readonly TickerPlan[],
  verdicts: Uint8Array,
  reader: StoredBarReader,
  signal?: AbortSignal,
): Promise<void> {
  let row = 0;
  for (const chunk of bars.chunks()) {
    for (let at = 0; at < chunk.length; at += WIDTH, row++) {
      const plan = plans[chunk[at]!]!;
      const { mode, stored, verdict } = plan;
      if (mode !== "merge" || !stored) continue;
      const bar = reader.find(stored.tickerId, bars.days[chunk[at + 1]!]!);
      if (!bar) continue;
      const ignored = isByDifference(plan) ? ADJ_CLOSE : -1;
      const isSame = bar.every((value, i) => {
        const read = valueIn(chunk[at + 2 + i]!);
        return i === ignored || value === read || (read === null && i >= VOLUME);
      });
      verdicts[row] = isSame ? DUPLICATE : CORRECTED;
      verdict.accepted--;
      if (isSame) verdict.duplicate++;
      else verdict.corrected++;
    }
    await yieldToEventLoop(signal);
  }
}

/** The places of the adjusted close and of the volume among a bar's values; the turnover is the last. */
const ADJ_CLOSE = 4;
/** A file without volume or turnover leaves the stored ones as they are. */
const VOLUME = 5;
