export type SortDirection = "asc" | "desc";

/**
 * Compares two cells of a column. Unknown values (null, undefined, NaN) sort last in both directions; numbers sort by
 * size, text by the locale's collation (Chinese by pinyin) with embedded digits compared as numbers.
 */
export function compareCells(a: unknown, b: unknown, direction: SortDirection, locale: string): number {
  const [noA, noB] = [isUnknown(a), isUnknown(b)];
  if (noA || noB) return Number(noA) - Number(noB);
  const order =
    typeof a === "number" && typeof b === "number"
      ? a - b
      : String(a).localeCompare(String(b), locale, { numeric: true });
  return direction === "asc" ? order : -order;
}

function isUnknown(value: unknown): boolean {
  return value === null || value === undefined || Number.isNaN(value);
}
