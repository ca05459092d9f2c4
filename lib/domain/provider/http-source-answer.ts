import type { Day } from "@/lib/domain/calendar/day";
import type { FileField } from "@/lib/domain/price-file/fields";
import type { ColumnMapping, PriceFileOptions } from "@/lib/domain/price-file/options";
import { readPriceFile, readPriceTable } from "@/lib/domain/price-file/read-price-file";
import type { PriceFileVerdict, Refusal } from "@/lib/domain/price-file/types";
import { judgeRows } from "./bars";
import { SOURCE_FIELDS, type HttpSourceSpec, type SourceField } from "./http-source";
import { sourceTable, type LayoutFault, type SourceTable } from "./http-source-table";
import { failedReading, shownText, type Failed, type History, type HistoryRequest } from "./types";

const FILE_FIELDS: Readonly<Record<SourceField, FileField>> = {
  day: "date",
  open: "open",
  high: "high",
  low: "low",
  close: "close",
  adjClose: "adjClose",
  volume: "volume",
  turnover: "amount",
};

/** Days later than the span are left out as such, and not as future ones. */
const LATER_THAN_ANY: Day = "9999-12-31";

/** An answer with its rows read as a price file's; `table`: the rows before that, null for CSV. */
export interface SourceVerdict {
  ok: true;
  table: SourceTable | null;
  verdict: PriceFileVerdict;
}

/**
 * Reads an answer by a source's description. Its rows get the verdicts of a price file's rows: a wrong description
 * shows as columns that contradict their names, or as rows that are no bars. An answer of another layout is a fault with
 * its place. `spelled`: the ticker as the request names it.
 */
export function readSourceAnswer(
  text: string,
  spec: HttpSourceSpec,
  symbol: string,
  spelled: string,
): SourceVerdict | LayoutFault {
  const options: PriceFileOptions = { today: LATER_THAN_ANY, symbol, adjustment: spec.adjustment };
  if (spec.layout === "csv") {
    const mapping = mappingOf(spec, (field) => spec.fields[field]!);
    return { ok: true, table: null, verdict: readPriceFile(text, { ...options, mapping }) };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, code: "not_json", place: "", found: [], field: "layout" };
  }
  const table = sourceTable(json, spec, spelled);
  if (!table.ok) return table;
  const mapping = mappingOf(spec, (field) => field);
  const verdict = readPriceTable([table.fields, ...table.rows], { ...options, mapping, decimalSign: "." });
  return { ok: true, table, verdict };
}

function mappingOf(
  { fields, dayForm, volumeFactor, turnoverFactor }: HttpSourceSpec,
  nameOf: (field: SourceField) => string,
): ColumnMapping {
  const used = SOURCE_FIELDS.filter((field) => fields[field] !== null);
  return {
    columns: Object.fromEntries(used.map((field) => [nameOf(field), FILE_FIELDS[field]])),
    volumeMultiplier: volumeFactor,
    turnoverMultiplier: turnoverFactor,
    unixTime: dayForm === "unix",
    ...(dayForm === "dmy" || dayForm === "mdy" ? { dateOrder: dayForm } : {}),
  };
}

/**
 * A source's answer as a provider's history of the span. A fault's detail is its place, and an open question's what it is
 * about: a question can't be asked of a refresh, and rows read without its answer would leave holes.
 */
export function readSourceHistory(
  text: string,
  spec: HttpSourceSpec,
  request: HistoryRequest,
  spelled: string,
): ({ ok: true } & Omit<History, "source">) | Failed {
  const read = readSourceAnswer(text, spec, request.symbol, spelled);
  if (!read.ok)
    return read.code === "no_rows"
      ? failedReading("no_data")
      : failedReading("unexpected_answer", shownText(read.place) || undefined);
  const { verdict } = read;
  if (!verdict.ok) return failedReading("unexpected_answer", wholeFault(verdict));
  const [question] = verdict.questions;
  if (question) return failedReading("unexpected_answer", question.about);
  const { bars, leftOut } = judgeRows(verdict.rows, request);
  for (const { code } of verdict.rejected) leftOut.push({ day: null, code: leftOutCode(code) });
  if (bars.length === 0) return failedReading("no_data");
  const { adjustment } = spec;
  const method = adjustment === "none" ? "raw" : "adjusted";
  return { ok: true, bars, currency: null, adjustment, method, leftOut, actions: [] };
}

/** The fault of a whole answer, as far as a person can mend it in the description. */
function wholeFault({ code, detail }: Refusal): string {
  if (code === "vendor_message" && detail) return shownText(detail);
  return code === "mislabelled_columns" || code === "adjusted_beside_raw" ? code : "other_layout";
}

const SAME_CODES = [
  "bad_day",
  "blank_row",
  "not_positive",
  "out_of_range",
  "high_below_low",
  "duplicate_day",
  "no_adjusted_close",
] as const;

const leftOutCode = (code: string) => SAME_CODES.find((each) => each === code) ?? "not_a_number";
