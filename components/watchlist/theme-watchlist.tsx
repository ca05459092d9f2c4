"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { parseAsString, useQueryState } from "nuqs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { SearchInput } from "@/components/ui/search-input";
import { saveText } from "@/components/ui/save-text";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { useSort } from "@/components/view/use-sort";
import { ColumnMenu } from "@/components/watchlist/column-menu";
import { ofMember } from "@/components/watchlist/listed-watch";
import { useBulkChanges } from "@/components/watchlist/bulk-changes";
import { useWatchColumns } from "@/components/watchlist/use-watch-columns";
import { WatchTable } from "@/components/watchlist/watch-table";
import { splitMembers } from "@/components/watchlist/member-spans";
import { ListExport } from "@/components/watchlist/list-export";
import { ListImportButton } from "@/components/watchlist/list-import-button";
import { membersCsv } from "@/components/watchlist/watchlist-csv";
import { RemovedMembers } from "@/components/watchlist/removed-members";
import { useWatchChanges } from "@/components/watchlist/watch-changes";
import { WatchForm } from "@/components/watchlist/watch-form";
import { containsText } from "@/lib/format/contains-text";
import { nameOf } from "@/lib/format/name";
import { formatOf } from "@/lib/format/of";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** Up to this number of tickers the list has no search field. */
const AT_A_GLANCE = 12;

export interface ThemeWatchlistProps {
  theme: ThemeDetail;
  /** The latest day on which a ticker can be added or removed. */
  today: string;
  className?: string;
}

/** A theme's watchlist with returns, a field to add a ticker, and the actions on each row. */
export function ThemeWatchlist({ theme, today, className }: ThemeWatchlistProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const [sort, setSort] = useSort();
  const tables = useFocusAfterRemoval<HTMLDivElement>();
  const { change, menuButton, dialogs } = useWatchChanges(today);
  const { current, removed } = splitMembers(theme.members, theme.asOf);
  const name = nameOf(theme, locale);
  const isPast = theme.asOf < today;
  const [adding, setAdding] = useAdding(current.length === 0);
  const [added, setAdded] = useState<string | null>(null);
  const isAdding = adding !== null || current.length === 0;
  const [q, setQ] = useQueryState("q", parseAsString.withDefault(""));
  const isLong = current.length > AT_A_GLANCE || q !== "";
  const [isSearched, setSearched] = useState(isLong); // the search field stays while it is in use
  if (isLong && !isSearched) setSearched(true);
  const shown = current.filter((member) =>
    containsText([member.symbol, member.nameEn, member.nameZh, member.reason], q),
  );
  const rows = shown.map((member) => ofMember(member, name));
  const columns = useWatchColumns(rows, false);
  const bulk = useBulkChanges(rows);

  return (
    <Panel
      title={t("title")}
      aside={
        <span className="num">
          {shown.length < current.length ? formatOf(shown.length, current.length, locale) : current.length}
        </span>
      }
      className={className}
      actions={
        <>
          {!isPast && current.length > 0 && (
            <Button
              size="sm"
              aria-expanded={isAdding}
              onClick={() => setAdding(isAdding ? null : "requested")}
            >
              {t("add")}
            </Button>
          )}
          {!isPast && <ListImportButton theme={theme.slug} quiet />}
          {current.length > 0 && (
            <ListExport
              quiet
              fileName={`${theme.slug}-watchlist-${theme.asOf}.txt`}
              sections={() => [{ name, symbols: current.map(({ symbol }) => symbol) }]}
            />
          )}
          {current.length > 0 && <ColumnMenu {...columns} />}
          {theme.members.length > 0 && (
            <Button
              tone="quiet"
              size="sm"
              aria-label={t("exportName")}
              onClick={() =>
                saveText(`${theme.slug}-watchlist-${theme.asOf}.csv`, membersCsv(theme.members, theme))
              }
            >
              <Download aria-hidden className="size-3.5" />
              {t("exportCsv")}
            </Button>
          )}
        </>
      }
    >
      {isPast ? (
        <PastView day={theme.asOf} />
      ) : (
        isAdding && (
          <WatchForm
            slug={theme.slug}
            today={today}
            onAdded={({ id }) => setAdded(id)}
            takesFocus={adding === "requested"}
          />
        )
      )}
      {isSearched && (
        <div role="search" className="no-print pb-2">
          <SearchInput label={t("search")} value={q} onSearch={(text) => void setQ(text || null)} />
        </div>
      )}
      <div ref={tables}>
        {current.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
        ) : (
          <>
            {bulk.bar}
            <WatchTable
              rows={rows}
              of={theme.slug}
              shown={columns.shown}
              added={added}
              caption={t("caption", { theme: name })}
              sort={sort}
              onSortChange={setSort}
              selection={isPast ? undefined : bulk.selection}
              onName={isPast ? undefined : (member) => change("name", member)}
              actions={isPast ? undefined : (member) => menuButton(member, nameOf(member, locale))}
            />
          </>
        )}
        {removed.length > 0 && (
          <RemovedMembers
            canPutBack={!isPast}
            rows={removed.map((member) => ofMember(member, name))}
            caption={t("removedCaption", { theme: name })}
          />
        )}
      </div>
      {dialogs}
    </Panel>
  );
}

/**
 * Whether the form that adds a ticker is open: on an empty list, which is the form until it is left, on request, and by
 * a link with `?watch=new`.
 */
function useAdding(isEmpty: boolean) {
  const [param, setParam] = useQueryState("watch");
  const [adding, setAdding] = useState(param === "new" ? "requested" : isEmpty ? "empty" : null);
  if (param === "new" && adding === null) setAdding("requested");
  useEffect(() => {
    if (param === "new") void setParam(null);
  }, [param, setParam]);
  return [adding, setAdding] as const;
}

/** A notice that the watchlist of an earlier day is read-only. */
function PastView({ day }: { day: string }) {
  const t = useTranslations("members");
  return <p className="no-print pb-2 text-sm text-muted">{t("pastView", { day })}</p>;
}
