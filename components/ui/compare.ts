export type SortDirection = "asc" | "desc";

/**
 * Orders two cells of a column. What is unknown (null, undefined, NaN) comes last in either direction; numbers by size, text by
 * the reader's alphabet (Chinese by pinyin), with the figures in it by size.
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
