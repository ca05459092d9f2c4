import type { Adjustment } from "@/lib/domain/adjustment";
import { describeSymbol } from "@/lib/domain/symbol-description";
import type { SeenDays } from "./seen-days";
import type { AcceptedRow, Question, Summary, TickerSummary } from "./types";

/** What is kept of a ticker while its file is read. */
export interface TickerState {
  seen: SeenDays;
  stated: Set<Adjustment>;
  /** Its first. */
  line: number;
  summary: TickerSummary;
}

/** A ticker of a file before its first row: no days, no adjustment stated. */
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

/** Counts an accepted row into its ticker's summary; `adjustment` null where the row doesn't state one, `name` empty where it has none. */
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

/** The file's tickers, and the adjustment that it states for all of them alike. */
export function summaryOf(
  tickers: readonly TickerState[],
  stated: readonly Adjustment[],
  asked: Adjustment | null,
): Omit<Summary, "questions"> {
  const all = tickers.map((ticker) => ({ ...ticker.summary, adjustment: adjustmentOf(ticker, asked) }));
  const modes = new Set(all.length > 0 ? all.map(({ adjustment }) => adjustment) : stated);
  const [only = null] = modes;
  return { adjustment: modes.size === 1 ? only : null, tickers: all };
}

/** What the file states for the ticker, if it states one thing. An index is computed, not adjusted. */
function adjustmentOf({ stated, summary }: TickerState, asked: Adjustment | null): Adjustment | null {
  const [only, ...others] = stated;
  if (only && others.length === 0) return only;
  if (only || asked !== null || summary.symbol === null) return null;
  return describeSymbol(summary.symbol).kind === "index" ? "none" : null;
}

/** Asked where some ticker's adjustment isn't stated, or is stated twice over, and nobody has said. */
export function adjustmentQuestion(
  tickers: readonly TickerState[],
  asked: Adjustment | null,
  likely: Adjustment | null,
): Question | null {
  const open = tickers.filter((ticker) => adjustmentOf(ticker, asked) === null);
  if (asked !== null || open.length === 0) return null;
  const stated = [...new Set(open.flatMap((ticker) => [...ticker.stated]))];
  return { about: "adjustment", stated, likely };
}
