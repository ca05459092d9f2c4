"use client";

import { useTranslations } from "next-intl";
import { useColumnNames } from "@/components/board/board-columns";
import { SORT_COLUMNS } from "@/components/board/board-rows";
import type { ColumnChooserProps } from "@/components/board/column-chooser";
import { NamedViews, useViewName } from "@/components/board/named-views";
import { MenuButton } from "@/components/board/menu-button";
import { STATUS_ORDER } from "@/components/themes/status/status-look";
import { Field } from "@/components/ui/field";
import { Popover } from "@/components/ui/popover";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { useColon } from "@/components/ui/use-colon";
import { ThemeSelect } from "@/components/view/theme-select";
import { LEVELS } from "@/lib/view/board-address";

/** The filters, order and row height of the board. */
export function BoardViewMenu(props: ColumnChooserProps) {
  const t = useTranslations("board");
  const colon = useColon();
  const name = useViewName();
  return (
    <Popover
      label={t("viewHelp")}
      align="end"
      className="w-80"
      trigger={
        <MenuButton>
          <span className="max-w-48 truncate">{name ? t("view") + colon + name : t("view")}</span>
        </MenuButton>
      }
    >
      <NamedViews />
      <Filters {...props} />
    </Popover>
  );
}

function Filters({ board, period, held }: ColumnChooserProps) {
  const words = useTranslations("board");
  const t = useTranslations("themes");
  const status = useTranslations("status");
  const { filters, setFilters, sort, setSort, isDense } = held;
  const nameOfColumn = useColumnNames(period);
  const items = board?.items ?? [];
  const present = STATUS_ORDER.filter(
    (each) => each === filters.status || items.some((item) => item.status === each),
  );
  return (
    <div role="group" aria-label={t("filters")} className="flex flex-col gap-2">
      <Segmented
        label={t("level")}
        value={filters.level ?? "all"}
        onValueChange={(level) => void setFilters({ level: level === "all" ? null : level })}
        segments={(["all", ...LEVELS] as const).map((value) => ({ value, label: t(`levels.${value}`) }))}
      />
      <Field label={t("sector")}>
        {(control) => (
          <ThemeSelect
            {...control}
            value={filters.sector ?? ""}
            onChange={({ target }) => void setFilters({ sector: target.value || null })}
            themes={items.filter(({ level }) => level === "sector")}
            none={t("allSectors")}
          />
        )}
      </Field>
      <Field label={status("title")}>
        {(control) => (
          <Select
            {...control}
            value={filters.status ?? ""}
            onChange={({ target }) =>
              void setFilters({ status: STATUS_ORDER.find((each) => each === target.value) ?? null })
            }
            options={[
              { value: "", label: t("allStatuses") },
              ...present.map((value) => ({ value, label: status(value) })),
            ]}
          />
        )}
      </Field>
      <Field label={t("sortBy")}>
        {(control) => (
          <Select
            {...control}
            value={sort ? `${sort.column} ${sort.direction}` : ""}
            onChange={({ target }) => {
              const [column, direction] = target.value.split(" ");
              setSort(column ? { column, direction: direction === "asc" ? "asc" : "desc" } : null);
            }}
            options={[
              { value: "", label: t("boardOrder") },
              ...SORT_COLUMNS.flatMap((column) => {
                const isText = column === "theme" || column === "status";
                const named = { column: nameOfColumn(column) };
                return [
                  { value: `${column} desc`, label: t(isText ? "za" : "best", named) },
                  { value: `${column} asc`, label: t(isText ? "az" : "worst", named) },
                ];
              }),
            ]}
          />
        )}
      </Field>
      <Segmented
        label={words("rows")}
        value={isDense ? "dense" : "usual"}
        onValueChange={(rows) => void setFilters({ rows: rows === "dense" ? rows : null })}
        segments={(["usual", "dense"] as const).map((value) => ({ value, label: words(value) }))}
      />
    </div>
  );
}
