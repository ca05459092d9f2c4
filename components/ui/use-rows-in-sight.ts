"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, type RefObject } from "react";
import { usePrinting } from "@/components/ui/use-printing";

/** The heights of a row of one line and of the line below it, in pixels. */
const LINE = 29;
const LINE_BELOW = 22;
/** Up to this number all rows are drawn. */
const FEW = 40;
/** What the server draws, before the height of the region is known. */
const FIRST = { width: 1000, height: 600 };

/**
 * The rows of a long table that are in sight of its scrolling region, and the heights of those before and after them.
 * All rows, if they are few, and on paper. A region as tall as its table, as the cards on a phone, has all rows in
 * sight. Where some may not be drawn, `rowCount` and `rowIndex` say what is where: the heading is the first, and the line
 * below a row counts as a row.
 */
export function useRowsInSight<Row>(
  region: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  { isOn, hasLineBelow }: { isOn: boolean; hasLineBelow: (row: Row) => boolean },
) {
  const isPrinting = usePrinting();
  const isAll = !isOn || isPrinting || rows.length <= FEW;
  const lines: number[] = isAll ? [] : rows.map((row) => (hasLineBelow(row) ? 2 : 1));
  const window = useVirtualizer({
    count: rows.length,
    enabled: !isAll,
    getScrollElement: () => region.current,
    estimateSize: (at) => (lines[at] === 2 ? LINE + LINE_BELOW : LINE),
    initialRect: FIRST,
    overscan: 6,
  });
  // The virtualizer keeps its estimates while the number of rows is the same.
  const shape = lines.join("");
  useLayoutEffect(() => window.measure(), [window, shape]);
  if (isAll) return { rows: rows.map((row) => ({ row, rowIndex: undefined })), before: 0, after: 0 };
  const items = window.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const indexOf = (at: number) => lines.slice(0, at).reduce((sum, count) => sum + count, 2);
  return {
    rows: items.map(({ index }) => ({ row: rows[index]!, rowIndex: indexOf(index) })),
    rowCount: indexOf(rows.length) - 1,
    before: first?.start ?? 0,
    after: last ? window.getTotalSize() - last.end : 0,
  };
}
