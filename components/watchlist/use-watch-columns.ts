"use client";

import { parseAsArrayOf, parseAsStringLiteral, useQueryState } from "nuqs";
import { FIGURES, type ListedWatch } from "@/components/watchlist/listed-watch";

/** The columns that can be chosen, in display order. */
export const WATCH_COLUMNS = [
  "theme",
  "close",
  ...FIGURES,
  "sparkline",
  "reason",
  "source",
  "added",
  "base",
] as const;
export type WatchColumn = (typeof WATCH_COLUMNS)[number];

const LEFT_OUT: readonly WatchColumn[] = ["source", "added", "base"];

/**
 * The columns of a watchlist: those chosen in the URL, else all but a few. Returns since added are left out while they
 * equal those since the call, as in a list that was made on the call day.
 */
export function useWatchColumns(rows: readonly ListedWatch[], namesTheme: boolean) {
  const [chosen, setChosen] = useQueryState(
    "columns",
    parseAsArrayOf(parseAsStringLiteral(WATCH_COLUMNS)).withOptions({ history: "push" }),
  );
  const isAddedTwice = rows.every(({ figures }) => figures.sinceAdded === figures.sinceCall);
  const standard = WATCH_COLUMNS.filter(
    (column) =>
      !LEFT_OUT.includes(column) &&
      (column !== "theme" || namesTheme) &&
      (column !== "sinceAdded" || !isAddedTwice),
  );
  return { shown: chosen ?? standard, isStandard: chosen === null, choose: setChosen };
}
