import { withAnswers, type Answers, type Job } from "@/components/prices/import/answers";
import { isSameVerdict, symbolsOfTables, type ImportTable } from "@/components/prices/import/import-table";

export interface QueuedFile {
  key: number;
  file: File;
  /** The folder of the file; "" for none. */
  folder: string;
  answers: Answers;
  /** The waiting or running job. */
  job: Job | null;
  /** The number of the current run; responses of earlier runs are ignored. */
  run: number | null;
  /** The number of uploaded bytes. */
  sent: number;
  isStopped: boolean;
  /** The result of the last job. */
  tables: readonly ImportTable[] | null;
  /** Whether the file is an archive or a workbook with several tables. */
  isGroup: boolean;
  /** Tickers changed by another file's import after this file's check; the file is checked again before its import. */
  changed: readonly string[];
  /** The changed tickers during that check; the import follows if the result is equal. */
  rechecked: readonly string[] | null;
  /** The changed tickers if the result differs, which the user must review first. */
  differs: readonly string[];
}

const IDLE = { job: null, run: null, sent: 0, rechecked: null } as const;

export const newFile = (
  key: number,
  dropped: Pick<QueuedFile, "file" | "folder">,
  answers: Answers,
): QueuedFile => ({
  ...IDLE,
  key,
  ...dropped,
  answers,
  job: "check",
  isStopped: false,
  tables: null,
  isGroup: false,
  changed: [],
  differs: [],
});

/** A new answer replaces the previous one and aborts the running job. */
export const checkedAgain = (file: QueuedFile, answers: Answers): QueuedFile => ({
  ...file,
  ...IDLE,
  answers: withAnswers(file.answers, answers),
  job: "check",
  isStopped: false,
  differs: [],
});

/** Starts a job. A file whose checked tickers were changed by another import is checked again before its own import. */
export function begun(file: QueuedFile, run: number): QueuedFile {
  if (file.job === "check") return { ...file, run, changed: [] };
  if (file.changed.length === 0) return { ...file, run };
  // Permission to replace a series applied only to the previous series.
  const { conflict, ...others } = file.answers;
  const answers = conflict === "keep" ? file.answers : others;
  return { ...file, run, job: "check", answers, rechecked: file.changed, changed: [] };
}

/**
 * Stores a response. A single file whose import was rejected for an open question is checked again, and the check
 * returns the question.
 */
export function answered(
  file: QueuedFile,
  { tables, isGroup }: Pick<QueuedFile, "isGroup"> & { tables: readonly ImportTable[] },
): QueuedFile {
  const symbols = symbolsOfTables(tables);
  const changed = file.changed.filter((symbol) => symbols.includes(symbol));
  const done = { ...file, ...IDLE, changed, tables, isGroup };
  if (file.job === "import") {
    const isOpen = tables.some(({ problem, questions }) => problem?.isOpen && questions.length === 0);
    return isOpen ? { ...done, job: "check" } : done;
  }
  if (file.rechecked === null) return done;
  return isSameVerdict(file.tables, tables)
    ? { ...done, job: "import" }
    : { ...done, differs: file.rechecked };
}

/** An aborted import may have been stored; only the next check can tell. */
export function stopped(file: QueuedFile): QueuedFile {
  if (file.rechecked) return { ...file, ...IDLE, changed: file.rechecked };
  const isUnderWay = file.run !== null || file.job === "check";
  return {
    ...file,
    ...IDLE,
    tables: isUnderWay ? null : file.tables,
    isStopped: isUnderWay,
  };
}

/** Marks tickers as changed by another import; a running check may have read the old state. */
export function changedBy(file: QueuedFile, written: readonly string[]): QueuedFile {
  const isUnderWay = file.run !== null && file.job === "check";
  const own = isUnderWay ? null : symbolsOfTables(file.tables);
  const changed = written.filter((symbol) => own === null || own.includes(symbol));
  return changed.length === 0 ? file : { ...file, changed: [...new Set([...file.changed, ...changed])] };
}

/** Whether the file is being imported, or checked again before its import. */
export const isGoingIn = ({ job, rechecked }: QueuedFile): boolean => job === "import" || rechecked !== null;
