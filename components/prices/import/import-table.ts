import {
  importRefusal,
  refusalIn,
  type ImportRefusal,
  type Problem,
} from "@/components/prices/import/import-error";
import type { Answers } from "@/components/prices/import/queued-file";
import type { ImportAnswer } from "@/lib/prices/imports/queries";
import type { ImportConflict, ImportResult, TickerVerdict } from "@/lib/prices/imports/schema";

/** One table of prices: a file, or one of those in an archive or a workbook. */
export type ImportTable =
  | { name: string | null; result: ImportResult; refusal?: undefined }
  | { name: string | null; refusal: ImportRefusal; result?: undefined };

export type TableState = "asks" | "ready" | "nothing_new" | "kept" | "imported" | "refused";

export function tablesOf(answer: ImportAnswer): ImportTable[] {
  const files = "files" in answer ? answer.files : [answer];
  return files.map((file) =>
    isRead(file)
      ? { name: file.fileName, result: file }
      : { name: file.fileName, refusal: refusalIn(file as Problem) },
  );
}

/** Of several files one may be refused: that one is a problem, with a code. */
const isRead = (file: { fileName: string | null }): file is ImportResult => !("code" in file);

export const tablesOfError = (error: unknown): ImportTable[] => [
  { name: null, refusal: importRefusal(error) },
];

/** Tickers whose bars there don't go together with the file's. */
export function conflictsOf(
  result: ImportResult,
): (ImportConflict & Pick<TickerVerdict, "replaced"> & { symbol: string })[] {
  return result.tickers.flatMap(({ symbol, conflict, replaced }) =>
    conflict ? [{ ...conflict, replaced, symbol: symbol ?? "" }] : [],
  );
}

/** Refusals that end with an answer. */
const ASKING = new Set<ImportRefusal["kind"]>([
  "symbol",
  "differs",
  "parts",
  "conflicts",
  "contradicts",
  "statedTwice",
]);

const CLASHING = new Set<ImportRefusal["kind"]>(["differs", "parts", "conflicts"]);

/** What a table waits for. A question about its adjustment may stay open, unless the table states two of one ticker. */
export function tableState({ result, refusal }: ImportTable, answers: Answers): TableState {
  if (refusal) {
    const isAsking =
      ASKING.has(refusal.kind) ||
      (refusal.kind === "file" && (refusal.table !== null || refusal.code === "snapshot_without_day"));
    return isAsking ? "asks" : "refused";
  }
  if (result.id !== null) return "imported";
  if (result.questions.some((question) => question.about !== "adjustment" || question.stated.length > 1))
    return "asks";
  const hasConflict = conflictsOf(result).length > 0;
  if (hasConflict && !answers.conflict) return "asks";
  if (result.accepted + result.corrected > 0) return "ready";
  if (hasConflict && answers.conflict === "keep") return "kept";
  return result.duplicate === 0 && result.rejectedCount > 0 ? "refused" : "nothing_new";
}

/** In the order in which they need a person. */
const NEEDS: readonly TableState[] = ["asks", "refused", "ready", "kept", "imported", "nothing_new"];

/** Tables of an archive, those that ask first; those with nothing new apart, unless there are no others. */
export function tablesInOrder(
  tables: readonly ImportTable[],
  answers: Answers,
): { shown: ImportTable[]; nothingNew: ImportTable[] } {
  const stateOf = new Map(tables.map((table) => [table, tableState(table, answers)]));
  const ordered = [...tables].sort((a, b) => NEEDS.indexOf(stateOf.get(a)!) - NEEDS.indexOf(stateOf.get(b)!));
  const isNothing = (table: ImportTable) => stateOf.get(table) === "nothing_new";
  if (ordered.every(isNothing)) return { shown: ordered, nothingNew: [] };
  return { shown: ordered.filter((table) => !isNothing(table)), nothingNew: ordered.filter(isNothing) };
}

/** Whether what nobody has answered for can be left out: other rows stand without it. */
export function canGoWithout({ result }: ImportTable): boolean {
  if (!result || conflictsOf(result).length > 0 || result.accepted + result.corrected === 0) return false;
  return result.tickers.every(({ symbol }) => symbol !== null);
}

/** Of a file most of whose rows are rejected for good, how many; while it asks, an answer may still take them in. */
export function mostlyRejected(
  table: ImportTable,
  answers: Answers,
): { rejected: number; rows: number } | null {
  const { result } = table;
  if (!result || tableState(table, answers) === "asks") return null;
  const { accepted, duplicate, corrected, rejectedCount: rejected } = result;
  const read = accepted + duplicate + corrected;
  return read > 0 && rejected > read ? { rejected, rows: read + rejected } : null;
}

/** Refused for what stands of its tickers, which the refusal tells less of than a check does. */
export const clashes = ({ refusal }: ImportTable): boolean =>
  refusal !== undefined && CLASHING.has(refusal.kind);

export const asksAdjustment = ({ result }: ImportTable): boolean =>
  result?.questions.some(({ about }) => about === "adjustment") ?? false;

/** The header that a table's columns are remembered under, where nobody knows them. */
export const unknownHeader = ({ refusal }: ImportTable): string | null =>
  refusal?.kind === "file" && refusal.code !== "snapshot_without_day"
    ? (refusal.table?.formKey ?? null)
    : null;

/** Which of the tables' unknown headers one has, in their order; null where a table before it has the same, or it is known. */
export function placeOfHeader(tables: readonly ImportTable[], at: number): number | null {
  const headers = tables.slice(0, at).map(unknownHeader);
  const own = tables[at] ? unknownHeader(tables[at]) : null;
  if (own === null || headers.includes(own)) return null;
  return new Set(headers.filter((header) => header !== null)).size;
}
