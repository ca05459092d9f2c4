/** The parameters of the board's address that a named view holds: all but its day. */
const PARAMS = [
  "period",
  "benchmark",
  "base",
  "status",
  "sector",
  "level",
  "sort",
  "columns",
  "rows",
] as const;

/** The part of a query that a named view holds, always in one order: equal views have equal texts. */
export function boardAddress(query: string): string {
  const given = new URLSearchParams(query);
  return PARAMS.flatMap((name) => {
    const value = given.get(name);
    return value ? `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}` : [];
  }).join("&");
}

/** A query with a named view's parameters in place of its own; the day stays. */
export function withBoardAddress(query: string, view: string): string {
  const rest = new URLSearchParams(query);
  for (const name of PARAMS) rest.delete(name);
  return [view, rest.toString()].filter(Boolean).join("&");
}
