"use client";

import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { HEIGHT } from "@/components/charts/plot";
import { TileScale } from "@/components/charts/tile-scale";
import { Treemap } from "@/components/charts/treemap";
import { pricedThemes, pricesTo, usePriceSource } from "@/components/themes/board-source";
import { leaves } from "@/lib/domain/theme/leaves";
import { Excess } from "@/components/themes/theme-return";
import { useViewHref } from "@/components/view/use-view-href";
import type { Period } from "@/lib/domain/calendar/period";
import { nameOf } from "@/lib/format/name";
import { formatPoints } from "@/lib/format/number";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import { themeHref } from "@/lib/view/addresses";

/** A treemap of the board: area is the number of watched tickers, colour the excess return, groups are sectors. */
export function ThemeMap({ board, period }: { board: ThemesAnswer; period: Period }) {
  const t = useTranslations("themes");
  const units = useTranslations("units");
  const locale = useLocale();
  const href = useViewHref();
  const themes = leaves(board.items);
  const sectorOf = (item: ThemeItem) =>
    board.items.find(({ slug }) => slug === (item.parent ?? item.slug)) ?? item;
  const sectors = [...new Set(themes.map(sectorOf))];
  const drawn = themes.filter(({ coverage }) => coverage.of > 0);
  const count = (key: "priced" | "of") => themes.reduce((sum, { coverage }) => sum + coverage[key], 0);
  const withPrices = pricedThemes(board.items);
  const day = pricesTo(withPrices, board.priceDay);
  const comma = locale === "zh" ? "，" : ", ";
  const periodName = units(`period.${period}`);

  return (
    <ChartFrame
      title={t("map")}
      className="border-t border-line pt-2"
      height={HEIGHT.map}
      state={drawn.length > 0 ? "ready" : "empty"}
      empty={t("mapEmpty")}
      summary={t("mapSummary", {
        period: periodName,
        themes: drawn
          .map((item) =>
            t("mapTheme", {
              theme: nameOf(item, locale),
              change: formatPoints(item.excess[period], { locale, signed: true }),
            }),
          )
          .join(comma),
      })}
      table={{
        columns: [
          { label: t("theme") },
          { label: t("sector") },
          { label: t("tickers"), numeric: true },
          { label: `${t("excess")}${comma}${periodName}`, numeric: true, help: t("excessHelp") },
        ],
        rows: () =>
          themes.map((item) => [
            nameOf(item, locale),
            nameOf(sectorOf(item), locale),
            item.coverage.of,
            <Excess key="excess" item={item} period={period} />,
          ]),
      }}
      day={day}
      source={usePriceSource(withPrices, day)}
      n={{ count: count("priced"), of: count("of") }}
    >
      <Treemap
        label={t("mapLabel")}
        format={formatPoints}
        groups={sectors.map((sector) => ({
          label: nameOf(sector, locale),
          tiles: drawn
            .filter((item) => sectorOf(item) === sector)
            .map((item) => ({
              id: item.slug,
              label: nameOf(item, locale),
              area: item.coverage.of,
              change: item.excess[period],
              detail: units("tickers", { count: item.coverage.of }),
              href: href(themeHref(item)),
            })),
        }))}
      />
      <div className="mt-1 flex flex-wrap gap-x-4 text-2xs text-faint">
        <span>{t("mapArea")}</span>
        <TileScale label={`${t("mapColour")}${comma}${periodName}`} format={formatPoints} />
      </div>
    </ChartFrame>
  );
}
