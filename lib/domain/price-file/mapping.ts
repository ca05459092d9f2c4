import type { FileField } from "./fields";
import type { PriceForm } from "./form";
import { distinctNames } from "./form-key";
import type { Header, Layout, SeriesColumns } from "./header";
import type { FileRecord } from "./record";
import { withTickerColumns } from "./ticker-columns";
import type { ColumnMapping } from "./options";

/**
 * The layout of a table under a person's column mapping. The header is the line that has all of the mapped
 * columns; `#1` is a column without a name.
 */
export function mappedLayout(records: readonly FileRecord[], mapping: ColumnMapping): Layout | null {
  const mapped = Object.entries(mapping.columns).filter(([, field]) => field !== null);
  const mappedFields = mapped.map(([, field]) => field);
  // Without a date column the rows are quotes of one day, and a question asks for the day.
  const hasRows = mappedFields.includes("date") || mappedFields.includes("symbol");
  if (!hasRows || !mappedFields.includes("close")) return null;
  const isHeaderless = mapped.every(([name]) => /^#\d+$/.test(name));
  const at = records.findIndex(({ cells }) => {
    const names = distinctNames(cells);
    return mapped.every(([name]) => names.includes(name));
  });
  const cells = isHeaderless ? records[0]?.cells.map(() => "") : records[at]?.cells;
  if (!cells) return null;
  const names = distinctNames(cells);
  const start = isHeaderless ? 0 : at + 1;
  const rows = records.slice(start);
  const isUnmapped = (name: string) => !Object.hasOwn(mapping.columns, name);
  return {
    header: withTickerColumns(headerOfMapping(names, mapping), rows, isUnmapped),
    titles: records.slice(0, isHeaderless ? 0 : at),
    headings: records.slice(isHeaderless ? 0 : at, start),
    rows,
    skip: start,
  };
}

function headerOfMapping(names: string[], mapping: ColumnMapping): Header {
  const fields = names.map((name) =>
    Object.hasOwn(mapping.columns, name) ? (mapping.columns[name] ?? null) : null,
  );
  const at: SeriesColumns["at"] = {};
  fields.forEach((field: FileField | null, i) => {
    if (field) at[field] ??= i;
  });
  const form: PriceForm = {
    name: "mapped",
    signature: [],
    columns: {},
    volumeUnit: 1,
    hasUnixTime: mapping.unixTime,
    isSnapshot: !fields.includes("date"),
  };
  return {
    form,
    names,
    fields,
    ignored: [],
    series: [{ printed: null, at }],
    volumeUnit: mapping.volumeMultiplier ?? 1,
    amountUnit: mapping.turnoverMultiplier ?? null,
    adjustment: null,
  };
}
