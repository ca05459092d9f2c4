import { expect, it } from "vitest";
import { PERIODS, perPeriod, type Period } from "@/lib/domain/period";
import type { ThemeDetail, ThemeMember } from "@/lib/themes/detail-schema";
import { detailWithGaps, seriesWithGaps } from "@/lib/themes/detail-gaps";
import { withGaps } from "@/lib/themes/gaps";
import type { ThemeItem } from "@/lib/themes/schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";

const only = (stale: readonly Period[]) => perPeriod((period) => (stale.includes(period) ? "stale" : null));

const item = {
  slug: "optical-modules",
  returns: perPeriod(() => 0),
  reasons: only(["1d", "1m"]),
  relative: perPeriod(() => 0),
  relativeReasons: only(["1m"]),
} as unknown as ThemeItem;

it("a screen shows a gap where the API gives a reason beside a number", () => {
  const shown = withGaps(item);
  expect(PERIODS.filter((period) => shown.returns[period] === null)).toEqual(["1d", "1m"]);
  expect(PERIODS.filter((period) => shown.relative[period] === null)).toEqual(["1m"]);
});

it("a member's returns are gaps where the API gives a reason beside them", () => {
  const member = (stale: readonly Period[]) =>
    ({ returns: perPeriod(() => 0.1), reasons: only(stale) }) as ThemeMember;
  const detail = { ...item, members: [member([]), member(["1d", "1w", "1m"])] } as unknown as ThemeDetail;
  const gaps = detailWithGaps(detail).members.map(({ returns }) =>
    PERIODS.filter((period) => returns[period] === null),
  );
  expect(gaps).toEqual([[], ["1d", "1w", "1m"]]);
});

it.each([
  [true, "2025-03-03", [1.1, null]],
  [false, "2025-03-03", [1.1, 1.1]], // a holiday of its market: its close stands
  [true, null, [null, null]],
] as const)("the line of a benchmark that is stale (%s), to %s, shows %j", (stale, lastDay, shown) => {
  const points = ["2025-03-03", "2025-03-31"].map((day) => ({ day, benchmark: 1.1, relative: 1.1 }));
  const series = { benchmark: { stale, lastDay }, points } as unknown as ThemeSeries;
  const drawn = seriesWithGaps(series).points;
  expect(drawn.map(({ benchmark }) => benchmark)).toEqual(shown);
  expect(drawn.map(({ relative }) => relative)).toEqual(shown);
});
