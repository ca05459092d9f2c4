import { leaves } from "@/lib/domain/theme/leaves";
import type { Status } from "@/lib/domain/theme/status";

/** A recommended theme as a board shows it. */
export interface RecommendedTheme {
  slug: string;
  level: "sector" | "subtheme";
  parent: string | null;
  status: Status;
  /** The excess return since the call, a fraction; null where it is unknown. */
  excess: number | null;
}

/** What became of a report's recommendations. */
export interface ReportOutcome {
  /** How many themes are counted: the recommended subthemes, and the recommended sectors without one. */
  themes: number;
  statuses: Partial<Record<Status, number>>;
  /** The mean excess return since the call of those for which it is known; null without any. */
  meanExcess: number | null;
  /** How many themes that mean has. */
  excessOf: number;
}

/**
 * Counts the statuses of a report's recommended themes and averages their excess returns, each theme with equal weight. A
 * sector isn't counted beside its own subthemes. Source: numbers, "Report outcome".
 */
export function reportOutcome(recommended: readonly RecommendedTheme[]): ReportOutcome {
  const themes = leaves(recommended);
  const known = themes.flatMap(({ excess }) => excess ?? []);
  const statuses: ReportOutcome["statuses"] = {};
  for (const { status } of themes) statuses[status] = (statuses[status] ?? 0) + 1;
  return {
    themes: themes.length,
    statuses,
    meanExcess: known.length > 0 ? known.reduce((sum, each) => sum + each, 0) / known.length : null,
    excessOf: known.length,
  };
}
