import { isSpanStale, perPeriod } from "@/lib/domain/period";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";

type Returns = ThemeItem["returns"];

const known = (values: Returns, reasons: ThemeItem["reasons"]): Returns =>
  perPeriod((period) => (reasons[period] === null ? values[period] : null));

/**
 * A theme as a screen shows it: a return that rests on nothing fresh, its own or its benchmark's, is a gap with its reason, where
 * the API answers what the arithmetic gives (0, or a move of long ago) beside that reason.
 */
export const withGaps = <Item extends ThemeItem>(item: Item): Item => ({
  ...item,
  returns: known(item.returns, item.reasons),
  relative: known(item.relative, item.relativeReasons),
});

export const boardWithGaps = (board: ThemesAnswer): ThemesAnswer => ({
  ...board,
  items: board.items.map(withGaps),
});

export function detailWithGaps(theme: ThemeDetail): ThemeDetail {
  const { priceDay, members } = theme;
  return {
    ...withGaps(theme),
    members: members.map((member) => ({
      ...member,
      returns: perPeriod((period) =>
        priceDay !== null && isSpanStale(member.lastDay, priceDay, period) ? null : member.returns[period],
      ),
    })),
  };
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
