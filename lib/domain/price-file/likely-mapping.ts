import { numberIn } from "./cells";
import { columnKey } from "./column-name";
import { dayIn, isYearLast } from "./days";
import type { FileField } from "./fields";
import { FORMS } from "./forms";
import { PLAIN } from "./forms/plain";
import type { FileRecord } from "./record";
import { isCodeName } from "./ticker-columns";
import type { ColumnMapping } from "./options";

/** Column names that no form has, with the field that each most likely supplies. */
const HINTS: Readonly<Record<string, FileField>> = {
  时间: "date",
  timestamp: "date",
  px_last: "close",
  px_open: "open",
  px_high: "high",
  px_low: "low",
  px_volume: "volume",
  last: "close",
  "last price": "close",
  price: "close",
  settle: "close",
  // column names of Qlib and CSMAR
  $open: "open",
  $high: "high",
  $low: "low",
  $close: "close",
  $volume: "volume",
  trddt: "date",
  opnprc: "open",
  hiprc: "high",
  loprc: "low",
  clsprc: "close",
  dnshrtrd: "volume",
  现价: "close",
  最新价: "close",
};
const SAMPLE = 20;

const likelyFields = new Map<string, FileField>();
function fieldOf(name: string): FileField | null {
  if (likelyFields.size === 0) {
    // The plain form's names take precedence, then the hints, then any vendor's names.
    for (const columns of [PLAIN.columns, HINTS, ...FORMS.map((form) => form.columns)])
      for (const [printed, field] of Object.entries(columns)) {
        const key = columnKey(printed);
        if (field && !likelyFields.has(key)) likelyFields.set(key, field);
      }
  }
  return likelyFields.get(columnKey(name)) ?? (isCodeName(name) ? "symbol" : null);
}

/**
 * Proposes a field for the columns of a table that no form matches: by the columns' names, the day by its
 * cells, and the close if exactly one other column has numbers. A person must confirm the proposal; it is
 * never applied by itself. Each field occurs at most once.
 */
export function likelyMapping(names: readonly string[], rows: readonly FileRecord[]): ColumnMapping {
  const fields: (FileField | null)[] = names.map(fieldOf);
  fields.forEach((field, at) => {
    if (field !== null && fields.indexOf(field) !== at) fields[at] = null;
  });
  const sample = rows.slice(0, SAMPLE);
  const open = (is: (cell: string) => boolean) =>
    names.flatMap((_, at) => (fields[at] === null && mostly(sample, at, is) ? [at] : []));
  if (!fields.includes("date")) {
    const [first] = open(isDayLike);
    if (first !== undefined) fields[first] = "date";
  }
  const adjusted = fields.indexOf("adjClose");
  if (!fields.includes("close") && adjusted !== -1) {
    // In this table the open, high and low may be unadjusted: they belong to an unadjusted close that the
    // table lacks.
    for (const field of ["open", "high", "low"] as const)
      if (fields.includes(field)) fields[fields.indexOf(field)] = null;
    fields[adjusted] = "close";
  }
  if (!fields.includes("close")) {
    const [only, ...others] = open(isNumber);
    if (only !== undefined && others.length === 0) fields[only] = "close";
  }
  return { columns: Object.fromEntries(names.map((name, at) => [name, fields[at] ?? null])) };
}

function mostly(rows: readonly FileRecord[], at: number, is: (cell: string) => boolean): boolean {
  const cells = rows.map(({ cells }) => (cells[at] ?? "").trim()).filter((cell) => cell !== "");
  return cells.filter(is).length * 2 > cells.length;
}

const isDayLike = (cell: string) => dayIn(cell) !== null || isYearLast(cell);
const isNumber = (cell: string) =>
  Number.isFinite(numberIn(cell, ".") ?? NaN) || Number.isFinite(numberIn(cell, ",") ?? NaN);
