"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState, type FormEvent } from "react";
import { fieldErrors, FormProblem } from "@/components/themes/edit/form-problem";
import { namesGiven, ThemeNameFields } from "@/components/themes/edit/theme-name-fields";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { say } from "@/components/ui/toast";
import { nameOf } from "@/lib/format/name";
import { usePatchTheme } from "@/lib/themes/queries";
import type { ThemeItem } from "@/lib/themes/schema";

/** Open as long as it is there. */
export function RenameThemeDialog({ theme, onClose }: { theme: ThemeItem; onClose: () => void }) {
  const t = useTranslations("themes");
  const common = useTranslations("common");
  const locale = useLocale();
  const formId = useId();
  const [names, setNames] = useState({ nameEn: theme.nameEn ?? "", nameZh: theme.nameZh ?? "" });
  const { mutate, isPending, error } = usePatchTheme(theme.slug);
  const renameTheme = (event: FormEvent) => {
    event.preventDefault();
    const given = namesGiven(names);
    mutate(given, {
      onSuccess: () => {
        say(t("renamed", { name: nameOf(given, locale) }));
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("renameTitle", { name: nameOf(theme, locale) })}
      footer={
        <>
          <DialogClose asChild>
            <Button>{common("cancel")}</Button>
          </DialogClose>
          <Button tone="primary" type="submit" form={formId} disabled={isPending}>
            {isPending ? common("saving") : common("save")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={renameTheme} className="flex flex-col gap-3">
        <ThemeNameFields
          names={names}
          errors={fieldErrors(error)}
          onChange={(part) => setNames({ ...names, ...part })}
        />
        <FormProblem error={error} fields={["nameEn", "nameZh"]} />
      </form>
    </Dialog>
  );
}
