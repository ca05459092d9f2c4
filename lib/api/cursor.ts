/** An opaque cursor: the sort key of the last item of a page. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (!cursor) return null;
  const parts = cursorParts(cursor);
  return parts?.length === length ? parts : null;
}

/** What a cursor says; null for a text that no answer gave out. */
export function cursorParts(cursor: string): string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const isCursor = Array.isArray(parts) && parts.every((part) => typeof part === "string");
    return isCursor ? (parts as string[]) : null;
  } catch {
    return null;
  }
}

/** A page of a list that is in memory, by offset. */
export function pageOfList<T>(items: readonly T[], limit: number, cursor: string | undefined) {
  const offset = Number(decodeCursor(cursor, 1)?.[0] ?? 0) || 0;
  const end = offset + limit;
  return {
    items: items.slice(offset, end),
    nextCursor: end < items.length ? encodeCursor([String(end)]) : null,
  };
}
