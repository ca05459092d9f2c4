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
  /** Its code in the header; null where the header has none. */
  printed: string | null;
  at: Partial<Record<FileField, number>>;
}

export interface Header {
  form: PriceForm;
  /** As printed, each once. */
  names: string[];
  fields: (FileField | null)[];
  /** Columns that neither the form knows nor a bar has a use for. */
  ignored: string[];
  /** One, or one per ticker. */
  series: SeriesColumns[];
  /** Shares in one of the volume column's unit, where the header names it. */
  volumeUnit: number | null;
  /** Yuan, or whatever its currency is, in one of the amount column's unit, where the header names it. */
  amountUnit: number | null;
  /** What its words say of the adjustment. */
  adjustment: Adjustment | null;
}

/** How a table stands in its file. */
export interface Layout {
  header: Header;
  /** The records above the header. */
  titles: FileRecord[];
  /** The records of the sample below it. */
  rows: FileRecord[];
  /** The lines of the header itself; none in a table without. */
  headings: FileRecord[];
  /** Records above the first row: titles and header lines. */
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

/** What each column is: the form's own word first, then everybody's for what the form doesn't have. */
function meanings(form: PriceForm, keys: readonly string[]): Meaning[] {
  const own = keysOf(form);
  const plain = keysOf(PLAIN);
  const taken = new Set(keys.map((key) => own.get(key) ?? null));
  const isDated = keys.includes("date");
  return keys.map((key) => {
    // Beside a date, a day is the week's (FinRL's `date,…,tic,day`).
    if (key === "day" && isDated) return { field: null, isKnown: true };
    if (own.has(key)) return { field: own.get(key) ?? null, isKnown: true };
    const field = plain.get(key) ?? null;
    return field === null || taken.has(field)
      ? { field: null, isKnown: key === "" }
      : { field, isKnown: true };
  });
}

/** Whether a word heads a column in any form. */
export function isColumnWord(cell: string): boolean {
  const key = columnKey(cell);
  return key !== "" && FORMS.some((form) => keysOf(form).has(key));
}

/** Whether a column is one of adjusted closes in any form. */
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
 * Reads a header line: the first form it fits, its columns in any order. Where none fits it says what is in question: the
 * columns that are there twice, else which of date and close is missing.
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

/** The header as one of this form. */
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
