import { isCopy } from "@/lib/domain/copied-row";
import type { Judge } from "./judge";
import type { AcceptedRow, RowWarning } from "./types";

/** The most warnings remembered to avoid duplicates, far more than are ever listed. */
const MOST_KEPT = 50_000;

/**
 * Derives warnings from consecutive bars of one ticker. A line with bars of many tickers gets each warning
 * once, and a row that itself states that nothing was traded gets no second warning for it.
 */
export class Neighbours {
  readonly #judge: Judge;
  readonly #reported = new Set<string>();

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  remark(a: AcceptedRow, b: AcceptedRow): RowWarning | null {
    const remark = remarkOn(a, b);
    if (!remark || (remark.code === "carried_row" && this.#judge.isCarried(remark.row))) return null;
    const key = `${remark.row.line} ${remark.code}`;
    if (this.#reported.has(key)) return null;
    if (this.#reported.size >= MOST_KEPT) this.#reported.clear();
    this.#reported.add(key);
    const { line, day } = remark.row;
    return { line, column: this.#judge.columnOf("date"), code: remark.code, value: day };
  }
}

/**
 * The warning on one of two consecutive bars; null for none. `carried_row` is the later bar, with no trade
 * and the earlier bar's close; `copied_row` is the earlier bar, whose every value equals the later bar's.
 */
function remarkOn(
  a: AcceptedRow,
  b: AcceptedRow,
): { row: AcceptedRow; code: "carried_row" | "copied_row" } | null {
  const [earlier, later] = a.day < b.day ? [a, b] : [b, a];
  if (later.volume === 0 && later.close === earlier.close && isFlat(later))
    return { row: later, code: "carried_row" };
  return isCopy(earlier, later) ? { row: earlier, code: "copied_row" } : null;
}

const isFlat = ({ open, high, low, close }: AcceptedRow) =>
  (open === null || open === close) && (high === null || high === close) && (low === null || low === close);
