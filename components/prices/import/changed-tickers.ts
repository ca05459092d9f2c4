import type { QueuedFile } from "@/components/prices/import/queued-file";
import { tableState, type ImportTable } from "@/components/prices/import/import-table";

/** Of each ticker that an import of this list has changed, which of the imports did so last: they are counted from 1. */
export type Changes = Readonly<Record<string, number>>;

const symbolsIn = (tables: readonly ImportTable[] | null): string[] => [
  ...new Set((tables ?? []).flatMap(({ result }) => result?.symbols ?? [])),
];

/** Tickers of a file that were changed since its check: what it said of them may hold no longer. */
export function outdatedTickers(
  { tables, checkedAt }: Pick<QueuedFile, "tables" | "checkedAt">,
  changes: Changes,
): string[] {
  return symbolsIn(tables).filter((symbol) => (changes[symbol] ?? 0) > checkedAt);
}

/** Tickers that an import wrote. Where its answer didn't come, or it was cut off: all that it may have written. */
export function writtenTickers(
  checked: readonly ImportTable[] | null,
  answer: readonly ImportTable[] | null,
) {
  if (answer === null || answer.some(({ refusal }) => refusal?.kind === "other")) return symbolsIn(checked);
  return answer.flatMap(({ result }) =>
    result?.id
      ? result.tickers.flatMap(({ symbol, accepted, corrected }) =>
          symbol !== null && accepted + corrected > 0 ? [symbol] : [],
        )
      : [],
  );
}

/** Whether two checks of a file come to the same: then what was agreed to still stands. */
export const isSameVerdict = (
  before: readonly ImportTable[] | null,
  after: readonly ImportTable[],
): boolean => JSON.stringify(before?.map(verdictOf)) === JSON.stringify(after.map(verdictOf));

function verdictOf({ result, refusal }: ImportTable) {
  if (refusal) return refusal;
  const { rejectedCount, questions } = result;
  const tickers = result.tickers.map(
    ({ symbol, accepted, duplicate, corrected, samplesReplaced, replaced, conflict }) => [
      symbol,
      accepted,
      duplicate,
      corrected,
      samplesReplaced,
      replaced,
      conflict,
    ],
  );
  return { rejectedCount, questions, tickers };
}

export interface SharedTicker {
  symbol: string;
  /** Of the files that hold it, in the order in which they go in. */
  names: string[];
}

/** Tickers that several files of the list hold and that aren't in yet: the order in which those go in decides. */
export function sharedTickers(files: readonly QueuedFile[]): SharedTicker[] {
  const names = new Map<string, string[]>();
  for (const { file, folder, tables, answers, isGroup } of files) {
    for (const table of tables ?? []) {
      if (!["ready", "asks"].includes(tableState(table, answers))) continue;
      const name = [folder, file.name, isGroup && table.name].filter(Boolean).join("/");
      for (const symbol of table.result?.symbols ?? []) {
        names.set(symbol, [...(names.get(symbol) ?? []), name]);
      }
    }
  }
  return [...names].filter(([, held]) => held.length > 1).map(([symbol, held]) => ({ symbol, names: held }));
}
