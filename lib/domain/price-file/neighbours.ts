import { isCopy } from "@/lib/domain/copied-row";
import type { Judge } from "./judge";
import type { AcceptedRow, RowWarning } from "./types";

/** Remarks kept to tell each line's once; far beyond what is listed. */
const MOST_KEPT = 50_000;

/**
 * What bars of one ticker that follow each other show of one of them. A line of many tickers' bars is remarked on once, and
 * one that says itself that nothing was traded isn't said so again.
 */
export class Neighbours {
  readonly #judge: Judge;
  readonly #told = new Set<string>();

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  remark(a: AcceptedRow, b: AcceptedRow): RowWarning | null {
    const remark = remarkOn(a, b);
    if (!remark || (remark.code === "carried_row" && this.#judge.isCarried(remark.row))) return null;
    const key = `${remark.row.line} ${remark.code}`;
    if (this.#told.has(key)) return null;
    if (this.#told.size >= MOST_KEPT) this.#told.clear();
    this.#told.add(key);
    const { line, day } = remark.row;
    return { line, column: this.#judge.columnOf("date"), code: remark.code, value: day };
  }
}

/**
 * `carried_row`: the later one, without any trade and at the earlier's close; `copied_row`: the earlier one, whose every
 * value is the later's. Null: nothing.
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
