"use client";

import { useLocale, useTranslations } from "next-intl";
import { useBoardColumns, useColumnNames } from "@/components/board/board-columns";
import { boardRows, columnsShown } from "@/components/board/board-rows";
import { BoardTable } from "@/components/board/board-table";
import { useBoardFilters } from "@/components/board/use-board-filters";
import { BoardSource } from "@/components/themes/board-source";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { UnknownChoices } from "@/components/view/unknown-choices";
import type { Period } from "@/lib/domain/calendar/period";
import type { ThemesAnswer } from "@/lib/themes/schema";

/** The table of sectors and themes with their status and numbers; the URL holds its filters, order and columns. */
export function Board({ board, period }: { board: ThemesAnswer; period: Period }) {
  const t = useTranslations("themes");
  const words = useTranslations("board");
  const common = useTranslations("common");
  const status = useTranslations("status");
  const locale = useLocale();
  const { filters, columns: chosen, isDense, setFilters, sort, setSort } = useBoardFilters();
  const nameOfColumn = useColumnNames(period);
  const rows = boardRows(board.items, filters, sort, { period, locale });
  const whole = boardRows(board.items, NO_FILTERS, null, { period, locale });
  const columns = useBoardColumns({
    period,
    asOf: board.asOf,
    shown: columnsShown(chosen, whole, period),
    isChosen: chosen !== null,
    allSample: board.items.every(({ sample }) => sample),
  });
  const list = useFocusAfterRemoval<HTMLDivElement>();
  const clear = (
    <Button tone="link" onClick={() => void setFilters({ status: null, sector: null, level: null })}>
      {common("clearFilters")}
    </Button>
  );

  return (
    <section aria-label={t("board")} id="board" tabIndex={-1} className="outline-none">
      <UnknownChoices
        className="mb-2"
        choices={[
          { param: "status", name: status("title"), known: filters.status !== null, shown: t("allStatuses") },
          { param: "level", name: t("level"), known: filters.level !== null, shown: t("levels.all") },
          { param: "sort", name: t("sortBy"), known: sort !== null, shown: t("boardOrder") },
          {
            param: "columns",
            name: common("columns.title"),
            known: chosen !== null,
            shown: common("columns.reset"),
          },
          { param: "rows", name: words("rows"), known: isDense, shown: words("usual") },
        ]}
      />
      {Object.values(filters).some(Boolean) && (
        <p className="no-print flex items-center gap-3 text-xs text-muted">
          {words("shown", { shown: rows.length, of: whole.length })}
          {rows.length > 0 && clear}
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("nothing")} action={clear} />
      ) : (
        <div ref={list}>
          <BoardTable
            caption={sort ? `${t("boardCaption")}, ${nameOfColumn(sort.column)}` : t("boardCaption")}
            columns={columns}
            rows={rows}
            sort={sort}
            onSortChange={setSort}
            isDense={isDense}
            withPage
          />
        </div>
      )}
      <BoardSource board={board} />
    </section>
  );
}

const NO_FILTERS = { status: null, sector: null, level: null };
