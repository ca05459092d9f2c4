import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import type { CheckedBar } from "@/lib/domain/price-check/adjustment-seam";
import { filedAdjustment } from "@/lib/domain/price-check/proved-adjustment";
import { isRewritten, spliceFault, type SpliceFault } from "@/lib/domain/price-check/splice";
import type { BarLog } from "@/lib/prices/imports/bar-log";
import { closesOf } from "@/lib/prices/imports/overlap";
import {
  isByDifference,
  type PlanOptions,
  type StoredBarReader,
  type TickerPlan,
} from "@/lib/prices/imports/ticker-plan";

/** Applies the chosen option to a ticker in conflict; without a choice the counts assume a replacement. */
export function settle(plan: TickerPlan, { replace, keep }: PlanOptions): void {
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
export function settleMixed(plan: TickerPlan, options: PlanOptions): void {
  const { adjustment, accepted, corrected } = plan.verdict;
  if (adjustment === "unknown" && accepted + corrected === 0) plan.verdict.conflict = null;
  else settle(plan, options);
}

const asFiled = (bars: readonly CheckedBar[]): CheckedBar[] =>
  bars.map((bar) => ({ ...bar, adjClose: null }));

/** A ticker whose bars all equal the stored ones has no seam; only a common day is checked. */
export async function findFaults(
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
