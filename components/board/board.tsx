"use client";

import { useLocale, useTranslations } from "next-intl";
import { BoardCards } from "@/components/board/board-cards";
import { useBoardColumns, useColumnNames } from "@/components/board/board-columns";
import { BoardFilterBar } from "@/components/board/board-filter-bar";
import { boardRows } from "@/components/board/board-rows";
import { BoardSource } from "@/components/themes/board-source";
import { useBoardFilters } from "@/components/board/use-board-filters";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { UnknownChoices } from "@/components/view/unknown-choices";
import type { Period } from "@/lib/domain/calendar/period";
import { formatOf } from "@/lib/format/of";
import type { ThemesAnswer } from "@/lib/themes/schema";

/** The table of sectors and themes with their status and numbers; the URL holds its filters and sort. */
export function BoardTable({ board, period }: { board: ThemesAnswer; period: Period }) {
  const t = useTranslations("themes");
  const common = useTranslations("common");
  const status = useTranslations("status");
  const locale = useLocale();
  const held = useBoardFilters();
  const { filters, setFilters, sort, setSort } = held;
  const names = useColumnNames(period);
  const rows = boardRows(board.items, filters, sort, { period, locale });
  const withActions = rows.some(({ item }) => item.source === "analyst");
  const columns = useBoardColumns({ period, asOf: board.asOf, withActions });
  const isFiltered = rows.length < board.items.length;
  const list = useFocusAfterRemoval<HTMLDivElement>();
  const clear = () => void setFilters({ status: null, sector: null, level: null });

  return (
    <Panel
      title={t("board")}
      aside={isFiltered && formatOf(rows.length, board.items.length, locale)}
      actions={<BoardFilterBar {...{ board, rows, period, held }} />}
    >
      <UnknownChoices
        className="mb-2"
        choices={[
          { param: "status", name: status("title"), known: filters.status !== null, shown: t("allStatuses") },
          { param: "level", name: t("level"), known: filters.level !== null, shown: t("levels.all") },
          { param: "sort", name: t("sortBy"), known: sort !== null, shown: t("boardOrder") },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("nothing")} action={<Button onClick={clear}>{common("clearFilters")}</Button>} />
      ) : (
        <div ref={list}>
          <div className="hidden md:block">
            <DataTable
              caption={sort ? `${t("boardCaption")}, ${names[sort.column]}` : t("boardCaption")}
              columns={columns}
              rows={rows}
              rowKey={({ item }) => item.slug}
              sort={sort}
              onSortChange={setSort}
              sortedOutside
            />
          </div>
          <div className="md:hidden">
            <BoardCards caption={t("boardCaption")} rows={rows} period={period} asOf={board.asOf} />
          </div>
        </div>
      )}
      <BoardSource board={board} />
    </Panel>
  );
}
