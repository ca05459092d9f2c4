import {
  asksAdjustment,
  clashes,
  tableState,
  unknownHeader,
  type ImportTable,
  type TableState,
} from "@/components/prices/import-table";
import type { Adjustment } from "@/lib/domain/adjustment";
import type { ColumnMapping, DateOrder } from "@/lib/domain/price-file/types";

/** What a person said of a file. */
export interface Answers {
  symbol?: string;
  /** By the code as printed. */
  symbols?: Readonly<Record<string, string>>;
  adjustment?: Adjustment;
  dateOrder?: DateOrder;
  day?: string;
  mapping?: ColumnMapping;
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
}

export interface ImportQueue {
  files: readonly QueuedFile[];
  nextKey: number;
  nextRun: number;
}

export const EMPTY_QUEUE: ImportQueue = { files: [], nextKey: 1, nextRun: 1 };

/** Files under way at once; one at a time is written, in the order of the list. */
const AT_ONCE = 2;

export type QueueAction =
  | { type: "add"; files: readonly { file: File; folder: string }[]; symbol?: string }
  | { type: "answer"; key: number; answers: Answers }
  | { type: "take_back"; key: number }
  | { type: "adjust_all"; adjustment: Adjustment }
  | { type: "map"; key: number; formKey: string; mapping: ColumnMapping }
  | { type: "import"; keys: readonly number[] }
  | { type: "sent"; run: number; bytes: number }
  | { type: "answered"; run: number; tables: readonly ImportTable[]; isGroup: boolean }
  | { type: "stop"; keys: readonly number[] }
  | { type: "put_away"; keys: readonly number[] };

export function queueReducer(queue: ImportQueue, action: QueueAction): ImportQueue {
  return advance(changed(queue, action));
}

function changed(queue: ImportQueue, action: QueueAction): ImportQueue {
  const each = (change: (file: QueuedFile) => QueuedFile): ImportQueue => ({
    ...queue,
    files: queue.files.map(change),
  });
  switch (action.type) {
    case "add": {
      const answers: Answers = action.symbol ? { symbol: action.symbol } : {};
      const added = action.files.map((given, i) => newFile(queue.nextKey + i, given, answers));
      return { ...queue, files: [...queue.files, ...added], nextKey: queue.nextKey + added.length };
    }
    case "answer":
      return each((file) => (file.key === action.key ? checkedAgain(file, action.answers) : file));
    case "take_back":
      return each((file) => (file.key === action.key ? { ...checkedAgain(file, {}), answers: {} } : file));
    case "adjust_all":
      return each((file) =>
        asksForAdjustment(file) ? checkedAgain(file, { adjustment: action.adjustment }) : file,
      );
    case "map":
      return each((file) =>
        file.key === action.key || hasUnknownHeader(file, action.formKey)
          ? checkedAgain(file, { mapping: action.mapping })
          : file,
      );
    case "import":
      return each((file) =>
        action.keys.includes(file.key) && file.job === null ? { ...file, job: "import", sent: 0 } : file,
      );
    case "sent":
      return each((file) => (file.run === action.run ? { ...file, sent: action.bytes } : file));
    case "answered":
      return each((file) => (file.run === action.run ? answered(file, action) : file));
    case "stop":
      return each((file) => (action.keys.includes(file.key) && file.job !== null ? stopped(file) : file));
    case "put_away":
      return { ...queue, files: queue.files.filter(({ key }) => !action.keys.includes(key)) };
  }
}

/** A file that clashes with bars written since it was checked is checked again: that tells what it holds beside the clash. */
function answered(
  file: QueuedFile,
  { tables, isGroup }: Pick<QueuedFile, "isGroup"> & { tables: readonly ImportTable[] },
): QueuedFile {
  const isCheckedAgain = file.job === "import" && tables.some(clashes);
  return { ...file, job: isCheckedAgain ? "check" : null, run: null, sent: 0, tables, isGroup };
}

function newFile(key: number, given: { file: File; folder: string }, answers: Answers): QueuedFile {
  const start = { job: "check", run: null, sent: 0, isStopped: false, tables: null, isGroup: false } as const;
  return { key, ...given, answers, ...start };
}

/** An answer given makes the one before it void; what is under way is cut off. */
function checkedAgain(file: QueuedFile, answers: Answers): QueuedFile {
  const symbols = answers.symbols && { symbols: { ...file.answers.symbols, ...answers.symbols } };
  return {
    ...file,
    answers: { ...file.answers, ...answers, ...symbols },
    job: "check",
    run: null,
    sent: 0,
    isStopped: false,
  };
}

/** What was being written may have been written: only the next check can tell. */
function stopped(file: QueuedFile): QueuedFile {
  const isUnderWay = file.run !== null;
  return {
    ...file,
    job: null,
    run: null,
    tables: isUnderWay || file.job === "check" ? null : file.tables,
    isStopped: isUnderWay || file.job === "check",
  };
}

/** Begins what waits, as far as there is room. */
function advance(queue: ImportQueue): ImportQueue {
  let { nextRun } = queue;
  let running = queue.files.filter(({ run }) => run !== null).length;
  let isWriting = queue.files.some(({ run, job }) => run !== null && job === "import");
  const files = queue.files.map((file) => {
    if (file.job === null || file.run !== null || running >= AT_ONCE) return file;
    if (file.job === "import" && isWriting) return file;
    running++;
    isWriting ||= file.job === "import";
    return { ...file, run: nextRun++ };
  });
  return nextRun === queue.nextRun ? queue : { ...queue, files, nextRun };
}

export type FileState = TableState | "waiting" | "checking" | "importing" | "stopped";

/** Of several tables the one that needs a person most speaks for the file. */
const SPEAKS_FIRST: readonly TableState[] = ["asks", "ready", "imported", "nothing_new", "kept", "refused"];

export function fileState(file: QueuedFile): FileState {
  if (file.job !== null && file.run === null) return "waiting";
  if (file.job !== null) return file.job === "check" ? "checking" : "importing";
  if (file.tables === null) return "stopped";
  const states = file.tables.map((table) => tableState(table, file.answers));
  return SPEAKS_FIRST.find((state) => states.includes(state)) ?? "refused";
}

/** How many of its tables would go in as they stand: all or nothing of a file, those that can of an archive. */
export function readyCount(file: QueuedFile): number {
  if (file.job !== null || file.tables === null) return 0;
  return file.tables.filter((table) => tableState(table, file.answers) === "ready").length;
}

/** Importable by "import all": nothing of it asks, or it is an archive of which a part can go in. */
export const isReady = (file: QueuedFile): boolean =>
  readyCount(file) > 0 && (file.isGroup || fileState(file) === "ready");

/** What would be lost by leaving. */
export function isUnfinished(file: QueuedFile): boolean {
  return file.job !== null || ["asks", "ready"].includes(fileState(file));
}

export const asksForAdjustment = (file: QueuedFile): boolean =>
  file.job === null && (file.tables?.some(asksAdjustment) ?? false);

export const hasUnknownHeader = (file: QueuedFile, formKey: string): boolean =>
  file.job === null &&
  !file.isGroup &&
  (file.tables?.some((table) => unknownHeader(table) === formKey) ?? false);

/** How many are in which state; each table of an archive counts as the file it is. */
export function queueCounts(files: readonly QueuedFile[]): Map<FileState, number> {
  const counts = new Map<FileState, number>();
  for (const file of files) {
    const states =
      file.job === null && file.tables
        ? file.tables.map((table) => tableState(table, file.answers))
        : [fileState(file)];
    for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}
