"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useMemo } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { TileScale } from "@/components/charts/tile-scale";
import type { TileGroup } from "@/components/charts/treemap-layout";
import { pricedThemes, pricesTo, usePriceSource } from "@/components/themes/board-source";
import { Delta } from "@/components/ui/delta";
import { useReasonText } from "@/components/ui/error-text";
import { Skeleton } from "@/components/ui/skeleton";
import { useView } from "@/components/view/use-view";
import { useViewHref } from "@/components/view/use-view-href";
import { themeMapOptions } from "@/lib/board/queries";
import type { ThemeMapAnswer, ThemeMapTile } from "@/lib/board/schema";
import { failureOf } from "@/lib/client/query-state";
import type { Period } from "@/lib/domain/calendar/period";
import { leaves } from "@/lib/domain/theme/leaves";
import { marksApart, nameOf } from "@/lib/format/name";
import { formatNumber, formatPercent, formatPoints } from "@/lib/format/number";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { themeHref, tickerHref } from "@/lib/view/addresses";

const HEIGHT = 360;
const LEGEND_HEIGHT = 40;

const loading = () => <Skeleton style={{ height: HEIGHT }} />;
const Treemap = dynamic(() => import("@/components/charts/treemap").then((m) => m.Treemap), {
  ssr: false,
  loading,
});

/**
 * A map of the board's tickers: one tile each, grouped by theme, framed by sector, coloured by excess return. The page comes
 * without its data: 500 tickers would be as heavy as the board itself.
 */
export function ThemeMap({ board, period }: { board: ThemesAnswer; period: Period }) {
  const t = useTranslations("themeMap");
  const units = useTranslations("units");
  const locale = useLocale();
  const { query: view } = useView();
  const query = useQuery(themeMapOptions({ ...view, period }));
  const themes = leaves(board.items);
  const count = (key: "priced" | "of") => themes.reduce((sum, { coverage }) => sum + coverage[key], 0);
  const withPrices = pricedThemes(board.items);
  const day = pricesTo(withPrices, board.priceDay);
  const map = query.data;
  const names = useMemo(
    () => new Map(map?.themes.map((each) => [each.slug, nameOf(each, locale)])),
    [map, locale],
  );
  const groups = useGroups(map, names);
  const tiles = useMemo(() => new Map(map?.items.map((tile) => [tileId(tile), tile])), [map]);
  const isEmpty = count("of") === 0 || (map?.items.length === 0 && !query.isPlaceholderData);
  const periodName = units(`period.${map?.period ?? period}`);
  const isWide = (map?.spread ?? 0) >= 0.1;
  const end = (sign: 1 | -1) =>
    formatPoints(sign * (map?.spread ?? 0), { locale, digits: isWide ? 0 : 1, signed: true });

  return (
    <ChartFrame
      title={t("title")}
      className="border-t border-line pt-2"
      height={HEIGHT + LEGEND_HEIGHT}
      state={isEmpty ? "empty" : map ? "ready" : failureOf(query) ? "error" : "loading"}
      empty={t("empty")}
      onRetry={() => void query.refetch()}
      summary={t("summary", {
        count: map?.items.length ?? 0,
        period: periodName,
        themes: (map?.themes ?? [])
          .map((each) => `${names.get(each.slug)} ${formatPoints(each.excess, { locale, signed: true })}`)
          .join(locale === "zh" ? "，" : ", "),
      })}
      table={{
        columns: [
          { label: t("ticker") },
          { label: t("theme") },
          { label: t("return"), numeric: true },
          { label: t("excess"), numeric: true, help: t("excessHelp") },
          { label: t("from") },
          { label: t("days"), numeric: true, help: t("daysHelp") },
        ],
        rows: () =>
          (map?.items ?? []).map((tile) => [
            `${nameOf(tile, locale)} ${tile.symbol}`,
            names.get(tile.theme),
            <Delta key="return" value={tile.return} reason={tile.reason} />,
            <Delta key="excess" kind="points" value={tile.excess} reason={tile.excessReason} />,
            tile.from ?? "",
            tile.days ?? "",
          ]),
      }}
      day={day}
      source={usePriceSource(withPrices, day)}
      n={{ count: count("priced"), of: count("of") }}
    >
      <Treemap
        label={t("label", { period: periodName })}
        groups={groups}
        height={HEIGHT}
        limit={map?.spread ?? null}
        tooltip={({ id }) => {
          const tile = tiles.get(id);
          return tile && <TileTooltip tile={tile} theme={names.get(tile.theme) ?? tile.theme} />;
        }}
      />
      <div
        className="mt-1 overflow-hidden text-2xs leading-4 text-faint"
        style={{ height: LEGEND_HEIGHT - 4 }}
      >
        <TileScale
          ends={
            map?.spread ? { low: t("behind", { value: end(-1) }), high: t("ahead", { value: end(1) }) } : null
          }
        />
        <p>{t("legend", { period: periodName })}</p>
      </div>
    </ChartFrame>
  );
}

/** A ticker in two themes has a tile in each. */
const tileId = ({ theme, symbol }: ThemeMapTile) => `${theme} ${symbol}`;

/** The tiles under their themes, the themes in the frames of their sectors, in the board's order. */
function useGroups(map: ThemeMapAnswer | undefined, names: ReadonlyMap<string, string>): TileGroup[] {
  const t = useTranslations("themeMap");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const href = useViewHref();
  return useMemo(() => {
    if (!map) return [];
    const slugs = new Set(map.themes.map(({ slug }) => slug));
    const marks = marksApart(map.items, locale);
    const tileOf = (tile: ThemeMapTile) => {
      const label = nameOf(tile, locale);
      const excess =
        tile.excess === null ? charts("unknown") : formatPoints(tile.excess, { locale, signed: true });
      return {
        id: tileId(tile),
        label,
        mark: marks.get(tile.symbol),
        value: formatNumber(tile.excess === null ? null : tile.excess * 100, {
          locale,
          digits: 1,
          signed: true,
        }),
        change: tile.excess,
        name: t("tile", {
          ticker: label === tile.symbol ? label : `${label} ${tile.symbol}`,
          theme: names.get(tile.theme) ?? tile.theme,
          excess,
          change: formatPercent(tile.return, { locale, signed: true }),
        }),
        href: href(tickerHref(tile.symbol)),
      };
    };
    const isTop = ({ parent }: ThemeMapAnswer["themes"][number]) => parent === null || !slugs.has(parent);
    return map.themes.filter(isTop).map((sector) => ({
      id: sector.slug,
      label: names.get(sector.slug) ?? sector.slug,
      parts: map.themes
        .filter(({ slug, parent }) => slug === sector.slug || parent === sector.slug)
        .map((theme) => ({
          id: theme.slug,
          label: names.get(theme.slug) ?? theme.slug,
          href: href(themeHref(theme)),
          tiles: map.items.filter((tile) => tile.theme === theme.slug).map(tileOf),
        })),
    }));
  }, [map, names, t, charts, locale, href]);
}

function TileTooltip({ tile, theme }: { tile: ThemeMapTile; theme: string }) {
  const t = useTranslations("themeMap");
  const locale = useLocale();
  const reasonText = useReasonText();
  const label = nameOf(tile, locale);
  const rows = [
    [t("return"), formatPercent(tile.return, { locale, signed: true })],
    [t("excess"), formatPoints(tile.excess, { locale, signed: true })],
  ];
  return (
    <>
      <p className="font-medium">
        {label} {label !== tile.symbol && <span className="font-normal num text-faint">{tile.symbol}</span>}
      </p>
      <p className="text-faint">{theme}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="whitespace-nowrap text-muted">{name}</dt>
            <dd className="text-right font-medium num">{value}</dd>
          </div>
        ))}
      </dl>
      {tile.from && tile.to && (
        <p className="text-faint tabular-nums">
          {t("span", { from: tile.from, to: tile.to, days: tile.days ?? 0 })}
        </p>
      )}
      {tile.excess === null && <p className="text-muted">{reasonText(tile.excessReason)}</p>}
    </>
  );
}
