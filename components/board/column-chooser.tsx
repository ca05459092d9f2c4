"use client";

import { useLocale, useTranslations } from "next-intl";
import { useColumnNames } from "@/components/board/board-columns";
import { boardRows, columnsChosen, isOfPeriod } from "@/components/board/board-rows";
import type { BoardFilters } from "@/components/board/use-board-filters";
import { MenuButton } from "@/components/board/menu-button";
import { ColumnChoices } from "@/components/ui/column-choices";
import { Popover } from "@/components/ui/popover";
import type { Period } from "@/lib/domain/calendar/period";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { CHOSEN_COLUMNS } from "@/lib/view/board-address";

export interface ColumnChooserProps {
  board: ThemesAnswer | undefined;
  period: Period;
  held: BoardFilters;
}

/** Chooses the board's columns; the URL holds those chosen. */
export function ColumnChooser(props: ColumnChooserProps) {
  const t = useTranslations("common.columns");
  return (
    <Popover label={t("help")} align="end" trigger={<MenuButton>{t("title")}</MenuButton>}>
      <Choices {...props} />
    </Popover>
  );
}

function Choices({ board, period, held: { columns, setFilters } }: ColumnChooserProps) {
  const locale = useLocale();
  const nameOfColumn = useColumnNames(period);
  const rows = boardRows(board?.items ?? [], { status: null, sector: null, level: null }, null, {
    period,
    locale,
  });
  return (
    <ColumnChoices
      columns={CHOSEN_COLUMNS.map((id) => ({
        id,
        name: nameOfColumn(id),
        disabled: isOfPeriod(id, period), // the period's own column has the same numbers
      }))}
      chosen={columnsChosen(columns, rows)}
      isStandard={columns === null}
      onChoose={(chosen) => void setFilters({ columns: chosen })}
    />
  );
}
