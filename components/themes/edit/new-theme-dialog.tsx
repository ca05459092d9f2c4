"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { useForm } from "react-hook-form";
import { namesInput, ThemeNameFields } from "@/components/themes/edit/theme-name-fields";
import { Button } from "@/components/ui/button";
import { DayInput } from "@/components/ui/day-input";
import { Select } from "@/components/ui/select";
import { say } from "@/components/ui/toast";
import { FormDialog, FormField } from "@/components/view/form-dialog";
import { nameOf, type Named } from "@/lib/format/name";
import { useCreateTheme } from "@/lib/themes/queries";
import { tickerSearchOptions } from "@/lib/tickers/queries";
import { themeHref } from "@/lib/view/addresses";

export interface NewThemeDialogProps {
  sectors: readonly (Named & { slug: string })[];
  today: string;
  /** The button that opens the dialog. */
  trigger?: ReactNode;
}

/**
 * Creates an analyst's own theme and opens it. The input is preserved until it is saved, even if the dialog is closed
 * in between.
 */
export function NewThemeDialog({ sectors, today, trigger }: NewThemeDialogProps) {
  const t = useTranslations("themes");
  const common = useTranslations("common");
  const locale = useLocale();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const defaultValues = {
    nameEn: "",
    nameZh: "",
    parent: sectors[0]?.slug ?? "",
    callDay: today,
    benchmark: "",
  };
  const form = useForm({ defaultValues });
  const { isDirty } = form.formState;
  const { mutateAsync: create } = useCreateTheme();
  const { data: indices } = useQuery({ ...tickerSearchOptions("", "index"), enabled: open });
  const benchmarks = indices?.items.map((index) => ({ value: index.symbol, label: nameOf(index, locale) }));

  return (
    <FormDialog
      form={form}
      title={t("newTheme")}
      description={t("newThemeHelp")}
      open={open}
      onOpenChange={(isOpen) => {
        // The sectors and today may have changed since the form was mounted or last saved.
        if (isOpen && !isDirty) form.reset(defaultValues);
        setOpen(isOpen);
      }}
      trigger={trigger ?? <Button>{t("newTheme")}</Button>}
      saveLabel={common("add")}
      onSave={async ({ parent, callDay, benchmark, ...names }) => {
        const theme = await create({
          ...namesInput(names),
          parent: parent || null,
          callDay: callDay || undefined,
          benchmark: benchmark || null,
        });
        say(t("added", { name: nameOf(theme, locale) }));
        form.reset();
        setOpen(false);
        // Opens today's view, where the first ticker is added; a view before the theme's call would not show it.
        router.push(themeHref(theme) as Route);
      }}
    >
      <ThemeNameFields form={form} />
      <FormField form={form} name="parent" label={t("under")}>
        {(control) => (
          <Select
            {...control}
            options={[
              ...sectors.map((sector) => ({ value: sector.slug, label: nameOf(sector, locale) })),
              { value: "", label: t("ownSector") },
            ]}
          />
        )}
      </FormField>
      <FormField form={form} name="callDay" label={t("callDay")} hint={t("callDayHint")}>
        {(control) => <DayInput {...control} last={today} />}
      </FormField>
      <FormField form={form} name="benchmark" label={t("benchmark")}>
        {(control) => (
          <Select
            {...control}
            options={[{ value: "", label: t("benchmarkInherited") }, ...(benchmarks ?? [])]}
          />
        )}
      </FormField>
    </FormDialog>
  );
}
