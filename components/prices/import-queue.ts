import {
  isSameVerdict,
  outdatedTickers,
  writtenTickers,
  type Changes,
} from "@/components/prices/changed-tickers";
import { takesAdjustment, hasUnknownHeader } from "@/components/prices/file-state";
import { clashes, type ImportTable } from "@/components/prices/import-table";
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
  /** How many imports of this list were done when its check began. */
  checkedAt: number;
  /** Tickers that another file changed since: it is checked anew, and goes in if that comes to the same. */
  bound: readonly string[] | null;
  /** Tickers that another file changed, so that what was to go in isn't what was shown: it waits for a person. */
  overtaken: readonly string[];
}

export interface ImportQueue {
  files: readonly QueuedFile[];
  nextKey: number;
  nextRun: number;
  changes: Changes;
  imports: number;
}

export const EMPTY_QUEUE: ImportQueue = { files: [], nextKey: 1, nextRun: 1, changes: {}, imports: 0 };

/** Files under way at once; one at a time is written, in the order of the list. */
const AT_ONCE = 2;

export type QueueAction =
  | { type: "add"; files: readonly { file: File; folder: string }[]; symbol?: string }
  | { type: "answer"; key: number; answers: Answers }
  | { type: "take_back"; key: number }
  | { type: "adjust_all"; keys: readonly number[]; adjustment: Adjustment | undefined }
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
        action.keys.includes(file.key) && takesAdjustment(file)
          ? checkedAgain(file, { adjustment: action.adjustment })
          : file,
      );
    case "map":
      return each((file) =>
        file.key === action.key || hasUnknownHeader(file, action.formKey)
          ? checkedAgain(file, { mapping: action.mapping })
          : file,
      );
    case "import":
      return each((file) =>
        action.keys.includes(file.key) && file.job === null
          ? { ...file, job: "import", sent: 0, overtaken: [] }
          : file,
      );
    case "sent":
      return each((file) => (file.run === action.run ? { ...file, sent: action.bytes } : file));
    case "answered": {
      const given = queue.files.find(({ run }) => run === action.run);
      const isWritten = given?.job === "import";
      const after = each((file) => (file === given ? answered(file, action) : file));
      return isWritten ? imported(after, writtenTickers(given.tables, action.tables)) : after;
    }
    case "stop": {
      const isMeant = (file: QueuedFile) => action.keys.includes(file.key) && file.job !== null;
      const cut = queue.files.filter((file) => isMeant(file) && file.run !== null && file.job === "import");
      const after = each((file) => (isMeant(file) ? stopped(file) : file));
      return cut.reduce((now, { tables }) => imported(now, writtenTickers(tables, null)), after);
    }
    case "put_away":
      return { ...queue, files: queue.files.filter(({ key }) => !action.keys.includes(key)) };
  }
}

/** A file that clashes with bars written since it was checked is checked again: that tells what it holds beside the clash. */
function answered(
  file: QueuedFile,
  { tables, isGroup }: Pick<QueuedFile, "isGroup"> & { tables: readonly ImportTable[] },
): QueuedFile {
  const told = { ...file, job: null, run: null, sent: 0, tables, isGroup, bound: null };
  if (file.job === "import") return { ...told, job: tables.some(clashes) ? "check" : null };
  if (file.bound === null) return told;
  return isSameVerdict(file.tables, tables) ? { ...told, job: "import" } : { ...told, overtaken: file.bound };
}

function imported(queue: ImportQueue, symbols: readonly string[]): ImportQueue {
  const imports = queue.imports + 1;
  const changed = Object.fromEntries(symbols.map((symbol) => [symbol, imports]));
  return { ...queue, imports, changes: { ...queue.changes, ...changed } };
}

function newFile(key: number, given: { file: File; folder: string }, answers: Answers): QueuedFile {
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
function checkedAgain(file: QueuedFile, answers: Answers): QueuedFile {
  const symbols = answers.symbols && { symbols: { ...file.answers.symbols, ...answers.symbols } };
  return {
    ...file,
    answers: { ...file.answers, ...answers, ...symbols },
    job: "check",
    run: null,
    sent: 0,
    isStopped: false,
    bound: null,
    overtaken: [],
  };
}

/** What was being written may have been written: only the next check can tell. */
function stopped(file: QueuedFile): QueuedFile {
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

/** Begins what waits, as far as there is room. */
function advance(queue: ImportQueue): ImportQueue {
  let { nextRun } = queue;
  let running = queue.files.filter(({ run }) => run !== null).length;
  let isWriting = queue.files.some((file) => file.run !== null && isGoingIn(file));
  const files = queue.files.map((file) => {
    if (file.job === null || file.run !== null || running >= AT_ONCE) return file;
    if (isGoingIn(file) && isWriting) return file;
    running++;
    isWriting ||= isGoingIn(file);
    return begun(file, nextRun++, queue);
  });
  return nextRun === queue.nextRun ? queue : { ...queue, files, nextRun };
}

/** Before it is written, what another file has changed since its check is checked anew. */
function begun(file: QueuedFile, run: number, { changes, imports }: ImportQueue): QueuedFile {
  const outdated = file.job === "import" ? outdatedTickers(file, changes) : [];
  if (file.job === "import" && outdated.length === 0) return { ...file, run };
  const begins = { ...file, run, job: "check" as const, checkedAt: imports };
  if (outdated.length === 0) return begins;
  // That a series may be replaced was said of the one that stood then.
  const { conflict, ...said } = file.answers;
  return { ...begins, bound: outdated, answers: conflict === "keep" ? file.answers : said };
}
