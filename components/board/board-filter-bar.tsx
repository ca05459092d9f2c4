"use client";

import { useTranslations } from "next-intl";
import { useColumnNames } from "@/components/board/board-columns";
import { boardCsv } from "@/components/board/board-csv";
import { LEVELS, SORT_COLUMNS, type BoardRow } from "@/components/board/board-rows";
import { STATUS_ORDER } from "@/components/themes/status/status-look";
import type { useBoardFilters } from "@/components/board/use-board-filters";
import { DownloadCsv } from "@/components/ui/download-csv";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { ThemeSelect } from "@/components/view/theme-select";
import type { Period } from "@/lib/domain/calendar/period";
import type { ThemesAnswer } from "@/lib/themes/schema";

export interface BoardFilterBarProps {
  board: ThemesAnswer;
  rows: readonly BoardRow[];
  period: Period;
  held: ReturnType<typeof useBoardFilters>;
}

/** The filters of the board, the sort selection (on a phone), and the CSV download. */
export function BoardFilterBar({ board, rows, period, held }: BoardFilterBarProps) {
  const t = useTranslations("themes");
  const status = useTranslations("status");
  const { filters, setFilters, sort, setSort } = held;
  const names = useColumnNames(period);
  const present = STATUS_ORDER.filter(
    (each) => each === filters.status || board.items.some((item) => item.status === each),
  );
  return (
    <div role="group" aria-label={t("filters")} className="flex flex-wrap items-center gap-2">
      <Segmented
        label={t("level")}
        value={filters.level ?? "all"}
        onValueChange={(level) => void setFilters({ level: level === "all" ? null : level })}
        segments={(["all", ...LEVELS] as const).map((value) => ({ value, label: t(`levels.${value}`) }))}
      />
      <ThemeSelect
        aria-label={t("sector")}
        value={filters.sector ?? ""}
        onChange={({ target }) => void setFilters({ sector: target.value || null })}
        themes={board.items.filter(({ level }) => level === "sector")}
        none={t("allSectors")}
      />
      <Select
        aria-label={status("title")}
        value={filters.status ?? ""}
        onChange={({ target }) =>
          void setFilters({ status: STATUS_ORDER.find((each) => each === target.value) ?? null })
        }
        options={[
          { value: "", label: t("allStatuses") },
          ...present.map((value) => ({ value, label: status(value) })),
        ]}
      />
      <Select
        aria-label={t("sortBy")}
        className="md:hidden"
        value={sort ? `${sort.column} ${sort.direction}` : ""}
        onChange={({ target }) => {
          const [column, direction] = target.value.split(" ");
          setSort(column ? { column, direction: direction === "asc" ? "asc" : "desc" } : null);
        }}
        options={[
          { value: "", label: t("boardOrder") },
          ...SORT_COLUMNS.flatMap((column) => {
            const isText = column === "theme" || column === "status";
            return [
              { value: `${column} desc`, label: t(isText ? "za" : "best", { column: names[column] }) },
              { value: `${column} asc`, label: t(isText ? "az" : "worst", { column: names[column] }) },
            ];
          }),
        ]}
      />
      <DownloadCsv
        fileName={`themeboard-${board.asOf}.csv`}
        disabled={rows.length === 0}
        text={() => boardCsv(rows, { ...board, period })}
      />
    </div>
  );
}
