"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { DownloadCsv } from "@/components/ui/download-csv";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PhoneFold } from "@/components/ui/phone-fold";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { AsOfField } from "@/components/view/as-of-field";
import { useSort } from "@/components/view/use-sort";
import { useView } from "@/components/view/use-view";
import { ViewProblem } from "@/components/view/view-problem";
import { useBulkChanges } from "@/components/watchlist/bulk-changes";
import { ColumnMenu } from "@/components/watchlist/column-menu";
import { ofRow } from "@/components/watchlist/listed-watch";
import { useWatchColumns } from "@/components/watchlist/use-watch-columns";
import { WatchTable } from "@/components/watchlist/watch-table";
import { WatchlistFilters, useWatchlistFilters } from "@/components/watchlist/board-filters";
import { boardWatchlistCsv } from "@/components/watchlist/watchlist-csv";
import { ListExport } from "@/components/watchlist/list-export";
import { ListImportButton } from "@/components/watchlist/list-import-button";
import { useWatchChanges } from "@/components/watchlist/watch-changes";
import { failureOf } from "@/lib/client/query-state";
import { isRemovedBy } from "@/lib/domain/theme/membership";
import { formatOf } from "@/lib/format/of";
import { nameOf } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/locale";
import { watchlistOptions } from "@/lib/watchlist/queries";
import type { WatchRow } from "@/lib/watchlist/schema";

/** All watches of all themes with their tickers' returns. */
export function WatchlistScreen({ today }: { today: string }) {
  const t = useTranslations("watchlist");
  const locale = useLocale();
  const { query } = useView();
  const { asOf, base } = query;
  const list = useQuery(watchlistOptions({ asOf, base }));
  const error = failureOf(list);
  const data = error ? undefined : list.data;
  const { filters, setFilters, shows } = useWatchlistFilters();
  const [sort, setSort] = useSort();
  const table = useFocusAfterRemoval<HTMLDivElement>();
  const { change, menuButton, dialogs } = useWatchChanges(today);
  const isPast = asOf !== undefined && asOf < today;
  const watched = data?.items.filter((row) => !isRemovedBy(row, data.asOf)) ?? [];
  const rows = watched.filter(shows);
  const listed = rows.map((row) => ofRow(row, locale));
  const columns = useWatchColumns(listed, true);
  const bulk = useBulkChanges(listed);
  const shownBase = base ?? "first_close";

  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={
          data &&
          [
            t("watches", { share: formatOf(rows.length, watched.length, locale) }),
            t("asOf", { day: data.asOf }),
            data.priceDay && t("priceDay", { day: data.priceDay }),
          ]
            .filter(Boolean)
            .join(" · ")
        }
        actions={
          <>
            {!asOf && <ListImportButton />}
            {rows.length > 0 && (
              <ListExport
                fileName={`themeboard-watchlist-${data?.asOf ?? "today"}.txt`}
                sections={() => themeSections(rows, locale)}
              />
            )}
            <DownloadCsv
              fileName={`themeboard-watchlist-${data?.asOf ?? "today"}.csv`}
              text={() => boardWatchlistCsv(rows, { asOf: data?.asOf ?? "", base: shownBase })}
              disabled={rows.length === 0}
            />
          </>
        }
      />
      <PhoneFold summary={t("controls")}>
        <div className="pb-3">
          <AsOfField today={today} />
        </div>
        {data && watched.length > 0 && (
          <div className="flex flex-wrap items-start justify-between gap-x-3">
            <WatchlistFilters rows={watched} filters={filters} setFilters={setFilters} />
            <ColumnMenu {...columns} />
          </div>
        )}
      </PhoneFold>
      {error && <ViewProblem error={error} onRetry={() => void list.refetch()} />}
      {!data && !error && <Skeleton className="h-96" />}
      {data && watched.length === 0 && (
        <EmptyState title={t("empty")} action={<LinkButton href="/">{t("toThemes")}</LinkButton>}>
          {t("emptyHint")}
        </EmptyState>
      )}
      {data && watched.length > 0 && (
        <>
          <div ref={table}>
            {bulk.bar}
            <WatchTable
              caption={t("title")}
              rows={listed}
              shown={columns.shown}
              sort={sort}
              onSortChange={setSort}
              selection={isPast ? undefined : bulk.selection}
              onName={isPast ? undefined : (row) => change("name", row)}
              actions={
                isPast
                  ? undefined
                  : (row) =>
                      menuButton(row, t("tickerIn", { ticker: nameOf(row, locale), theme: row.theme.name }))
              }
            />
          </div>
          {dialogs}
          {rows.some((row) => row.source === "starter") && (
            <p className="mt-3 measure text-xs text-muted">{t("starterHelp")}</p>
          )}
        </>
      )}
    </>
  );
}

/** The visible rows grouped by theme, in board order. */
function themeSections(rows: readonly WatchRow[], locale: Locale) {
  const sections = new Map<string, { name: string; symbols: string[] }>();
  for (const row of rows) {
    const section = sections.get(row.theme) ?? { name: ofRow(row, locale).theme.name, symbols: [] };
    sections.set(row.theme, { ...section, symbols: [...section.symbols, row.symbol] });
  }
  return [...sections.values()];
}
