import type { Adjustment } from "@/lib/domain/adjustment";
import type { DecimalSign } from "@/lib/domain/price-file/cells";
import type { ColumnMapping, DateOrder, GoBy } from "@/lib/domain/price-file/types";
import type { ImportQuery } from "@/lib/prices/imports/queries";

/** A person's answers to what a file asks. */
export interface Answers {
  symbol?: string;
  /** By the code as printed. */
  symbols?: Readonly<Record<string, string>>;
  adjustment?: Adjustment;
  dateOrder?: DateOrder;
  decimalSign?: DecimalSign;
  goBy?: GoBy;
  day?: string;
  mapping?: ColumnMapping;
  /** Of an archive's tables, by their headers. */
  mappings?: Readonly<Record<string, ColumnMapping>>;
  /** What becomes of a series whose bars don't go together with the file's. */
  conflict?: "replace" | "keep";
}

export type Job = "check" | "import";

/** The query of the import. */
export function importQuery(job: Job, answers: Answers): ImportQuery {
  const { symbols, mapping, mappings, conflict, ...others } = answers;
  return {
    ...others,
    symbols: symbols && JSON.stringify(symbols),
    mapping: mapping && JSON.stringify(mapping),
    mappings: mappings && JSON.stringify(mappings),
    replace: conflict === "replace" ? 1 : undefined,
    keep: conflict === "keep" ? 1 : undefined,
    dryRun: job === "check" ? 1 : undefined,
  };
}

/** Answers and those given before: codes and headers keep theirs one by one. */
export const withAnswers = (before: Answers, answers: Answers): Answers => ({
  ...before,
  ...answers,
  ...(answers.symbols && { symbols: { ...before.symbols, ...answers.symbols } }),
  ...(answers.mappings && { mappings: { ...before.mappings, ...answers.mappings } }),
});
