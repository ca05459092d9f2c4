import type { PriceIssue, SeriesCheckItem } from "@/lib/prices/checks/schema";

/**
 * What of a series needs a look, the gravest first. A suspension that its rows tell is none, as long as it is over; rows
 * that aren't there may be one or a hole in the file. An index has no adjustment that could be unknown.
 */
export function seriesIssues(
  item: Pick<
    SeriesCheckItem,
    | "kind"
    | "adjustment"
    | "sample"
    | "stale"
    | "seams"
    | "moves"
    | "notPositive"
    | "closed"
    | "suspensions"
    | "missing"
  >,
): PriceIssue[] {
  const issues: Record<PriceIssue, boolean> = {
    seam: item.seams.open > 0,
    move: item.moves.open > 0,
    not_positive: item.notPositive !== null,
    closed_day: item.closed.open > 0,
    suspension: item.suspensions.open > 0 || item.suspensions.now,
    missing: (item.missing?.open ?? 0) > 0,
    stale: item.stale,
    adjustment: item.adjustment === "unknown" && item.kind !== "index",
    sample: item.sample,
  };
  return (Object.keys(issues) as PriceIssue[]).filter((issue) => issues[issue]);
}
