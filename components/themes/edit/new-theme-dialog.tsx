"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState, type FormEvent } from "react";
import { fieldErrors, FormProblem } from "@/components/themes/edit/form-problem";
import { namesGiven, ThemeNameFields } from "@/components/themes/edit/theme-name-fields";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { say } from "@/components/ui/toast";
import { nameOf, type Named } from "@/lib/format/name";
import { useCreateTheme } from "@/lib/themes/queries";
import { tickerSearchOptions } from "@/lib/tickers/queries";
import { themeHref } from "@/lib/view/addresses";

const FIELDS = ["nameEn", "nameZh", "parent", "callDay", "benchmark"] as const;

export interface NewThemeDialogProps {
  sectors: readonly (Named & { slug: string })[];
  today: string;
}

/** Adds an analyst's own theme, and leads to it. What was typed stays until it is taken, also where the dialog is closed in between. */
export function NewThemeDialog({ sectors, today }: NewThemeDialogProps) {
  const t = useTranslations("themes");
  const common = useTranslations("common");
  const locale = useLocale();
  const router = useRouter();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const blank = { nameEn: "", nameZh: "", parent: sectors[0]?.slug ?? "", callDay: today, benchmark: "" };
  const [draft, setDraft] = useState(blank);
  const { mutate, isPending, error, reset } = useCreateTheme();
  const { data: indices } = useQuery({ ...tickerSearchOptions("", "index"), enabled: open });
  const errors = fieldErrors(error);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });

  const addTheme = (event: FormEvent) => {
    event.preventDefault();
    const { parent, callDay, benchmark } = draft;
    mutate(
      {
        ...namesGiven(draft),
        parent: parent || null,
        callDay: callDay || undefined,
        benchmark: benchmark || null,
      },
      {
        onSuccess: (theme) => {
          say(t("added", { name: nameOf(theme, locale) }));
          setDraft(blank);
          setOpen(false);
          reset();
          // Where its first ticker is watched: in today's view, for in one of before its call it isn't there.
          router.push(themeHref(theme) as Route);
        },
      },
    );
  };

  return (
    <Dialog
      title={t("newTheme")}
      description={t("newThemeHelp")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t("newTheme")}</Button>}
      footer={
        <>
          <DialogClose asChild>
            <Button>{common("cancel")}</Button>
          </DialogClose>
          <Button tone="primary" type="submit" form={formId} disabled={isPending}>
            {isPending ? common("saving") : common("add")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={addTheme} className="flex flex-col gap-3">
        <ThemeNameFields names={draft} errors={errors} onChange={change} />
        <Field label={t("under")} error={errors.parent}>
          {(control) => (
            <Select
              {...control}
              value={draft.parent}
              onChange={({ target }) => change({ parent: target.value })}
              options={[
                ...sectors.map((sector) => ({ value: sector.slug, label: nameOf(sector, locale) })),
                { value: "", label: t("ownSector") },
              ]}
            />
          )}
        </Field>
        <Field label={t("callDay")} error={errors.callDay} hint={t("callDayHint")}>
          {(control) => (
            <Input
              {...control}
              type="date"
              max={today}
              value={draft.callDay}
              onChange={({ target }) => change({ callDay: target.value })}
            />
          )}
        </Field>
        <Field label={t("benchmark")} error={errors.benchmark}>
          {(control) => (
            <Select
              {...control}
              value={draft.benchmark}
              onChange={({ target }) => change({ benchmark: target.value })}
              options={[
                { value: "", label: t("benchmarkInherited") },
                ...(indices?.items ?? []).map((index) => ({
                  value: index.symbol,
                  label: nameOf(index, locale),
                })),
              ]}
            />
          )}
        </Field>
        <FormProblem error={error} fields={FIELDS} />
      </form>
    </Dialog>
  );
}
