import { randomUUID } from "node:crypto";
import path from "node:path";
import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { ownText } from "@/lib/domain/price-file/cells";
import { priceRows, sheetRows, type PriceEvent } from "@/lib/domain/price-file/price-rows";
import type { ColumnMapping, PriceFileOptions } from "@/lib/domain/price-file/options";
import type { Batch, Recognised, Refusal, Summary, TableView } from "@/lib/domain/price-file/types";
import { BarLog } from "@/lib/prices/imports/bar-log";
import type { PriceTable } from "@/lib/prices/imports/price-tables";
import type { RowVerdict } from "@/lib/prices/imports/schema";

/** The number of rejections and warnings listed individually; the rest are counted. */
const MOST_LISTED = 1000;

/** A completely read table, before its comparison with stored bars. */
export interface ReadTable {
  recognised: Recognised;
  summary: Summary;
  bars: BarLog;
  rejected: RowVerdict[];
  rejectedCount: number;
  warnings: RowVerdict[];
  warningCount: number;
}

export interface TableReading {
  /** The folder for bars that don't fit into memory. */
  folder: string;
  /** Returns the stored mapping of a header. */
  mappingOf(formKey: string): Promise<ColumnMapping | null>;
  /** Mappings given by the user, by header; they override stored ones. */
  mappings?: Readonly<Record<string, ColumnMapping>>;
  signal?: AbortSignal;
}

/** Reads a table with the given or stored mapping of its header, if any. Other requests run between its chunks. */
export async function readTable(
  table: PriceTable,
  options: PriceFileOptions,
  reading: TableReading,
): Promise<ReadTable | Refusal> {
  const read = await readOnce(table, options, reading);
  if (!("mapping" in read)) return read;
  const mapped = await readOnce(table, { ...options, mapping: read.mapping }, reading);
  if ("mapping" in mapped) throw new Error("a mapped table asks for a mapping");
  return mapped;
}

/** `mapping`: the column mapping of the header, if one is known. */
async function readOnce(
  table: PriceTable,
  options: PriceFileOptions,
  reading: TableReading,
): Promise<ReadTable | Refusal | { mapping: ColumnMapping }> {
  const bars = new BarLog(path.join(reading.folder, randomUUID()));
  try {
    const read = await readInto(bars, table, options, reading);
    if (!("bars" in read)) bars.close();
    return read;
  } catch (error) {
    bars.close();
    throw error;
  }
}

async function readInto(
  bars: BarLog,
  table: PriceTable,
  options: PriceFileOptions,
  { mappingOf, mappings = {}, signal }: TableReading,
): Promise<ReadTable | Refusal | { mapping: ColumnMapping }> {
  let recognised: Recognised | null = null;
  const [rejected, warnings] = [listed(), listed()];
  for await (const event of eventsOf(table, options)) {
    await yieldToEventLoop(signal);
    if (event.kind === "rows") {
      for (const row of event.rows) bars.add(row);
      rejected.add(event.rejected);
      warnings.add(event.warnings);
    } else if (event.kind === "summary") {
      if (!recognised) break;
      const { adjustment, tickers, questions } = event;
      return {
        recognised,
        summary: { adjustment, tickers, questions },
        bars,
        rejected: rejected.first,
        rejectedCount: rejected.count,
        warnings: warnings.first,
        warningCount: warnings.count,
      };
    } else {
      const view = event.kind === "refused" ? event.refusal.table : event;
      const unmapped = options.mapping ? undefined : view;
      const chosen = unmapped && mappings[unmapped.formKey];
      if (chosen) return { mapping: chosen };
      const mapping = unmapped ? await mappingOf(unmapped.formKey) : null;
      if (mapping && unmapped && hasHeader(unmapped)) return { mapping };
      if (event.kind === "refused") return mapping ? withLikely(event.refusal, mapping) : event.refusal;
      const { form, symbolSource, columns, sample, formKey } = event;
      recognised = { form, symbolSource, columns, sample, formKey };
    }
  }
  throw new Error("a table without an end");
}

/**
 * All tables without a header and with equal column counts have the same key, so a mapping of one is only likely for
 * another.
 */
const hasHeader = ({ columns }: TableView) => !columns.every(({ name }) => /^#\d+$/.test(name));

const withLikely = (refusal: Refusal, likely: ColumnMapping): Refusal => ({
  ...refusal,
  ...(refusal.table && { table: { ...refusal.table, likely } }),
});

function eventsOf({ content, readAs }: PriceTable, options: PriceFileOptions): AsyncGenerator<PriceEvent> {
  const tableOptions = { ...options, fileName: readAs };
  return "chunks" in content
    ? priceRows(content.chunks(), tableOptions)
    : sheetRows(content.records(), content.width, tableOptions);
}

/** Collects the first of many remarks, without the printed line, which is not stored. */
function listed() {
  const all = { first: [] as RowVerdict[], count: 0, add };
  function add(remarks: Batch["rejected"] | Batch["warnings"]): void {
    all.count += remarks.length;
    for (const { line, column, code, value } of remarks.slice(0, MOST_LISTED - all.first.length))
      all.first.push({ line, column, code, value: ownText(value) });
  }
  return all;
}
