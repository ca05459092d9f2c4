/** An opaque cursor: the sort key of the last item of a page. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (!cursor) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === "string")) {
      return parts as string[];
    }
  } catch {
    // fall through: a damaged cursor starts from the beginning
  }
  return null;
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
