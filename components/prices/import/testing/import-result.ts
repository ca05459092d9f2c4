import type { ImportTable } from "@/components/prices/import/import-table";
import type { QuestionAbout } from "@/lib/prices/imports/question-schema";
import type { ImportResult, TickerVerdict } from "@/lib/prices/imports/schema";

/** An import's answer; a test gives what it is about. */
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

/** A table that was refused for what is wrong with it. */
export const refusedTable = (fault: string, name: string | null = null): ImportTable => ({
  name,
  problem: { code: "unreadable_file", fault, isOpen: false },
  questions: [],
});

/** A table of which only the header is known. */
export const unknownTable = (formKey: string, name: string | null = null): ImportTable =>
  table(
    {
      questions: [{ about: "columns", code: "unknown_columns", table: { formKey, columns: [], sample: [] } }],
    },
    name,
  );

/** The question whose prices a file has, or what one of its codes means. */
export const symbolQuestion = (more: Partial<QuestionAbout<"symbol">> = {}): QuestionAbout<"symbol"> => ({
  about: "symbol",
  printed: null,
  candidates: [],
  choices: [],
  likely: null,
  ...more,
});
