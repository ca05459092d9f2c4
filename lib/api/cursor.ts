/** Thrown where a list is given a cursor that none of its own answers gave out; a route refuses it as a field. */
export class ForeignCursor extends Error {
  override name = "ForeignCursor";
}

/** What the parts of cursors look like: a list read on from another one's place would silently be some other list. */
export const ID_PART = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
export const DAY_PART = /^\d{4}-\d\d-\d\d$/;
export const SYMBOL_PART = /^.+\.[A-Z]+$/;
export const NUMBER_PART = /^\d{1,15}$/;

/** An opaque cursor: the sort key of the last item of a page. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** What a cursor says, a part for each of these shapes; null: there is none, and the list begins. Throws a `ForeignCursor`. */
export function decodeCursor(cursor: string | undefined, ...shapes: RegExp[]): string[] | null {
  if (!cursor) return null;
  const parts = partsOf(cursor);
  const isOurs =
    Array.isArray(parts) &&
    parts.length === shapes.length &&
    shapes.every((shape, place) => typeof parts[place] === "string" && shape.test(parts[place]));
  if (!isOurs) throw new ForeignCursor();
  return parts as string[];
}

function partsOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

/** A page of a list that is in memory, by offset. */
export function pageOfList<T>(items: readonly T[], limit: number, cursor: string | undefined) {
  const offset = Number(decodeCursor(cursor, NUMBER_PART)?.[0] ?? 0);
  const end = offset + limit;
  return {
    items: items.slice(offset, end),
    nextCursor: end < items.length ? encodeCursor([String(end)]) : null,
  };
}
