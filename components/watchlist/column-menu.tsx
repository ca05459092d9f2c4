"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { useWatchColumnNames } from "@/components/watchlist/watch-columns";
import { WATCH_COLUMNS, type useWatchColumns } from "@/components/watchlist/use-watch-columns";

/** Chooses the columns of a watchlist; the URL holds those chosen. */
export function ColumnMenu({ shown, isStandard, choose }: ReturnType<typeof useWatchColumns>) {
  const t = useTranslations("members");
  const nameOfColumn = useWatchColumnNames();
  return (
    <Popover
      label={t("columnsHelp")}
      align="end"
      trigger={
        <Button tone="quiet" size="sm">
          {t("columns")}
          <span aria-hidden className="text-2xs">
            ▾
          </span>
        </Button>
      }
    >
      <fieldset className="grid grid-cols-2 gap-x-6 gap-y-1">
        <legend className="sr-only">{t("columnsHelp")}</legend>
        {WATCH_COLUMNS.map((column) => (
          <label key={column} className="flex min-h-7 items-center gap-2 pointer-coarse:min-h-10">
            <input
              type="checkbox"
              checked={shown.includes(column)}
              onChange={({ target }) =>
                void choose(
                  WATCH_COLUMNS.filter((each) => (each === column ? target.checked : shown.includes(each))),
                )
              }
            />
            {nameOfColumn(column)}
          </label>
        ))}
      </fieldset>
      <Button tone="link" size="sm" className="mt-2" disabled={isStandard} onClick={() => void choose(null)}>
        {t("columnsReset")}
      </Button>
    </Popover>
  );
}
