"use client";

import type { ColumnDef } from "@tanstack/react-table";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { MobileFirst } from "@/components/ui/mobile-first";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { TextLink } from "@/components/ui/text-link";
import { useSort } from "@/components/view/use-sort";
import { useSourceText } from "@/components/view/use-source-text";
import { LastRefreshCell } from "@/components/prices/refresh/refresh-last";
import { nameOf } from "@/lib/format/name";
import { formatNumber } from "@/lib/format/number";
import { containsText } from "@/lib/format/contains-text";
import { formatOf } from "@/lib/format/of";
import type { PriceSeriesItem, PriceSeriesList } from "@/lib/prices/series/schema";
import { tickerHref } from "@/lib/view/addresses";

const SHOWS = ["all", "sample", "imported", "stale"] as const;
const isShown: Record<(typeof SHOWS)[number], (item: PriceSeriesItem) => boolean> = {
  all: () => true,
  sample: (item) => item.sample,
  imported: (item) => !item.sample,
  stale: (item) => item.stale && item.delistedOn === null,
};

export interface SeriesTableProps {
  list: PriceSeriesList;
  /** The names of the themes by slug. */
  themeNames: ReadonlyMap<string, string>;
}

/** The table of tickers with the source, adjustment and days of their prices. */
export function SeriesTable({ list, themeNames }: SeriesTableProps) {
  const t = useTranslations("prices.series");
  const locale = useLocale();
  const [{ q, show }, setFilters] = useQueryStates({
    q: parseAsString.withDefault(""),
    show: parseAsStringLiteral(SHOWS).withDefault("all"),
  });
  const [sort, setSort] = useSort();
  const rows = list.items.filter(
    (item) => isShown[show](item) && containsText([item.symbol, item.nameEn, item.nameZh], q),
  );
  const columns = useSeriesColumns(themeNames, rows.length > 0 && rows.every(({ sample }) => sample));
  const aside = [
    t("shown", { share: formatOf(rows.length, list.items.length, locale) }),
    list.priceDay && t("priceDay", { day: list.priceDay }),
  ];
  return (
    <Panel id="series" className="scroll-mt-16" title={t("title")} aside={aside.filter(Boolean).join(" · ")}>
      {list.items.length === 0 ? (
        <EmptyState title={t("noPrices")} />
      ) : (
        <>
          <div role="search" className="no-print flex flex-wrap items-center gap-2 pb-2">
            <SearchInput
              label={t("search")}
              value={q}
              onSearch={(text) => void setFilters({ q: text || null })}
            />
            <Segmented
              label={t("show")}
              value={show}
              onValueChange={(next) => void setFilters({ show: next })}
              segments={SHOWS.map((value) => ({ value, label: t(value) }))}
            />
          </div>
          <MobileFirst rows={rows.map(({ symbol }) => symbol)} showAll={t("showAll", { count: rows.length })}>
            <DataTable
              caption={t("caption")}
              columns={columns}
              rows={rows}
              rowKey={(item) => item.symbol}
              sort={sort}
              onSortChange={setSort}
              maxHeight="60vh"
              asCards
              empty={<EmptyState title={t("noMatch")} />}
            />
          </MobileFirst>
        </>
      )}
    </Panel>
  );
}

/** `allSample`: all series are of sample prices, which the heading says once. */
function useSeriesColumns(
  themeNames: ReadonlyMap<string, string>,
  allSample: boolean,
): ColumnDef<PriceSeriesItem, unknown>[] {
  const t = useTranslations("prices.series");
  const prices = useTranslations("prices");
  const common = useTranslations("common");
  const locale = useLocale();
  const refresh = useTranslations("refresh");
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const sourceText = useSourceText();
  const sampleBadge = <Badge tone="warn">{common("sample")}</Badge>;
  const themesOf = (item: PriceSeriesItem) =>
    item.themes.map((slug) => themeNames.get(slug) ?? slug).join(", ");
  return [
    {
      id: "symbol",
      header: t("symbol"),
      accessorFn: (item) => item.symbol,
      meta: { rowHeader: true, className: "num" },
      cell: ({ row: { original } }) => (
        <TextLink href={tickerHref(original.symbol)}>{original.symbol}</TextLink>
      ),
    },
    {
      id: "name",
      header: t("name"),
      accessorFn: (item) => nameOf(item, locale),
      meta: { className: "whitespace-nowrap" },
    },
    {
      id: "source",
      header: () => (
        <>
          {t("source")} {allSample && sampleBadge}
        </>
      ),
      accessorFn: (item) => sourceText(item.source),
      meta: { label: t("source") },
      cell: ({ row: { original } }) => {
        if (!original.sample) return sourceText(original.source);
        return allSample ? null : sampleBadge;
      },
    },
    {
      id: "adjustment",
      header: t("adjustment"),
      accessorFn: (item) => prices(`adjustments.${item.adjustment}`),
      meta: { className: "whitespace-nowrap" },
    },
    {
      id: "firstDay",
      header: t("firstDay"),
      accessorFn: (item) => item.firstDay,
      meta: { className: "num" },
    },
    {
      id: "lastDay",
      header: t("lastDay"),
      accessorFn: (item) => item.lastDay,
      meta: { className: "num" },
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-1.5">
          {original.lastDay}
          {original.delistedOn && <Badge>{prices("delisted")}</Badge>}
          {original.stale && !original.delistedOn && <Badge tone="warn">{prices("stale")}</Badge>}
        </span>
      ),
    },
    {
      id: "bars",
      header: t("bars"),
      accessorFn: (item) => item.bars,
      meta: { numeric: true },
      sortDescFirst: true,
      cell: ({ row: { original } }) => formatNumber(original.bars, { locale }),
    },
    {
      id: "lastRefresh",
      header: refresh("lastRefresh"),
      accessorFn: (item) => item.lastRefresh?.at ?? null,
      meta: { className: "whitespace-nowrap", wide: true },
      cell: ({ row: { original } }) =>
        original.lastRefresh && <LastRefreshCell last={original.lastRefresh} timeZone={timeZone} />,
    },
    {
      id: "themes",
      header: t("themes"),
      accessorFn: (item) => themesOf(item) || null,
      meta: { className: "min-w-40", wide: true },
    },
  ];
}
