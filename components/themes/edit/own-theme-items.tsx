"use client";

import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useErrorText } from "@/components/ui/error-text";
import { MenuItem } from "@/components/ui/menu";
import { say, sayError } from "@/components/ui/toast";
import { namesInput, ThemeNameFields } from "@/components/themes/edit/theme-name-fields";
import { FormDialog } from "@/components/view/form-dialog";
import { problemCode } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { usePatchTheme } from "@/lib/themes/queries";
import type { ThemeItem } from "@/lib/themes/schema";

/** The menu items of an analyst's own theme: rename it, and void it with an undo. */
export function OwnThemeItems({ theme, onRename }: { theme: ThemeItem; onRename: () => void }) {
  const t = useTranslations("themes");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const name = nameOf(theme, useLocale());
  const { mutateAsync: patch } = usePatchTheme(theme.slug);
  // Uses the promise instead of the callbacks of `mutate`: the menu is closed by then, and callbacks of an unmounted
  // component never run.
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
      <MenuItem onSelect={onRename}>{t("rename")}</MenuItem>
      <MenuItem danger onSelect={() => void setVoided(true)}>
        {t("void")}
      </MenuItem>
    </>
  );
}

/** The dialog is open while it is mounted. */
export function RenameThemeDialog({ theme, onClose }: { theme: ThemeItem; onClose: () => void }) {
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
