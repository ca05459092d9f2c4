"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { usePrinting } from "@/components/ui/use-printing";

/** The heights of a row of one line and of the line below it, in pixels. */
export const LINE = 29;
export const REASON = 22;
/** Up to this number all rows are drawn. */
const FEW = 40;
/** What the server draws, before the height of the region is known. */
const FIRST = { width: 1000, height: 600 };

/**
 * The rows of a long table that are in sight of its scrolling region, and the heights of those before and after them.
 * All rows, if they are few, on paper, and where the region doesn't scroll by itself, as on a phone.
 */
export function useRowsInSight<Row>(
  region: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  { isOn, height }: { isOn: boolean; height: (row: Row) => number },
) {
  const isPrinting = usePrinting();
  const isAll = !isOn || isPrinting || rows.length <= FEW;
  const window = useVirtualizer({
    count: rows.length,
    enabled: !isAll,
    getScrollElement: () => region.current,
    estimateSize: (at) => height(rows[at]!),
    initialRect: FIRST,
    overscan: 6,
  });
  if (isAll) return { isAll, rows, before: 0, after: 0 };
  const items = window.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    isAll,
    rows: first && last ? rows.slice(first.index, last.index + 1) : [],
    before: first?.start ?? 0,
    after: last ? window.getTotalSize() - last.end : 0,
  };
}
