import { DELIMITERS, splitBySpaces, type Delimiter } from "./delimiter";
import { formKeyOf, distinctNames } from "./form-key";
import {
  hasAdjustedClose,
  isColumnWord,
  readHeader,
  type Header,
  type HeaderVerdict,
  type Layout,
} from "./header";
import { likelyMapping } from "./likely-mapping";
import { mappedLayout } from "./mapping";
import { readQuoteHeader } from "./quote-list";
import type { FileRecord } from "./record";
import { recordsIn } from "./record-cutter";
import { refuse } from "./refusal";
import { withTickerColumns } from "./ticker-columns";
import type { PriceFileOptions } from "./options";
import type { Refusal, TableView } from "./types";
import { readWideHeader } from "./wide-closes";
import { readTallHeader } from "./yfinance-header";

export interface TextLayout extends Layout {
  delimiter: Delimiter;
}

/** The most lines of titles and notes above a header. */
const MOST_TITLE_LINES = 30;
const SAMPLE_ROWS = 5;

/**
 * Finds the table in the beginning of a file: the delimiter is the one with which a line is the header of a
 * known form with the most columns. `isWhole`: the text is the whole file; otherwise its last line may be
 * incomplete and is ignored.
 */
export function layoutOfText(
  head: string,
  isWhole: boolean,
  options: PriceFileOptions,
): TextLayout | Refusal {
  const cuts: { delimiter: Delimiter; records: FileRecord[] }[] = [];
  let best: TextLayout | null = null;
  for (const delimiter of DELIMITERS) {
    if (delimiter === "spaces" ? best : !head.includes(delimiter) && cuts.length > 0) continue;
    const records = recordsIn(head.replace(/^\uFEFF/, ""), delimiter);
    if (!isWhole) records.pop();
    cuts.push({ delimiter, records });
    const layout = layoutOf(records, options, delimiter !== "spaces");
    if (layout && (!best || breadth(layout) > breadth(best))) best = { ...layout, delimiter };
  }
  if (best) return best;
  if (!isWhole && cuts.every(({ records }) => records.length === 0)) return refuse("line_too_long");
  const evenest = cuts.reduce((most, cut) => (evenness(cut.records) > evenness(most.records) ? cut : most));
  return refuseTable(evenest.records, options);
}

/** The layout of a sheet, whose records are already split into cells. */
export function layoutOfTable(records: readonly FileRecord[], options: PriceFileOptions): Layout | Refusal {
  return layoutOf(records, options, false) ?? refuseTable(records, options);
}

const breadth = ({ header }: Layout) => header.fields.filter((field) => field !== null).length;

function layoutOf(
  records: readonly FileRecord[],
  options: PriceFileOptions,
  mayHaveSpacedHeader: boolean,
): Layout | null {
  if (options.mapping) return mappedLayout(records, options.mapping);
  const fileName = options.fileName ?? "";
  for (let i = 0; i < Math.min(records.length, MOST_TITLE_LINES); i++) {
    const tall = readTallHeader(records, i);
    if (tall) return layoutAt(records, tall.header, i, tall.lines);
    const cells = records[i]!.cells;
    const verdict = readHeader(cells, fileName);
    if (verdict.ok) return layoutAt(records, verdict.header, i, 1);
    const spaced = mayHaveSpacedHeader && cells.length === 1 ? spacedHeader(records, i, fileName) : null;
    if (spaced?.ok) return layoutAt(records, spaced.header, i, 1);
  }
  // Only a line that no vendor's form matches is tried as a quote list or a table of one column per ticker,
  // because their rows decide as well.
  for (let i = 0; i < Math.min(records.length - 1, MOST_TITLE_LINES); i++) {
    const header = readQuoteHeader(records, i) ?? readWideHeader(records, i, options);
    if (header) return layoutAt(records, header, i, 1);
  }
  return null;
}

/** 通达信 separates its header cells by spaces, whatever delimiter separates its values. */
function spacedHeader(records: readonly FileRecord[], i: number, fileName: string): HeaderVerdict | null {
  const cells = splitBySpaces(records[i]?.cells[0] ?? "");
  const values = records[i + 1]?.cells ?? [];
  // Tabs inside the values mean that the delimiter split the values at their decimal commas.
  const isCut =
    cells.length > 1 && cells.length === values.length && !values.some((cell) => cell.includes("\t"));
  return isCut ? readHeader(cells, fileName) : null;
}

function layoutAt(records: readonly FileRecord[], header: Header, at: number, lines: number): Layout {
  const skip = at + lines;
  return {
    header: withTickerColumns(header, records.slice(skip)),
    titles: records.slice(0, at),
    headings: records.slice(at, skip),
    rows: records.slice(skip),
    skip,
  };
}

/** The number of lines that have the same number of cells, at least two. */
function evenness(records: readonly FileRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records.slice(0, MOST_TITLE_LINES)) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/**
 * Whether a record has two cells that are mostly digits: a day and a close in any format. Words about prices
 * have none.
 */
const hasFigures = ({ cells }: FileRecord): boolean => cells.filter(isFigure).length > 1;

const isFigure = (cell: string): boolean => {
  const [digits, signs] = [cell.match(/\d/g)?.length ?? 0, cell.match(/\S/g)?.length ?? 0];
  return digits > 0 && digits >= signs * 0.4;
};

/**
 * Refuses a table that no form matches, with the reason and the table itself, so that a person can name its
 * columns.
 */
function refuseTable(records: readonly FileRecord[], { fileName }: PriceFileOptions): Refusal {
  const tops = records.slice(0, MOST_TITLE_LINES);
  const first = tops[0];
  if (!first) return refuse("empty_file");
  if (!tops.some(hasFigures)) return refuse("not_a_table");
  const words = ({ cells }: FileRecord) => cells.filter(isColumnWord).length;
  const top = tops.reduce((best, record) => (words(record) > words(best) ? record : best), first);
  if (words(top) === 0 && first.cells.some((cell) => /^[\d.,:/-]+$/.test(cell.trim()))) {
    const columns = distinctNames(first.cells.map(() => ""));
    return { ...refuse("no_header"), table: askedView(columns, records) };
  }
  const verdict = readHeader(top.cells, fileName ?? "");
  const detail = verdict.ok ? "" : verdict.inQuestion.join(", ");
  const rows = records.slice(records.indexOf(top) + 1);
  const isAdjusted = detail === "close" && hasAdjustedClose(top.cells);
  const refusal = isAdjusted ? refuse("adjusted_beside_raw") : refuse("unknown_columns", detail);
  return { ...refusal, table: askedView(distinctNames(top.cells), rows) };
}

const askedView = (names: readonly string[], rows: readonly FileRecord[]): TableView => ({
  ...tableView(names, [], rows),
  likely: likelyMapping(names, rows),
});

/**
 * The table as shown to a person who names its columns: the field of each column (null if unknown) and the
 * first rows.
 */
export function tableView(
  names: readonly string[],
  fields: Header["fields"],
  rows: readonly FileRecord[],
): TableView {
  return {
    columns: names.map((name, i) => ({ name, field: fields[i] ?? null })),
    sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map((cell) => cell.trim())),
    formKey: formKeyOf(names),
  };
}
