import type { Adjustment } from "@/lib/domain/adjustment";
import type { DecimalSign } from "@/lib/domain/price-file/cells";
import type { ColumnMapping, DateOrder, GoBy } from "@/lib/domain/price-file/options";
import type { ImportQuery } from "@/lib/prices/imports/queries";

/** The user's answers to a file's questions. */
export interface Answers {
  symbol?: string;
  /** By printed code. */
  symbols?: Readonly<Record<string, string>>;
  adjustment?: Adjustment;
  /** Go by the rows where they prove the file wrong, or by the file. */
  proof?: "accept" | "reject";
  dateOrder?: DateOrder;
  decimalSign?: DecimalSign;
  goBy?: GoBy;
  day?: string;
  mapping?: ColumnMapping;
  /** The column mappings of an archive's tables, by header. */
  mappings?: Readonly<Record<string, ColumnMapping>>;
  /** The choice for a series whose bars conflict with the file's. */
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

/** Merges new answers into earlier ones; symbols and mappings are merged entry by entry. */
export const withAnswers = (before: Answers, answers: Answers): Answers => ({
  ...before,
  ...answers,
  ...(answers.symbols && { symbols: { ...before.symbols, ...answers.symbols } }),
  ...(answers.mappings && { mappings: { ...before.mappings, ...answers.mappings } }),
});
