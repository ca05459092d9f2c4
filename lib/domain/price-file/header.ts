/** The columns a bar is made of. */
export const COLUMNS = ["date", "open", "high", "low", "close", "adjClose", "volume"] as const;
export type Column = (typeof COLUMNS)[number];

/** Where each column stands, and what its header says, by which errors are named. */
export interface HeaderMap {
  at: Partial<Record<Column, number>>;
  names: string[];
  /** Headers of columns a bar has no use for. */
  ignored: string[];
}

export type HeaderVerdict =
  { ok: true; header: HeaderMap } | { ok: false; code: "no_header" | "unknown_columns"; detail?: string };

const NAMES: ReadonlyMap<string, Column> = new Map<string, Column>([
  ["date", "date"],
  ["open", "open"],
  ["high", "high"],
  ["low", "low"],
  ["close", "close"],
  ["adjclose", "adjClose"],
  ["adjustedclose", "adjClose"],
  ["volume", "volume"],
]);

/** Columns that change what the others mean: a file that has one is another form, not a plain one with extras. */
const OF_ANOTHER_FORM = new Set([
  "code",
  "tscode",
  "ticker",
  "symbol",
  "per",
  "name",
  "adjustflag",
  "tradestatus",
  "price",
]);

/** Case, spaces and marks don't tell columns apart: `Adj Close`, `adj_close`, `Adj. Close`. */
const normal = (name: string) => name.toLowerCase().replace(/[\s_.*<>"']/g, "");

export function columnOf(name: string): Column | null {
  return NAMES.get(normal(name)) ?? null;
}

/**
 * Finds the columns by their headers, in any order. `no_header` where the first line holds none of them but a number
 * (it is a row already); `unknown_columns` with the headers in question where date or close is missing, a column is
 * there twice, or a column shows that the file is of another form.
 */
export function readHeader(cells: readonly string[]): HeaderVerdict {
  const found = cells.map(columnOf);
  if (found.every((column) => column === null) && cells.some((cell) => /^[\d.,:/-]+$/.test(cell))) {
    return { ok: false, code: "no_header" };
  }
  const foreign = cells.filter((name) => OF_ANOTHER_FORM.has(normal(name)));
  const repeated = cells.filter((_, i) => found[i] !== null && found.indexOf(found[i] ?? null) !== i);
  const missing = (["date", "close"] as const).filter((column) => !found.includes(column));
  const inQuestion = [foreign, repeated].find((names) => names.length > 0) ?? missing;
  if (inQuestion.length > 0) return { ok: false, code: "unknown_columns", detail: inQuestion.join(", ") };
  const at: HeaderMap["at"] = {};
  found.forEach((column, i) => {
    if (column) at[column] = i;
  });
  const ignored = cells.filter((name, i) => found[i] === null && name !== "");
  return { ok: true, header: { at, names: [...cells], ignored } };
}
