import type { ImportResult, TickerVerdict } from "@/lib/prices/imports/schema";

/** An import's answer of which a test says what it is about. */
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
