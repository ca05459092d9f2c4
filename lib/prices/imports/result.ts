import type { Adjustment } from "@/lib/domain/adjustment";
import { earliestDay, latestDay } from "@/lib/domain/calendar/day";
import type { PriceFileOptions } from "@/lib/domain/price-file/options";
import type { TableView } from "@/lib/domain/price-file/types";
import type { ImportPlan } from "@/lib/prices/imports/plan";
import type { TickerPlan } from "@/lib/prices/imports/ticker-plan";
import type { PriceTable } from "@/lib/prices/imports/price-tables";
import type { ImportConflict } from "@/lib/prices/imports/question-schema";
import { conflictsIn } from "@/lib/prices/imports/questions";
import type { ReadTable } from "@/lib/prices/imports/read-table";
import type { ImportResult, KeptVerdict, TickerVerdict } from "@/lib/prices/imports/schema";
import { fail, type ErrorCode, type Failure } from "@/lib/result";

type Sums = Pick<ImportResult, "accepted" | "duplicate" | "corrected" | "samplesReplaced">;

/** The totals over the tickers of an import. */
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

/** The verdicts stored with an import; a series that was kept has no replaced series. */
export const keptVerdicts = (tickers: readonly TickerPlan[]): KeptVerdict[] =>
  tickers.map(({ mode, verdict: { conflict: _, replaced, ...kept } }) => ({
    ...kept,
    replaced: mode === "replace" ? replaced : null,
  }));

/** The common adjustment of all tickers; unknown if they differ. */
function commonAdjustment(tickers: readonly TickerVerdict[], otherwise: Adjustment): Adjustment {
  const modes = new Set(tickers.map(({ adjustment }) => adjustment));
  const [only = otherwise] = modes;
  return modes.size > 1 ? "unknown" : only;
}

/**
 * Returns the failure for tickers whose bars would mix with a different series, with the available choices; null for no
 * conflict. A single ticker is named in the failure.
 */
export function conflictIn(tickers: readonly TickerPlan[]): Failure | null {
  const conflicts = conflictsIn(tickers);
  const [first] = conflicts;
  if (!first) return null;
  const isOne = conflicts.every(({ code }) => code === first.code);
  const [code, why] = isOne ? REFUSALS[first.code] : REFUSALS.adjustment;
  const { code: _, ...only } = first;
  return fail(code, {
    fields: { adjustment: why },
    extra: tickers.length === 1 ? only : { conflicts },
  });
}

const REFUSALS = {
  adjustment: ["adjustment_conflict", "differs_from_series"],
  seam: ["adjustment_seam", "seam"],
  other_prices: ["other_prices", "other_prices"],
  no_overlap: ["no_overlap", "no_overlap"],
} as const satisfies Record<ImportConflict["code"], readonly [ErrorCode, string]>;

/** The result of a table that was read. */
export function resultOf(
  { fileName, sha256 }: PriceTable,
  { recognised, summary, ...read }: ReadTable,
  fileOptions: PriceFileOptions,
  plan: ImportPlan,
): Omit<ImportResult, "id" | "previousImportId" | "questions"> {
  const tickers = plan.tickers.map(({ verdict }) => verdict);
  const symbols = plan.tickers.flatMap(({ symbol }) => symbol ?? []);
  return {
    fileName,
    sha256,
    source: "import",
    ...recognised,
    symbols: symbols.length === 0 && fileOptions.symbol ? [fileOptions.symbol] : symbols,
    adjustment: commonAdjustment(tickers, fileOptions.adjustment ?? summary.adjustment ?? "unknown"),
    ...sumOf(tickers),
    tickers,
    rejected: read.rejected,
    rejectedCount: read.rejectedCount,
    warnings: read.warnings,
    warningCount: read.warningCount,
  };
}

/** The result of a table that needs a column mapping or a day before it can be read. */
export const unreadResult = (
  { fileName, sha256 }: PriceTable,
  { columns, sample, formKey }: TableView,
): Omit<ImportResult, "previousImportId" | "questions"> => ({
  id: null,
  fileName,
  sha256,
  source: "import",
  form: "unknown",
  formKey,
  columns,
  sample,
  symbols: [],
  symbolSource: null,
  adjustment: "unknown",
  ...sumOf([]),
  tickers: [],
  rejected: [],
  rejectedCount: 0,
  warnings: [],
  warningCount: 0,
});
