import { areGluedClocks } from "./clock";
import type { Adjustment } from "@/lib/domain/adjustment";
import { baseNameOf, isNotDailyByName } from "./file-name";
import { FurtherHeaders } from "./further-header";
import { Judge } from "./judge";
import type { Layout } from "./header";
import { layoutOfTable, layoutOfText, tableView } from "./layout";
import type { FileRecord } from "./record";
import { recordCutter } from "./record-cutter";
import { refusalOf, refuse } from "./refusal";
import { SeveralTickers } from "./several-tickers";
import { closeOnly, contradictionIn } from "./contradiction";
import { rowRules, statedAdjustments } from "./rules";
import { symbolsOf } from "./symbols";
import { readTitle } from "./title";
import type { PriceFileOptions } from "./options";
import type { Batch, Recognised, Refusal, RowWarning } from "./types";

/** The characters at the beginning of a file that its form is recognised by. */
export const HEAD_LENGTH = 64 * 1024;

/** A recognised file, which is then read from its first character or record. */
export interface Reading<Piece> {
  ok: true;
  recognised: Recognised;
  /** The warnings on the header. */
  warnings: RowWarning[];
  push(piece: Piece): Batch;
  end(): Batch;
  judge: Judge;
}

/**
 * Recognises a file's form by its head and returns its reading, or a refusal. `isWhole`: the head is the
 * whole file.
 */
export function startReading(
  head: string,
  isWhole: boolean,
  input: PriceFileOptions,
): Reading<string> | Refusal {
  const options = withPath(input);
  const refusal = refusalOf(head);
  if (refusal) return refusal;
  const layout = layoutOfText(head, isWhole, options);
  if ("ok" in layout) return layout;
  const table = startTable(layout, layout.delimiter, options);
  if (!table.ok) return table;
  const cutter = recordCutter(layout.delimiter);
  let isStart = true;
  const judge = judgeBelow(layout, table.judge);
  return {
    ...table,
    push(text) {
      const bare = isStart && text.startsWith("\uFEFF") ? text.slice(1) : text;
      if (text !== "") isStart = false;
      return judge(cutter.push(bare), text.includes("\uFFFD"));
    },
    end: () => judge(cutter.end(), true),
  };
}

/** Recognises the form of a sheet, whose rows are already split into cells. `head`: its first rows. */
export function startSheet(
  head: readonly FileRecord[],
  input: PriceFileOptions,
): Reading<readonly FileRecord[]> | Refusal {
  const options = withPath(input);
  const layout = layoutOfTable(head, options);
  if ("ok" in layout) return layout;
  const table = startTable(layout, "", options);
  if (!table.ok) return table;
  const judge = judgeBelow(layout, table.judge);
  return { ...table, push: (records) => judge(records, false), end: () => judge([], false) };
}

/** Judges records in pieces, skipping the records above the first row. */
function judgeBelow({ skip }: Layout, judge: Judge) {
  let above = skip;
  return (records: readonly FileRecord[], mayHaveBadBytes: boolean): Batch => {
    const rows = above > 0 ? records.slice(above) : records;
    above -= records.length - rows.length;
    return judge.judge(rows, mayHaveBadBytes);
  };
}

/** The name of the file without its folders. The folders only suggest the likely adjustment. */
interface PathOptions extends PriceFileOptions {
  path: string;
}

function withPath(input: PriceFileOptions): PathOptions {
  const path = input.fileName ?? "";
  return { ...input, path, fileName: path ? baseNameOf(path) : null };
}

/** The layout without its column of adjusted closes. */
function withoutAdjustedClose(layout: Layout): Layout {
  const { header } = layout;
  return {
    ...layout,
    header: {
      ...header,
      fields: header.fields.map((field) => (field === "adjClose" ? null : field)),
      series: header.series.map(({ printed, at: { adjClose: _, ...at } }) => ({ printed, at })),
    },
  };
}

type Table = Pick<Reading<never>, "ok" | "recognised" | "warnings" | "judge">;

function startTable(wholeLayout: Layout, delimiter: string, options: PathOptions): Table | Refusal {
  const layout = options.goBy === "close" ? withoutAdjustedClose(wholeLayout) : wholeLayout;
  const { header, rows } = layout;
  const view = tableView(header.names, header.fields, rows);
  const title = readTitle(layout.titles);
  const fileName = options.fileName ?? "";
  if (areGluedClocks(header, rows)) return refuse("not_daily");
  if (title.isNotDaily || (header.form.name === "tradingview" && isNotDailyByName(fileName)))
    return refuse("not_daily");
  const symbols = symbolsOf(layout, title, options);
  const stated: Adjustment[] = statedAdjustments(layout, title);
  const rules = rowRules(layout, delimiter, symbols, stated, options);
  if (header.form.isSnapshot && rules.snapshotDay === null)
    return { ...refuse("snapshot_without_day"), table: view };
  const contradiction = contradictionIn(layout, rules.decimal);
  if (contradiction === "adjusted_beside_raw")
    return { ...refuse(contradiction), table: { ...view, likely: closeOnly(view) } };
  if (contradiction) return { ...refuse(contradiction), table: view };
  const others = new SeveralTickers(layout, rules, options);
  const unnamed = others.refusalAtHead();
  if (unnamed) return unnamed;
  const line = (rows[0]?.line ?? 2) - 1;
  return {
    ok: true,
    recognised: { form: header.form.name, symbolSource: symbols.source, ...view },
    warnings: header.ignored.map((name) => ({ line, column: name, code: "ignored_column", value: name })),
    judge: new Judge(rules, new FurtherHeaders(layout, title), others, stated, title.name),
  };
}
