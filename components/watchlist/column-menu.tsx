"use client";

import { useTranslations } from "next-intl";
import { ColumnChoices } from "@/components/ui/column-choices";
import { MenuTrigger } from "@/components/ui/menu-trigger";
import { Popover } from "@/components/ui/popover";
import { useWatchColumnNames } from "@/components/watchlist/watch-column-names";
import { WATCH_COLUMNS, type useWatchColumns } from "@/components/watchlist/use-watch-columns";

/** Chooses the columns of a watchlist; the URL holds those chosen. */
export function ColumnMenu({ shown, isStandard, choose }: ReturnType<typeof useWatchColumns>) {
  const t = useTranslations("common.columns");
  const nameOfColumn = useWatchColumnNames();
  return (
    <Popover label={t("help")} align="end" trigger={<MenuTrigger>{t("title")}</MenuTrigger>}>
      <ColumnChoices
        columns={WATCH_COLUMNS.map((id) => ({ id, name: nameOfColumn(id) }))}
        chosen={shown}
        isStandard={isStandard}
        onChoose={(chosen) => void choose(chosen)}
      />
    </Popover>
  );
}
