"use client";

import { MoreHorizontal } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { Menu, MenuItem } from "@/components/ui/menu";
import { say, sayError } from "@/components/ui/toast";
import { namesInput, ThemeNameFields } from "@/components/themes/edit/theme-name-fields";
import { FormDialog } from "@/components/view/form-dialog";
import { problemCode } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { usePatchTheme } from "@/lib/themes/queries";
import type { ThemeItem } from "@/lib/themes/schema";

/** The actions on an analyst's own theme: rename, and void with an undo. */
export function OwnThemeMenu({ theme }: { theme: ThemeItem }) {
  const t = useTranslations("themes");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const name = nameOf(theme, useLocale());
  const [isRenaming, setRenaming] = useState(false);
  const { mutateAsync: patch } = usePatchTheme(theme.slug);
  // Uses the promise instead of the callbacks of `mutate`: voiding unmounts the theme's row, and callbacks of an
  // unmounted component never run.
  const setVoided = (isVoided: boolean) =>
    patch({ void: isVoided }).then(
      () =>
        isVoided
          ? say(t("voided", { name }), { label: common("undo"), onUndo: () => void setVoided(false) })
          : say(t("restored", { name })),
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
        <MenuItem danger onSelect={() => void setVoided(true)}>
          {t("void")}
        </MenuItem>
      </Menu>
      {isRenaming && <RenameThemeDialog theme={theme} onClose={() => setRenaming(false)} />}
    </>
  );
}

/** The dialog is open while it is mounted. */
function RenameThemeDialog({ theme, onClose }: { theme: ThemeItem; onClose: () => void }) {
  const t = useTranslations("themes");
  const locale = useLocale();
  const form = useForm({ defaultValues: { nameEn: theme.nameEn ?? "", nameZh: theme.nameZh ?? "" } });
  const { mutateAsync: patch } = usePatchTheme(theme.slug);
  return (
    <FormDialog
      form={form}
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("renameTitle", { name: nameOf(theme, locale) })}
      onSave={async (typed) => {
        const names = namesInput(typed);
        await patch(names);
        say(t("renamed", { name: nameOf(names, locale) }));
        onClose();
      }}
    >
      <ThemeNameFields form={form} />
    </FormDialog>
  );
}
