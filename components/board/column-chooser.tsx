"use client";

import { useLocale, useTranslations } from "next-intl";
import { useColumnNames } from "@/components/board/board-columns";
import { boardRows, CHOSEN_COLUMNS, columnsShown, PERIOD_COLUMNS } from "@/components/board/board-rows";
import type { BoardFilters } from "@/components/board/use-board-filters";
import { MenuButton } from "@/components/board/menu-button";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { Period } from "@/lib/domain/calendar/period";
import type { ThemesAnswer } from "@/lib/themes/schema";

export interface ColumnChooserProps {
  board: ThemesAnswer | undefined;
  period: Period;
  held: BoardFilters;
}

/** Chooses the board's columns; the URL holds those chosen. */
export function ColumnChooser(props: ColumnChooserProps) {
  const t = useTranslations("board");
  return (
    <Popover label={t("columnsHelp")} align="end" trigger={<MenuButton>{t("columns")}</MenuButton>}>
      <Choices {...props} />
    </Popover>
  );
}

function Choices({ board, period, held: { columns, setFilters } }: ColumnChooserProps) {
  const t = useTranslations("board");
  const locale = useLocale();
  const nameOfColumn = useColumnNames(period);
  const rows = boardRows(board?.items ?? [], { status: null, sector: null, level: null }, null, {
    period,
    locale,
  });
  const shown = new Set(columnsShown(columns, rows, period));
  const choose = (next: ReadonlySet<string>) =>
    void setFilters({ columns: CHOSEN_COLUMNS.filter((column) => next.has(column)) });
  return (
    <>
      <fieldset className="grid grid-cols-2 gap-x-6 gap-y-1">
        <legend className="sr-only">{t("columnsHelp")}</legend>
        {CHOSEN_COLUMNS.map((column) => {
          // The period's own column has the same numbers.
          const isTwice = (PERIOD_COLUMNS as Record<string, Period>)[column] === period;
          return (
            <label key={column} className="flex min-h-7 items-center gap-2 pointer-coarse:min-h-10">
              <input
                type="checkbox"
                checked={shown.has(column)}
                disabled={isTwice}
                onChange={({ target }) => {
                  const next = new Set<string>(shown);
                  if (target.checked) next.add(column);
                  else next.delete(column);
                  choose(next);
                }}
              />
              {nameOfColumn(column)}
            </label>
          );
        })}
      </fieldset>
      <Button
        tone="link"
        size="sm"
        className="mt-2"
        disabled={columns === null}
        onClick={() => void setFilters({ columns: null })}
      >
        {t("columnsReset")}
      </Button>
    </>
  );
}
