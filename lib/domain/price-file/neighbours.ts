import type { AcceptedRow, RowWarning } from "./types";

/**
 * What two bars of one ticker that follow each other show of one of them: `carried_row` the later one, without any trade
 * and at the earlier's close; `copied_row` the earlier one, whose every value is the later's. Null: nothing.
 */
export function neighbourRemark(
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

/** Values that really move don't repeat all four of them; a day that didn't move may. */
const isCopy = (a: AcceptedRow, b: AcceptedRow) =>
  a.high !== null &&
  a.low !== null &&
  a.high > a.low &&
  a.open === b.open &&
  a.high === b.high &&
  a.low === b.low &&
  a.close === b.close &&
  a.adjClose === b.adjClose &&
  a.volume === b.volume;

export const neighbourWarning = (
  { row, code }: NonNullable<ReturnType<typeof neighbourRemark>>,
  column: string,
): RowWarning => ({ line: row.line, column, code, value: row.day });
