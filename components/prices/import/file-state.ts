import { isGoingIn, type QueuedFile } from "@/components/prices/import/queued-file";
import {
  mostlyRejected,
  questionAbout,
  tableState,
  unknownHeader,
  type TableState,
} from "@/components/prices/import/import-table";

export type FileState = TableState | "waiting" | "checking" | "importing" | "stopped";

/** The states in the order of the summary. */
export const STATES: readonly FileState[] = [
  "importing",
  "checking",
  "waiting",
  "imported",
  "ready",
  "asks",
  "refused",
  "kept",
  "nothing_new",
  "stopped",
];

/** A file with several tables has the state that most needs the user's attention. */
const SPEAKS_FIRST: readonly TableState[] = ["asks", "ready", "imported", "nothing_new", "kept", "refused"];

export function fileState(file: QueuedFile): FileState {
  if (file.job !== null && file.run === null) return "waiting";
  if (file.job !== null) return file.job === "check" ? "checking" : "importing";
  if (file.tables === null) return "stopped";
  const states = file.tables.map((table) => tableState(table));
  return SPEAKS_FIRST.find((state) => states.includes(state)) ?? "refused";
}

/** Whether the file waits for an answer or a review; an answered file keeps its position until it is checked. */
export function needsYou(file: QueuedFile): boolean {
  if (isGoingIn(file)) return false;
  return file.differs.length > 0 || (file.tables?.some((table) => tableState(table) === "asks") ?? false);
}

/** Whether most rows of the file would be rejected. */
export const isMostlyRejected = ({ isGroup, tables }: QueuedFile): boolean =>
  !isGroup &&
  (tables?.some((table) => tableState(table) === "ready" && mostlyRejected(table) !== null) ?? false);

/** The number of importable tables: all or none of a file, the importable ones of an archive. */
export function readyCount(file: QueuedFile): number {
  if (file.job !== null || file.tables === null) return 0;
  return file.tables.filter((table) => tableState(table) === "ready").length;
}

/** Whether "import all" includes the file: it has no open question, or is an archive with an importable part. */
export const isReady = (file: QueuedFile): boolean =>
  readyCount(file) > 0 && (file.isGroup || fileState(file) === "ready");

/** Whether leaving the page would lose the file's progress. */
export function isUnfinished(file: QueuedFile): boolean {
  return file.job !== null || ["asks", "ready"].includes(fileState(file));
}

/** Whether the file has, or had before an answer, an adjustment question and is not imported yet. */
export function takesAdjustment({ job, tables, answers }: QueuedFile): boolean {
  if (job === "import" || tables?.some(({ result }) => result?.id)) return false;
  return (
    answers.adjustment !== undefined ||
    (tables?.some(({ questions }) => questionAbout(questions, "adjustment")) ?? false)
  );
}

/** The number of its tables with this unknown header. */
export const unknownHeaders = ({ job, tables }: QueuedFile, formKey: string): number =>
  job === null ? (tables ?? []).filter((table) => unknownHeader(table) === formKey).length : 0;

/** The number of files in each state; each table of an archive counts as a file. */
export function queueCounts(files: readonly QueuedFile[]): Map<FileState, number> {
  const counts = new Map<FileState, number>();
  for (const file of files) {
    const states =
      file.job === null && file.tables ? file.tables.map((table) => tableState(table)) : [fileState(file)];
    for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}

export interface SharedTicker {
  symbol: string;
  /** The names of the files with this ticker, in import order. */
  names: string[];
}

/** Tickers that occur in several unimported files of the list; their import order affects the result. */
export function sharedTickers(files: readonly QueuedFile[]): SharedTicker[] {
  const names = new Map<string, string[]>();
  for (const { file, folder, tables, isGroup } of files) {
    for (const table of tables ?? []) {
      if (!["ready", "asks"].includes(tableState(table))) continue;
      const name = [folder, file.name, isGroup && table.name].filter(Boolean).join("/");
      for (const symbol of table.result?.symbols ?? []) {
        names.set(symbol, [...(names.get(symbol) ?? []), name]);
      }
    }
  }
  return [...names].flatMap(([symbol, held]) => (held.length > 1 ? [{ symbol, names: held }] : []));
}
