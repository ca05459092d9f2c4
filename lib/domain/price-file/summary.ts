import { indexAdjustment, type Adjustment } from "@/lib/domain/adjustment";
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

/** The file's tickers, and the adjustment that it states for all of them alike; indices, which have their own, aside. */
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

/** An index's own; of another ticker what the file states, if it states one thing. */
function adjustmentOf({ stated, summary }: TickerState): Adjustment | null {
  const ofIndex = summary.symbol === null ? null : indexAdjustment(summary.symbol);
  if (ofIndex !== null) return ofIndex;
  const [only, ...others] = stated;
  return only && others.length === 0 ? only : null;
}

/** Asked where some ticker's adjustment isn't stated, or is stated twice over, and nobody has said. */
export function adjustmentQuestion(
  tickers: readonly TickerState[],
  asked: Adjustment | null,
  likely: Adjustment | null,
): Question | null {
  const open = tickers.filter((ticker) => adjustmentOf(ticker) === null);
  if (asked !== null || open.length === 0) return null;
  const stated = [...new Set(open.flatMap((ticker) => [...ticker.stated]))];
  return { about: "adjustment", stated, likely };
}
