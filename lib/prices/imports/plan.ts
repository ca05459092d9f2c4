import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { differByMethod, type Adjustment } from "@/lib/domain/adjustment";
import type { CheckedBar } from "@/lib/domain/price-check/adjustment-seam";
import type { ProvedSeries } from "@/lib/domain/price-check/prove-series";
import { filedAdjustment } from "@/lib/domain/price-check/proved-adjustment";
import { isRewritten, spliceFault, type SpliceFault } from "@/lib/domain/price-check/splice";
import { valueIn, WIDTH, type BarLog } from "@/lib/prices/imports/bar-log";
import { closesOf } from "@/lib/prices/imports/overlap";
import type { TickerVerdict } from "@/lib/prices/imports/schema";

/** The series of a ticker before an import. */
export interface StoredSeries {
  tickerId: number;
  source: string;
  adjustment: Adjustment;
  convertedFrom: Adjustment | null;
  /** JSON of its proof; null: not tested. */
  proof: string | null;
  bars: number;
  firstDay: string | null;
}

/** Reads stored bars inside the write lock. */
export interface StoredBarReader {
  find(tickerId: number, day: string): readonly (number | null)[] | undefined;
  closes(tickerId: number): CheckedBar[];
}

/** The plan of an import for one ticker of its file. */
export interface TickerPlan {
  symbol: string | null;
  stored: StoredSeries | null;
  /**
   * `add`: the ticker has no stored bars. `merge`: each bar is compared with the stored one. `replace`: the whole
   * stored series is removed first, as generated bars always are. `keep`: the stored series stays unchanged.
   */
  mode: "add" | "merge" | "replace" | "keep";
  verdict: TickerVerdict;
}

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

export interface PlanOptions {
  /** Replace a stored series of another adjustment, or one with a seam. */
  replace?: boolean;
  /** Keep such a series instead. */
  keep?: boolean;
  /** The bars are the whole history: they take the series' place as soon as they correct one of its bars. */
  whole?: boolean;
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

/** Applies the chosen option to a ticker in conflict; without a choice the counts assume a replacement. */
function settle(plan: TickerPlan, { replace, keep }: PlanOptions): void {
  if (replace) plan.verdict.conflict = null;
  plan.mode = keep && !replace ? "keep" : "replace";
  const { accepted, duplicate, corrected } = plan.verdict;
  const [shared, bars] = [duplicate + corrected, plan.stored!.bars];
  Object.assign(plan.verdict, {
    accepted: plan.mode === "keep" ? 0 : accepted + shared,
    duplicate: 0,
    corrected: 0,
    replaced: { bars, daysLost: bars - shared },
  });
}

/**
 * If a file states no adjustment and all its bars equal stored ones, there is no conflict; only different bars would
 * mix adjustments.
 */
function settleMixed(plan: TickerPlan, options: PlanOptions): void {
  const { adjustment, accepted, corrected } = plan.verdict;
  if (adjustment === "unknown" && accepted + corrected === 0) plan.verdict.conflict = null;
  else settle(plan, options);
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

/** A series by difference is compared as filed: its adjusted closes are derived from all of its bars. */
const isByDifference = ({ stored, verdict }: TickerPlan): boolean =>
  stored?.convertedFrom != null || verdict.convertedFrom !== null;

const asFiled = (bars: readonly CheckedBar[]): CheckedBar[] =>
  bars.map((bar) => ({ ...bar, adjClose: null }));

/** A ticker whose bars all equal the stored ones has no seam; only a common day is checked. */
async function findFaults(
  bars: BarLog,
  plans: readonly TickerPlan[],
  reader: StoredBarReader,
  options: PlanOptions,
  signal?: AbortSignal,
): Promise<void> {
  for (const plan of plans) {
    const { duplicate, corrected } = plan.verdict;
    if (plan.mode === "merge" && duplicate + corrected === 0 && mayBeRewritten(plan))
      clash(plan, { code: "no_overlap", day: null }, options);
  }
  const corrected = plans.flatMap(({ mode, verdict }, place) =>
    mode === "merge" && verdict.corrected > 0 ? [place] : [],
  );
  for await (const { ticker, bars: incoming } of closesOf(bars, corrected, signal)) {
    await yieldToEventLoop(signal);
    const plan = plans[ticker]!;
    const [there, here] = [reader.closes(plan.stored!.tickerId), incoming];
    const fault = isByDifference(plan)
      ? spliceFault(asFiled(there), asFiled(here), mayBeRewritten(plan))
      : spliceFault(there, here, mayBeRewritten(plan));
    if (fault) clash(plan, fault, options);
  }
}

const mayBeRewritten = ({ symbol, verdict }: TickerPlan): boolean =>
  symbol !== null && isRewritten(verdict.adjustment, symbol);

function clash(plan: TickerPlan, fault: SpliceFault, options: PlanOptions): void {
  plan.verdict.conflict = {
    ...fault,
    series: filedAdjustment(plan.stored!),
    file: filedAdjustment(plan.verdict),
  };
  settle(plan, options);
}
