import { isSameVerdict } from "@/components/prices/import/changed-tickers";
import { clashes, type ImportTable } from "@/components/prices/import/import-table";
import type { Adjustment } from "@/lib/domain/adjustment";
import type { DecimalSign } from "@/lib/domain/price-file/cells";
import type { ColumnMapping, DateOrder, GoBy } from "@/lib/domain/price-file/types";

/** What a person said of a file. */
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
  /** What becomes of a ticker whose bars there don't go together with the file's. */
  conflict?: "replace" | "keep";
}

export type Job = "check" | "import";

export interface QueuedFile {
  key: number;
  file: File;
  /** The folder it came with; "" for none. */
  folder: string;
  answers: Answers;
  /** What is waited for, or under way. */
  job: Job | null;
  /** The run under way: an answer to an earlier one comes too late. */
  run: number | null;
  /** Bytes that have left. */
  sent: number;
  isStopped: boolean;
  /** What the last job answered. */
  tables: readonly ImportTable[] | null;
  /** It is an archive or a workbook of several. */
  isGroup: boolean;
  /** How many imports of this list were done when its check began. */
  checkedAt: number;
  /** Tickers that another file changed since: it is checked anew, and goes in if that comes to the same. */
  bound: readonly string[] | null;
  /** Tickers that another file changed, so that what was to go in isn't what was shown: it waits for a person. */
  overtaken: readonly string[];
}

/** A file that clashes with bars written since it was checked is checked again: that tells what it holds beside the clash. */
export function answered(
  file: QueuedFile,
  { tables, isGroup }: Pick<QueuedFile, "isGroup"> & { tables: readonly ImportTable[] },
): QueuedFile {
  const told = { ...file, job: null, run: null, sent: 0, tables, isGroup, bound: null };
  if (file.job === "import") return { ...told, job: tables.some(clashes) ? "check" : null };
  if (file.bound === null) return told;
  return isSameVerdict(file.tables, tables) ? { ...told, job: "import" } : { ...told, overtaken: file.bound };
}

export function newFile(key: number, given: { file: File; folder: string }, answers: Answers): QueuedFile {
  return {
    key,
    ...given,
    answers,
    job: "check",
    run: null,
    sent: 0,
    isStopped: false,
    tables: null,
    isGroup: false,
    checkedAt: 0,
    bound: null,
    overtaken: [],
  };
}

/** An answer given makes the one before it void; what is under way is cut off. */
export function checkedAgain(file: QueuedFile, answers: Answers): QueuedFile {
  const symbols = answers.symbols && { symbols: { ...file.answers.symbols, ...answers.symbols } };
  const mappings = answers.mappings && { mappings: { ...file.answers.mappings, ...answers.mappings } };
  return {
    ...file,
    answers: { ...file.answers, ...answers, ...symbols, ...mappings },
    job: "check",
    run: null,
    sent: 0,
    isStopped: false,
    bound: null,
    overtaken: [],
  };
}

/** What was being written may have been written: only the next check can tell. */
export function stopped(file: QueuedFile): QueuedFile {
  if (file.bound) return { ...file, job: null, run: null, bound: null, checkedAt: -1 };
  const isUnderWay = file.run !== null;
  return {
    ...file,
    job: null,
    run: null,
    tables: isUnderWay || file.job === "check" ? null : file.tables,
    isStopped: isUnderWay || file.job === "check",
  };
}

/** It is being written, or checked once more before it is. */
export const isGoingIn = ({ job, bound }: QueuedFile): boolean => job === "import" || bound !== null;
