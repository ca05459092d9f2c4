import type { Adjustment } from "@/lib/domain/adjustment";
import { adjustmentInText, columnKey, columnName, sharesInUnit, yuanInUnit } from "./column-name";
import type { FileField } from "./fields";
import type { PriceForm } from "./form";
import { distinctNames } from "./form-key";
import { FORMS } from "./forms";
import { PLAIN } from "./forms/plain";
import type { FileRecord } from "./record";

/** The columns of one ticker's bars. */
export interface SeriesColumns {
  /** The ticker's code in the header; null if the header has none. */
  printed: string | null;
  at: Partial<Record<FileField, number>>;
}

export interface Header {
  form: PriceForm;
  /** The column names as printed, made unique. */
  names: string[];
  fields: (FileField | null)[];
  /** Columns that the form doesn't know and no field of a bar uses. */
  ignored: string[];
  /** One series, or one per ticker. */
  series: SeriesColumns[];
  /** The number of shares in one unit of the volume column, if the header names the unit. */
  volumeUnit: number | null;
  /** The amount of currency in one unit of the amount column, if the header names the unit. */
  amountUnit: number | null;
  /** The adjustment that the header names; null if it names none. */
  adjustment: Adjustment | null;
}

/** The parts of a file that holds a table: titles, header and the first rows. */
export interface Layout {
  header: Header;
  /** The records above the header. */
  titles: FileRecord[];
  /** The records of the sample below the header. */
  rows: FileRecord[];
  /** The records of the header; empty in a table without a header. */
  headings: FileRecord[];
  /** The number of records above the first row: titles and header lines. */
  skip: number;
}

export type HeaderVerdict = { ok: true; header: Header } | { ok: false; known: number; inQuestion: string[] };

type Meaning = { field: FileField | null; isKnown: boolean };

const namesOf = new Map<PriceForm, ReadonlyMap<string, FileField | null>>();

function keysOf(form: PriceForm): ReadonlyMap<string, FileField | null> {
  let keys = namesOf.get(form);
  if (!keys) {
    keys = new Map(Object.entries(form.columns).map(([name, field]) => [columnKey(name), field]));
    namesOf.set(form, keys);
  }
  return keys;
}

/** The field of each column: first by the form's own names, then by the names common to all forms. */
function meanings(form: PriceForm, keys: readonly string[]): Meaning[] {
  const own = keysOf(form);
  const plain = keysOf(PLAIN);
  const taken = new Set(keys.map((key) => own.get(key) ?? null));
  const isDated = keys.includes("date");
  return keys.map((key) => {
    // In a table with a date column, `day` is the weekday (FinRL's `date,…,tic,day`).
    if (key === "day" && isDated) return { field: null, isKnown: true };
    if (own.has(key)) return { field: own.get(key) ?? null, isKnown: true };
    const field = plain.get(key) ?? null;
    return field === null || taken.has(field)
      ? { field: null, isKnown: key === "" }
      : { field, isKnown: true };
  });
}

/** Whether a cell is a column name in any form. */
export function isColumnWord(cell: string): boolean {
  const key = columnKey(cell);
  return key !== "" && FORMS.some((form) => keysOf(form).has(key));
}

/** Whether a cell is the name of an adjusted-close column in any form. */
export const hasAdjustedClose = (cells: readonly string[]): boolean =>
  cells.some((cell) => FORMS.some((form) => keysOf(form).get(columnKey(cell)) === "adjClose"));

function fits(form: PriceForm, keys: readonly string[], fileName: string): boolean {
  if (form.without?.some((name) => keys.includes(columnKey(name)))) return false;
  if (form.fileName && !form.fileName.test(fileName)) return false;
  const signature = form.signature.map(columnKey);
  if (form.isExact) return keys.filter((key) => key !== "").join() === signature.join();
  return signature.every((key) => keys.includes(key));
}

/**
 * Reads a header line with the first form that matches it; columns may be in any order. If no form matches,
 * the result names the problem: duplicate columns, or else a missing date or close.
 */
export function readHeader(cells: readonly string[], fileName: string): HeaderVerdict {
  const keys = cells.map(columnKey);
  let closest: HeaderVerdict = { ok: false, known: 0, inQuestion: ["date", "close"] };
  for (const form of FORMS) {
    if (!fits(form, keys, fileName)) continue;
    const verdict = headerOf(form, cells);
    if (verdict.ok) return verdict;
    closest = verdict;
  }
  return closest;
}

/** Reads the header line with the given form. */
export function headerOf(form: PriceForm, cells: readonly string[]): HeaderVerdict {
  const meant = meanings(form, cells.map(columnKey));
  const fields = meant.map(({ field }) => field);
  const repeated = cells.filter((_, i) => fields[i] !== null && fields.indexOf(fields[i] ?? null) !== i);
  const needed = form.isSnapshot ? (["close"] as const) : (["date", "close"] as const);
  const missing = needed.filter((field) => !fields.includes(field));
  if (repeated.length > 0 || missing.length > 0) {
    const known = fields.filter((field) => field !== null).length;
    return { ok: false, known, inQuestion: repeated.length > 0 ? repeated : [...missing] };
  }
  const at: SeriesColumns["at"] = {};
  fields.forEach((field, i) => {
    if (field) at[field] = i;
  });
  const names = distinctNames(cells);
  const unitAt = (place: number | undefined) => columnName(cells[place ?? -1] ?? "").unit;
  return {
    ok: true,
    header: {
      form,
      names,
      fields,
      ignored: names.filter((_, i) => meant[i]?.isKnown === false),
      series: [{ printed: null, at }],
      volumeUnit: sharesInUnit(unitAt(at.volume)),
      amountUnit: yuanInUnit(unitAt(at.amount)),
      adjustment: adjustmentInText(unitAt(at.close)),
    },
  };
}
