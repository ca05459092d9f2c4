"use client";

import { MoreHorizontal } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { RenameThemeDialog } from "@/components/themes/edit/rename-theme-dialog";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { Menu, MenuItem } from "@/components/ui/menu";
import { say, sayError } from "@/components/ui/toast";
import { problemCode } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { usePatchTheme } from "@/lib/themes/queries";
import type { ThemeItem } from "@/lib/themes/schema";

/** What is done to an analyst's own theme: rename it, or strike it as a mistake (and take that back). */
export function OwnThemeMenu({ theme }: { theme: ThemeItem }) {
  const t = useTranslations("themes");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const name = nameOf(theme, useLocale());
  const [isRenaming, setRenaming] = useState(false);
  const { mutateAsync: patch } = usePatchTheme(theme.slug);
  // By its promise, not by `mutate`'s callbacks: the row goes with the theme, and they with the row.
  const setStruck = (isStruck: boolean) =>
    patch({ void: isStruck }).then(
      () =>
        isStruck
          ? say(t("struck", { name }), { label: common("undo"), onUndo: () => void setStruck(false) })
          : say(t("back", { name })),
      (error: unknown) => sayError(errorText(problemCode(error))),
    );
  return (
    <>
      <Menu
        trigger={
          <Button tone="quiet" size="icon" aria-label={t("changeFor", { name })}>
            <MoreHorizontal aria-hidden className="size-4" />
          </Button>
        }
      >
        <MenuItem onSelect={() => setRenaming(true)}>{t("rename")}</MenuItem>
        <MenuItem danger onSelect={() => void setStruck(true)}>
          {t("strike")}
        </MenuItem>
      </Menu>
      {isRenaming && <RenameThemeDialog theme={theme} onClose={() => setRenaming(false)} />}
    </>
  );
}
