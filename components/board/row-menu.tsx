"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { BoardRow } from "@/components/board/board-rows";
import { OwnThemeItems, RenameThemeDialog } from "@/components/themes/edit/own-theme-items";
import { MenuItem, MenuSeparator, SharedMenu } from "@/components/ui/menu";
import { useView } from "@/components/view/use-view";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf } from "@/lib/format/name";
import type { ThemeItem } from "@/lib/themes/schema";
import { reportHref, themeHref } from "@/lib/view/addresses";

/** The pressed button of a row, and the row. */
export interface PressedRow {
  button: HTMLElement;
  row: BoardRow;
}

/** The one menu of the board's rows. It offers only forms that the theme's page has, which on a past day has none. */
export function RowMenu({ pressed, onClose }: { pressed: PressedRow | null; onClose: () => void }) {
  const t = useTranslations("board");
  const locale = useLocale();
  const href = useViewHref();
  const [renaming, setRenaming] = useState<ThemeItem | null>(null);
  const isToday = useView().params.asOf === null;
  const theme = pressed?.row.item;
  const report = theme?.reports[0];
  return (
    <>
      <SharedMenu
        button={pressed?.button ?? null}
        label={theme ? t("rowActions", { name: nameOf(theme, locale) }) : ""}
        onClose={onClose}
      >
        {theme && (
          <>
            <MenuItem href={href(themeHref(theme))}>{t("openTheme")}</MenuItem>
            {report && <MenuItem href={reportHref(report)}>{t("openReport")}</MenuItem>}
            {isToday && <MenuItem href={href(`${themeHref(theme)}?note=new`)}>{t("writeNote")}</MenuItem>}
            {isToday && !pressed.row.hasThemes && (
              <MenuItem href={href(`${themeHref(theme)}?watch=new`)}>{t("addTicker")}</MenuItem>
            )}
            {theme.source === "analyst" && (
              <>
                <MenuSeparator />
                <OwnThemeItems theme={theme} onRename={() => setRenaming(theme)} />
              </>
            )}
          </>
        )}
      </SharedMenu>
      {renaming && (
        <RenameThemeDialog key={renaming.slug} theme={renaming} onClose={() => setRenaming(null)} />
      )}
    </>
  );
}
