/** Thrown for a cursor that this list didn't issue; a route answers it as an invalid field. */
export class ForeignCursor extends Error {
  override name = "ForeignCursor";
}

/**
 * The shapes of the parts of cursors: a cursor of another list must be refused, or it would silently continue at a
 * wrong place.
 */
export const ID_PART = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
export const DAY_PART = /^\d{4}-\d\d-\d\d$/;
export const SYMBOL_PART = /^.+\.[A-Z]+$/;
export const NUMBER_PART = /^\d{1,15}$/;

/** An opaque cursor: the name of its list, and the sort key of the last item of a page. */
export function encodeCursor(list: string, parts: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...parts])).toString("base64url");
}

/**
 * The parts of a list's cursor, each of one of these shapes; null without a cursor, at the start of the list. Throws a
 * `ForeignCursor`.
 */
export function decodeCursor(list: string, cursor: string | undefined, ...shapes: RegExp[]): string[] | null {
  if (!cursor) return null;
  const [of, ...parts] = partsOf(cursor);
  const isOurs =
    of === list &&
    parts.length === shapes.length &&
    shapes.every((shape, place) => typeof parts[place] === "string" && shape.test(parts[place]));
  if (!isOurs) throw new ForeignCursor();
  return parts as string[];
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** A page, by offset, of a list that is in memory. */
export function pageOfList<T>(list: string, items: readonly T[], limit: number, cursor: string | undefined) {
  const offset = Number(decodeCursor(list, cursor, NUMBER_PART)?.[0] ?? 0);
  const end = offset + limit;
  return {
    items: items.slice(offset, end),
    nextCursor: end < items.length ? encodeCursor(list, [String(end)]) : null,
  };
}
