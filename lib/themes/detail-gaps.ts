import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { known, withGaps } from "@/lib/themes/gaps";
import type { ThemeSeries } from "@/lib/themes/series-schema";

/** A theme's page as a screen shows it: its members' returns that rest on nothing fresh are gaps, too. */
export function detailWithGaps(theme: ThemeDetail): ThemeDetail {
  const members = theme.members.map((member) => ({
    ...member,
    returns: known(member.returns, member.reasons),
  }));
  return { ...withGaps(theme), members };
}

/** A series as a screen draws it: a stale benchmark's line ends with its last bar, where the API carries its level on. */
export function seriesWithGaps(series: ThemeSeries): ThemeSeries {
  const { benchmark, points } = series;
  if (!benchmark?.stale) return series;
  const isBehind = (day: string) => benchmark.lastDay === null || day > benchmark.lastDay;
  return {
    ...series,
    points: points.map((point) =>
      isBehind(point.day) ? { ...point, benchmark: null, relative: null } : point,
    ),
  };
}
