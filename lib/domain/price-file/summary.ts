import { indexAdjustment, type Adjustment } from "@/lib/domain/adjustment";
import type { SeenDays } from "./seen-days";
import type { AcceptedRow, PriceFileQuestion, Summary, TickerSummary } from "./types";

/** The data kept for one ticker while its file is read. */
export interface TickerState {
  seen: SeenDays;
  stated: Set<Adjustment>;
  /** The number of the ticker's first line. */
  line: number;
  summary: TickerSummary;
}

/** The summary of a ticker before its first row: no days, no stated adjustment. */
export const emptySummary = (
  symbol: string | null,
  printed: string | null,
  name: string | null,
): TickerSummary => ({
  symbol,
  printed,
  name,
  adjustment: null,
  rows: 0,
  repeated: 0,
  firstDay: null,
  lastDay: null,
});

/**
 * Adds an accepted row to its ticker's summary. `adjustment` is null if the row states none; `name` is empty
 * if the row has none.
 */
export function noteRow(
  { summary, stated }: TickerState,
  { day }: AcceptedRow,
  adjustment: Adjustment | null,
  name: string,
): void {
  summary.rows++;
  if (summary.firstDay === null || day < summary.firstDay) summary.firstDay = day;
  if (summary.lastDay === null || day > summary.lastDay) summary.lastDay = day;
  if (adjustment !== null) stated.add(adjustment);
  if (name !== "") summary.name = name;
}

/**
 * The summaries of the file's tickers, and the adjustment that the file states for all of them, not counting
 * indices, whose adjustment is their own.
 */
export function summaryOf(
  tickers: readonly TickerState[],
  stated: readonly Adjustment[],
): Omit<Summary, "questions"> {
  const all = tickers.map((ticker) => ({ ...ticker.summary, adjustment: adjustmentOf(ticker) }));
  const adjusted = all.filter(({ symbol }) => symbol === null || indexAdjustment(symbol) === null);
  const modes = new Set(
    all.length > 0 ? (adjusted.length > 0 ? adjusted : all).map(({ adjustment }) => adjustment) : stated,
  );
  const [only = null] = modes;
  return { adjustment: modes.size === 1 ? only : null, tickers: all };
}

/**
 * The adjustment of one ticker: an index has its own; any other has the file's, if the file states exactly
 * one.
 */
function adjustmentOf({ stated, summary }: TickerState): Adjustment | null {
  const ofIndex = summary.symbol === null ? null : indexAdjustment(summary.symbol);
  if (ofIndex !== null) return ofIndex;
  const [only, ...others] = stated;
  return only && others.length === 0 ? only : null;
}

/**
 * The question for the adjustment of a file: needed if some ticker's adjustment isn't stated, or is stated as
 * several, and no answer gives it.
 */
export function adjustmentQuestion(
  tickers: readonly TickerState[],
  answer: Adjustment | null,
  likely: Adjustment | null,
): PriceFileQuestion | null {
  const open = tickers.filter((ticker) => adjustmentOf(ticker) === null);
  if (answer !== null || open.length === 0) return null;
  const stated = [...new Set(open.flatMap((ticker) => [...ticker.stated]))];
  return { about: "adjustment", stated, likely };
}
