import type { Adjustment } from "@/lib/domain/adjustment";
import { earliestDay, latestDay } from "@/lib/domain/calendar/day";
import type { TickerPlan } from "@/lib/prices/imports/plan";
import type { ImportConflict, ImportResult, KeptVerdict, TickerVerdict } from "@/lib/prices/imports/schema";
import { fail, type ErrorCode, type Failure } from "@/lib/result";

type Sums = Pick<ImportResult, "accepted" | "duplicate" | "corrected" | "samplesReplaced">;

/** What the tickers of an import come to together. */
export function sumOf(tickers: readonly TickerVerdict[]): Sums & Pick<ImportResult, "firstDay" | "lastDay"> {
  const sum = (key: keyof Sums) => tickers.reduce((total, ticker) => total + ticker[key], 0);
  return {
    accepted: sum("accepted"),
    duplicate: sum("duplicate"),
    corrected: sum("corrected"),
    samplesReplaced: sum("samplesReplaced"),
    firstDay: earliestDay(...tickers.map(({ firstDay }) => firstDay)),
    lastDay: latestDay(...tickers.map(({ lastDay }) => lastDay)),
  };
}

/** Tickers as their import keeps them: of a series that stayed as it was nothing was replaced. */
export const keptVerdicts = (tickers: readonly TickerPlan[]): KeptVerdict[] =>
  tickers.map(({ mode, verdict: { conflict: _, replaced, ...told } }) => ({
    ...told,
    replaced: mode === "replace" ? replaced : null,
  }));

/** The adjustment of all tickers alike; unknown where they differ. */
export function commonAdjustment(tickers: readonly TickerVerdict[], otherwise: Adjustment): Adjustment {
  const modes = new Set(tickers.map(({ adjustment }) => adjustment));
  const [only = otherwise] = modes;
  return modes.size > 1 ? "unknown" : only;
}

/** Refuses bars that would be mixed with others, with the choice; null: there are none. One ticker is named by itself. */
export function conflictIn(tickers: readonly TickerPlan[]): Failure | null {
  const conflicts = tickers.flatMap(({ symbol, verdict: { conflict, replaced } }) =>
    conflict ? [{ symbol, ...conflict, replaced }] : [],
  );
  const [first] = conflicts;
  if (!first) return null;
  const isOne = conflicts.every(({ code }) => code === first.code);
  const [code, why] = isOne ? REFUSALS[first.code] : REFUSALS.adjustment;
  return fail(code, {
    fields: { adjustment: why },
    extra: tickers.length === 1 ? withoutCode(first) : { conflicts },
  });
}

const REFUSALS = {
  adjustment: ["adjustment_conflict", "differs_from_series"],
  seam: ["adjustment_seam", "seam"],
  other_prices: ["other_prices", "other_prices"],
  no_overlap: ["no_overlap", "no_overlap"],
} as const satisfies Record<ImportConflict["code"], readonly [ErrorCode, string]>;

const withoutCode = ({ code: _, ...told }: { code: string; symbol: string | null }) => told;
