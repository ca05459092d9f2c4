import type { ImportTable } from "@/components/prices/import/import-table";
import type { QuestionAbout } from "@/lib/prices/imports/question-schema";
import type { ImportResult, TickerVerdict } from "@/lib/prices/imports/schema";

/** An import result with overridable defaults. */
export function result(more: Partial<ImportResult> = {}): ImportResult {
  return {
    id: null,
    fileName: "300308.SZ.csv",
    sha256: "0".repeat(64),
    source: "import",
    form: "plain",
    formKey: "k",
    columns: [
      { name: "Date", field: "date" },
      { name: "Close", field: "close" },
    ],
    sample: [["2025-02-05", "124"]],
    symbols: ["300308.SZ"],
    symbolSource: "file_name",
    adjustment: "none",
    questions: [],
    accepted: 0,
    duplicate: 0,
    corrected: 0,
    samplesReplaced: 0,
    tickers: [ticker()],
    rejected: [],
    rejectedCount: 0,
    warnings: [],
    warningCount: 0,
    firstDay: "2025-02-05",
    lastDay: "2025-02-05",
    previousImportId: null,
    ...more,
  };
}

export function ticker(more: Partial<TickerVerdict> = {}): TickerVerdict {
  return {
    symbol: "300308.SZ",
    name: null,
    adjustment: "none",
    convertedFrom: null,
    proof: null,
    accepted: 0,
    duplicate: 0,
    corrected: 0,
    samplesReplaced: 0,
    firstDay: "2025-02-05",
    lastDay: "2025-02-05",
    replaced: null,
    conflict: null,
    ...more,
  };
}

/** A table that was read. */
export function table(more: Partial<ImportResult> = {}, name: string | null = null): ImportTable {
  const read = result(more);
  return { name, result: read, questions: read.questions };
}

/** A table rejected for a fault of its file. */
export const refusedTable = (fault: string, name: string | null = null): ImportTable => ({
  name,
  problem: { code: "unreadable_file", fault, isOpen: false },
  questions: [],
});

/** A table with unknown columns. */
export const unknownTable = (formKey: string, name: string | null = null): ImportTable =>
  table(
    {
      questions: [{ about: "columns", code: "unknown_columns", table: { formKey, columns: [], sample: [] } }],
    },
    name,
  );

/** The question for the symbol of a file or of one of its codes. */
export const questionAboutSymbol = (
  more: Partial<QuestionAbout<"symbol">> = {},
): QuestionAbout<"symbol"> => ({
  about: "symbol",
  printed: null,
  candidates: [],
  choices: [],
  likely: null,
  ...more,
});
