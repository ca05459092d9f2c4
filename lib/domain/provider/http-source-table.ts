import { SOURCE_FIELDS, type HttpSourceSpec, type SourceField } from "./http-source";

/** The place at which an answer doesn't have the described layout. `found`: the keys that are there instead. */
export interface LayoutFault {
  ok: false;
  code: "not_json" | "not_there" | "not_a_list" | "no_rows" | "bad_path" | "uneven_columns";
  place: string;
  found: string[];
  /** The part of the description that doesn't fit: the layout, the path to the rows, or a field. */
  field: DescribedPart;
}
export type DescribedPart = "layout" | "path" | `fields.${SourceField}`;

/** The described fields of the answer's rows, as text; null cells are empty. */
export interface SourceTable {
  ok: true;
  fields: SourceField[];
  rows: string[][];
}

const MOST_KEYS = 20;
type Step = string | number;

/**
 * The rows of a JSON answer as a table of the described fields. A fault names its place: the path as far as it leads,
 * and the keys found there. `spelled` stands for `{symbol}` in the path.
 */
export function sourceTable(
  json: unknown,
  { layout, path, fields }: Pick<HttpSourceSpec, "layout" | "path" | "fields">,
  spelled: string,
): SourceTable | LayoutFault {
  const found = at(json, path, spelled, "", "path");
  if (!found.ok) return found;
  const used = SOURCE_FIELDS.filter((field) => fields[field] !== null);
  if (layout === "columns") return tableOfColumns(found.value, path, used, fields, spelled);
  const list = found.value;
  if (!Array.isArray(list)) return fault("not_a_list", path, list, "path");
  if (list.length === 0) return fault("no_rows", path, list, "path");
  const valueIn = (row: unknown, field: SourceField, before = "") =>
    at(row, fields[field]!, spelled, before, `fields.${field}`);
  const absent = used.find((field) => list.every((row) => !valueIn(row, field).ok));
  if (absent !== undefined) {
    const within = valueIn(list[0], absent, `${path}[0]`);
    if (!within.ok) return within;
  }
  const cellIn = (row: unknown, field: SourceField) => {
    const value = valueIn(row, field);
    return value.ok ? cell(value.value) : "";
  };
  return { ok: true, fields: used, rows: list.map((row) => used.map((field) => cellIn(row, field))) };
}

function tableOfColumns(
  root: unknown,
  path: string,
  used: SourceField[],
  fields: HttpSourceSpec["fields"],
  spelled: string,
): SourceTable | LayoutFault {
  const columns: unknown[][] = [];
  for (const field of used) {
    const place = joined(path, fields[field]!);
    const part = `fields.${field}` as const;
    const column = at(root, fields[field]!, spelled, path, part);
    if (!column.ok) return column;
    if (!Array.isArray(column.value)) return fault("not_a_list", place, column.value, part);
    const [first] = columns;
    if (first && first.length !== column.value.length)
      return {
        ...fault("uneven_columns", place, null, part),
        found: [String(first.length), String(column.value.length)],
      };
    columns.push(column.value);
  }
  const length = columns[0]?.length ?? 0;
  if (length === 0) return fault("no_rows", path, null, "path");
  const rows = Array.from({ length }, (_, row) => columns.map((column) => cell(column[row])));
  return { ok: true, fields: used, rows };
}

/** The steps of a path: `data.items[0]` → data, items, 0; null if it is none. A bare number is a place. */
export function pathSteps(path: string): Step[] | null {
  if (path === "") return [];
  if (!/^(?:[^.[\]]+|\[\d+\])(?:\.[^.[\]]+|\[\d+\])*$/.test(path)) return null;
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, place, key = ""]) =>
    place === undefined ? key : Number(place),
  );
}

function at(
  root: unknown,
  path: string,
  spelled: string,
  before: string,
  part: DescribedPart,
): { ok: true; value: unknown } | LayoutFault {
  const steps = pathSteps(path);
  if (!steps) return fault("bad_path", path, null, part);
  let value = root;
  let place = before;
  for (const step of steps) {
    const key = typeof step === "string" ? step.replace("{symbol}", spelled) : step;
    const next = childOf(value, key);
    if (next === undefined) return fault("not_there", joined(place, key), value, part);
    place = joined(place, key);
    value = next;
  }
  return { ok: true, value };
}

function childOf(value: unknown, key: Step): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(String(key)) ? (value as unknown[])[Number(key)] : undefined;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

const joined = (before: string, key: Step): string =>
  typeof key === "number" ? `${before}[${key}]` : before === "" ? key : `${before}.${key}`;

function fault(code: LayoutFault["code"], place: string, value: unknown, field: DescribedPart): LayoutFault {
  const isKeyed = typeof value === "object" && value !== null && !Array.isArray(value);
  const keys = isKeyed ? Object.keys(value) : [];
  return { ok: false, code, place, found: keys.slice(0, MOST_KEYS).map((key) => key.slice(0, 60)), field };
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value).slice(0, 200) : String(value as string | number);
}
