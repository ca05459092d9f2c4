import { withAnswers, type Answers, type Job } from "@/components/prices/import/answers";
import { isSameVerdict, symbolsIn, type ImportTable } from "@/components/prices/import/import-table";

export interface QueuedFile {
  key: number;
  file: File;
  /** The folder it came with; "" for none. */
  folder: string;
  answers: Answers;
  /** What it waits for, or what is under way. */
  job: Job | null;
  /** The run under way: the reply to an earlier one comes too late. */
  run: number | null;
  /** Bytes that have left. */
  sent: number;
  isStopped: boolean;
  /** What the last job found. */
  tables: readonly ImportTable[] | null;
  /** It is an archive or a workbook of several. */
  isGroup: boolean;
  /** Tickers that another file of the list changed since its check: it is checked once more before it goes in. */
  changed: readonly string[];
  /** The same while it is checked once more: it goes in if that comes to the same. */
  rechecked: readonly string[] | null;
  /** The same where it came to something else, which a person has to see first. */
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

/** An answer replaces the one before it; what is under way is cut off. */
export const checkedAgain = (file: QueuedFile, answers: Answers): QueuedFile => ({
  ...file,
  ...IDLE,
  answers: withAnswers(file.answers, answers),
  job: "check",
  isStopped: false,
  differs: [],
});

/** A file that is about to be written is checked first where another file has changed what it was checked against. */
export function begun(file: QueuedFile, run: number): QueuedFile {
  if (file.job === "check") return { ...file, run, changed: [] };
  if (file.changed.length === 0) return { ...file, run };
  // That a series may be replaced was answered for the one that stood then.
  const { conflict, ...others } = file.answers;
  const answers = conflict === "keep" ? file.answers : others;
  return { ...file, run, job: "check", answers, rechecked: file.changed, changed: [] };
}

/** A file alone whose write is refused for an open question is checked again: the check asks it. */
export function answered(
  file: QueuedFile,
  { tables, isGroup }: Pick<QueuedFile, "isGroup"> & { tables: readonly ImportTable[] },
): QueuedFile {
  const symbols = symbolsIn(tables);
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

/** What was being written may have been written: only the next check can tell. */
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

/** Another file has written these tickers: a check that is under way may have come before that. */
export function changedBy(file: QueuedFile, written: readonly string[]): QueuedFile {
  const isUnderWay = file.run !== null && file.job === "check";
  const own = isUnderWay ? null : symbolsIn(file.tables);
  const changed = written.filter((symbol) => own === null || own.includes(symbol));
  return changed.length === 0 ? file : { ...file, changed: [...new Set([...file.changed, ...changed])] };
}

/** It is being written, or checked once more before it is. */
export const isGoingIn = ({ job, rechecked }: QueuedFile): boolean => job === "import" || rechecked !== null;
