"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable, type Sort } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { useColon } from "@/components/ui/use-colon";
import { useView } from "@/components/view/use-view";
import type { ListedWatch } from "@/components/watchlist/listed-watch";
import { Reason } from "@/components/watchlist/reason";
import type { WatchColumn } from "@/components/watchlist/use-watch-columns";
import { useWatchTableColumns, type WatchColumnOptions } from "@/components/watchlist/watch-columns";
import { nameOf } from "@/lib/format/name";
import { sparklinesOptions } from "@/lib/watchlist/queries";

export interface WatchTableProps extends Pick<
  WatchColumnOptions,
  "of" | "showRemoved" | "selection" | "actions" | "onName"
> {
  rows: readonly ListedWatch[];
  caption: string;
  shown: readonly WatchColumn[];
  /** The watch that was just added: its row is marked, and unfolded if it has no prices. */
  added?: string | null;
  sort?: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
}

/**
 * Watched tickers, one line of 28 px each, the reason below it. Beside priced ones, those without prices are folded
 * below the table. A long list draws only the rows in sight.
 */
export function WatchTable(props: WatchTableProps) {
  const { rows, caption, shown, of, added = null, sort, onSortChange, ...options } = props;
  const t = useTranslations("members");
  const { query } = useView();
  const { data } = useQuery({ ...sparklinesOptions(of, query.asOf), enabled: shown.includes("sparkline") });
  const lines = data && new Map(data.items.map(({ symbol, levels }) => [symbol, levels]));
  const priced = rows.filter(({ lastClose }) => lastClose !== null);
  const unpriced = priced.length === 0 ? [] : rows.filter(({ lastClose }) => lastClose === null);
  const listed = priced.length === 0 ? rows : priced;
  const columns = useWatchTableColumns({
    ...{ ...options, shown, of, lines },
    allSample: listed.every(({ sample }) => sample),
  });
  const table = (name: string, some: readonly ListedWatch[], empty?: ReactNode) => (
    <DataTable
      caption={name}
      columns={columns}
      rows={some}
      rowKey={(row) => row.watchId}
      rowClassName={({ watchId }) => (watchId === added ? "bg-accent-wash" : undefined)}
      sort={sort}
      onSortChange={onSortChange}
      below={
        shown.includes("reason")
          ? (row) => row.reason && <ReasonLine row={row} reason={row.reason} />
          : undefined
      }
      asCards
      windowed
      empty={empty}
    />
  );
  return (
    <>
      {table(caption, listed, <EmptyState title={t("noMatch")} />)}
      {unpriced.length > 0 && (
        <div className="mt-2">
          <Disclosure
            opensFor={unpriced.find(({ watchId }) => watchId === added)?.watchId}
            summary={t("unpriced", { count: unpriced.length })}
          >
            {table(t("unpricedCaption"), unpriced)}
          </Disclosure>
        </div>
      )}
    </>
  );
}

function ReasonLine({ row, reason }: { row: ListedWatch; reason: string }) {
  const t = useTranslations("members");
  const locale = useLocale();
  const colon = useColon();
  return (
    <>
      <span className="sr-only">{t("reason") + colon}</span>
      <Reason text={reason} name={nameOf(row, locale)} />
    </>
  );
}
