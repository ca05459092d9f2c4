/** Why a watched ticker's number isn't known: no bar at all, none to start from, a last bar too old to count, or too long a span. */
export function whyUnknown(row: { lastDay: string | null; baseDay: string | null; stale: boolean }): string {
  if (row.lastDay === null) return "no_bars";
  if (row.baseDay === null) return "no_base";
  return row.stale ? "stale" : "before_start";
}
