"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { OwnThemeItems, RenameThemeDialog } from "@/components/themes/edit/own-theme-items";
import { MenuItem, MenuSeparator, SharedMenu } from "@/components/ui/menu";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf } from "@/lib/format/name";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import { reportHref, themeHref } from "@/lib/view/addresses";

/** The pressed button of a row, and its theme. */
export interface PressedRow {
  button: HTMLElement;
  theme: ThemeItem;
}

/** The one menu of the board's rows: what can be done with a theme, each one click away. */
export function RowMenu({
  pressed,
  reports,
  onClose,
}: {
  pressed: PressedRow | null;
  reports: ThemesAnswer["reports"];
  onClose: () => void;
}) {
  const t = useTranslations("board");
  const locale = useLocale();
  const href = useViewHref();
  const [renaming, setRenaming] = useState<ThemeItem | null>(null);
  const theme = pressed?.theme;
  const report = reports.find(({ callDay }) => theme?.source === "report" && callDay === theme.callDay);
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
            {report && <MenuItem href={reportHref(report.slug)}>{t("openReport")}</MenuItem>}
            <MenuItem href={href(`${themeHref(theme)}?note=new`)}>{t("writeNote")}</MenuItem>
            <MenuItem href={href(`${themeHref(theme)}?watch=new`)}>{t("addTicker")}</MenuItem>
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
