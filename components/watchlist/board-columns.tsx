"use client";

import type { ColumnDef } from "@tanstack/react-table";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Delta, Unknown } from "@/components/ui/delta";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { actionsColumn } from "@/components/watchlist/actions-column";
import { Reason } from "@/components/watchlist/reason";
import { SuspectedMoves } from "@/components/watchlist/suspected-moves";
import { nameOf } from "@/lib/format/name";
import { formatPrice } from "@/lib/format/number";
import { themeHref, tickerHref } from "@/lib/view/addresses";
import type { WatchRow } from "@/lib/watchlist/schema";

/** The theme of a row: shown under the ticker on a phone, and in a separate column otherwise. */
export function themeNameOf(row: WatchRow, locale: "en" | "zh"): string {
  return nameOf({ nameEn: row.themeNameEn, nameZh: row.themeNameZh, slug: row.theme }, locale);
}

export function themeHrefOf(row: WatchRow): string {
  return themeHref({ slug: row.theme, level: row.sector === null ? "sector" : "subtheme" });
}

/** The columns of the board's watchlist, most important for a phone first. */
export function useWatchlistColumns(actions?: (row: WatchRow) => ReactNode): ColumnDef<WatchRow, unknown>[] {
  const t = useTranslations("watchlist");
  const members = useTranslations("members");
  const period = useTranslations("units.period");
  const locale = useLocale();
  const href = useViewHref();

  const tickerIn = (row: WatchRow) =>
    t("tickerIn", { ticker: nameOf(row, locale), theme: themeNameOf(row, locale) });
  const returned = (id: string, header: string, key: "day1" | "month1" | "sinceCall" | "sinceAdded") =>
    ({
      id,
      header,
      accessorFn: (row) => row[key],
      meta: { numeric: true },
      sortDescFirst: true,
      cell: ({ row: { original } }) => (
        <Delta
          value={original[key]}
          reason={original.reasons[key]}
          lastKnown={key === "sinceCall" ? original.lastKnown : null}
        />
      ),
    }) satisfies ColumnDef<WatchRow, unknown>;

  return [
    {
      id: "ticker",
      header: t("ticker"),
      accessorFn: (row) => row.symbol,
      meta: { rowHeader: true, className: "sticky left-0 z-[1] min-w-32 bg-ground pr-3 md:min-w-40" },
      cell: ({ row: { original } }) => <TickerCell row={original} />,
    },
    {
      id: "theme",
      header: t("theme"),
      accessorFn: (row) => themeNameOf(row, locale),
      meta: { className: "max-md:hidden" },
      cell: ({ row: { original } }) => (
        <TextLink quiet href={href(themeHrefOf(original))}>
          {themeNameOf(original, locale)}
        </TextLink>
      ),
    },
    returned("sinceCall", period("sinceCall"), "sinceCall"),
    returned("sinceAdded", t("sinceAdded"), "sinceAdded"),
    returned("month1", period("1m"), "month1"),
    returned("day1", period("1d"), "day1"),
    {
      id: "lastClose",
      header: t("lastClose"),
      accessorFn: (row) => row.lastClose,
      meta: { numeric: true },
      sortDescFirst: true,
      cell: ({ row: { original } }) =>
        original.lastClose === null ? (
          <Unknown reason="no_bars" />
        ) : (
          <>
            {formatPrice(original.lastClose, locale)} <span className="text-muted">{original.currency}</span>
          </>
        ),
    },
    {
      id: "lastDay",
      header: t("lastDay"),
      accessorFn: (row) => row.lastDay,
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => <LastDay row={original} />,
    },
    {
      id: "addedOn",
      header: t("addedOn"),
      accessorFn: (row) => row.addedOn,
      meta: { className: "num" },
      cell: ({ row: { original } }) => original.addedOn,
    },
    {
      id: "source",
      header: t("source"),
      accessorFn: (row) => t(row.source),
      cell: ({ row: { original } }) => t(original.source),
    },
    {
      id: "reason",
      header: t("reason"),
      accessorFn: (row) => row.reason,
      meta: { className: "min-w-48 max-w-80" },
      cell: ({ row: { original } }) =>
        original.reason && <Reason text={original.reason} name={tickerIn(original)} />,
    },
    ...(actions ? [actionsColumn(members("actions"), actions)] : []),
  ];
}

function TickerCell({ row }: { row: WatchRow }) {
  const locale = useLocale();
  const href = useViewHref();
  const name = nameOf(row, locale);
  return (
    <span className="flex flex-col">
      <TextLink href={href(tickerHref(row.symbol))} className="w-fit">
        {name}
      </TextLink>
      {name !== row.symbol && <span className="text-2xs num text-muted">{row.symbol}</span>}
      <TextLink quiet href={href(themeHrefOf(row))} className="w-fit text-2xs md:hidden">
        {themeNameOf(row, locale)}
      </TextLink>
    </span>
  );
}

function LastDay({ row }: { row: WatchRow }) {
  const t = useTranslations("watchlist");
  const common = useTranslations("common");
  return (
    <span className="inline-flex items-center gap-1.5">
      {row.lastDay === null ? <Unknown reason="no_bars" /> : <span className="num">{row.lastDay}</span>}
      {row.stale && row.lastDay !== null && <Badge tone="warn">{t("stale")}</Badge>}
      {row.sample && <Badge tone="warn">{common("sample")}</Badge>}
      <SuspectedMoves of={row} />
    </span>
  );
}
