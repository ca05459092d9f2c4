import { isGoingIn, type QueuedFile } from "@/components/prices/import/queued-file";
import {
  mostlyRejected,
  questionAbout,
  tableState,
  unknownHeader,
  type TableState,
} from "@/components/prices/import/import-table";

export type FileState = TableState | "waiting" | "checking" | "importing" | "stopped";

/** In the order in which a list tells how many are in each. */
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

/** Of several tables the one that needs a person most speaks for the file. */
const SPEAKS_FIRST: readonly TableState[] = ["asks", "ready", "imported", "nothing_new", "kept", "refused"];

export function fileState(file: QueuedFile): FileState {
  if (file.job !== null && file.run === null) return "waiting";
  if (file.job !== null) return file.job === "check" ? "checking" : "importing";
  if (file.tables === null) return "stopped";
  const states = file.tables.map((table) => tableState(table));
  return SPEAKS_FIRST.find((state) => states.includes(state)) ?? "refused";
}

/** It waits for an answer, or for somebody to look again; one that was answered keeps its place until that is checked. */
export function needsYou(file: QueuedFile): boolean {
  if (isGoingIn(file)) return false;
  return file.differs.length > 0 || (file.tables?.some((table) => tableState(table) === "asks") ?? false);
}

/** It would go in with most of its rows left out. */
export const isMostlyRejected = ({ isGroup, tables }: QueuedFile): boolean =>
  !isGroup &&
  (tables?.some((table) => tableState(table) === "ready" && mostlyRejected(table) !== null) ?? false);

/** How many of its tables would go in as they stand: all or nothing of a file, those that can of an archive. */
export function readyCount(file: QueuedFile): number {
  if (file.job !== null || file.tables === null) return 0;
  return file.tables.filter((table) => tableState(table) === "ready").length;
}

/** Importable by "import all": nothing of it asks, or it is an archive of which a part can go in. */
export const isReady = (file: QueuedFile): boolean =>
  readyCount(file) > 0 && (file.isGroup || fileState(file) === "ready");

/** What would be lost by leaving. */
export function isUnfinished(file: QueuedFile): boolean {
  return file.job !== null || ["asks", "ready"].includes(fileState(file));
}

/** It doesn't say its adjustment, or didn't before that was said, and isn't in yet. */
export function takesAdjustment({ job, tables, answers }: QueuedFile): boolean {
  if (job === "import" || tables?.some(({ result }) => result?.id)) return false;
  return (
    answers.adjustment !== undefined ||
    (tables?.some(({ questions }) => questionAbout(questions, "adjustment")) ?? false)
  );
}

/** How many of its tables have this header, which nobody knows. */
export const unknownHeaders = ({ job, tables }: QueuedFile, formKey: string): number =>
  job === null ? (tables ?? []).filter((table) => unknownHeader(table) === formKey).length : 0;

/** How many are in which state; each table of an archive counts as the file it is. */
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
  /** Of the files that hold it, in the order in which they go in. */
  names: string[];
}

/** Tickers that several files of the list hold and that aren't in yet: the order in which those go in decides. */
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
