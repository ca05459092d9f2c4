import type { PriceIssue, SeriesCheckItem } from "@/lib/prices/checks/schema";

/**
 * The kinds of issues of a series, most severe first. A past suspension shown by rows without volume is none; missing
 * rows may be a suspension or a gap. An index has no adjustment that could be unknown.
 */
export function seriesIssues(
  item: Pick<
    SeriesCheckItem,
    | "kind"
    | "adjustment"
    | "method"
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
    contradicted: item.method.state === "contradicted",
    by_difference: item.method.state === "by_difference",
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
