"use client";

import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { namesInput, ThemeNameFields } from "@/components/themes/edit/theme-name-fields";
import { say } from "@/components/ui/toast";
import { FormDialog } from "@/components/view/form-dialog";
import { nameOf } from "@/lib/format/name";
import { usePatchTheme } from "@/lib/themes/queries";
import type { ThemeItem } from "@/lib/themes/schema";

/** Open as long as it is there. */
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
