"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { namesInput, ThemeNameFields } from "@/components/themes/edit/theme-name-fields";
import { ownBenchmark } from "@/components/themes/own-benchmark";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { DayInput } from "@/components/ui/day-input";
import { say, sayError } from "@/components/ui/toast";
import { FormDialog, FormField, submitting } from "@/components/view/form-dialog";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { useTickerChoices } from "@/components/view/use-ticker-choices";
import { useViewHref } from "@/components/view/use-view-href";
import { problemCode } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { usePatchTheme } from "@/lib/themes/queries";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { themeHref } from "@/lib/view/addresses";

/** Edits a theme's names and benchmark; for an analyst's own theme also its call day, and voids it with an undo. */
export function ThemeSettings({ theme, today }: { theme: ThemeDetail; today: string }) {
  const t = useTranslations("themePage");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-label={t("settings")} onClick={() => setOpen(true)}>
        {t("settingsShort")}
      </Button>
      {isOpen && <SettingsDialog theme={theme} today={today} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The settings dialog without its button, for other openers. */
export function SettingsDialog({
  theme,
  today,
  onClose,
}: {
  theme: ThemeDetail;
  today: string;
  onClose: () => void;
}) {
  const t = useTranslations("themePage");
  const common = useTranslations("common");
  const locale = useLocale();
  const goesBy = ownBenchmark(theme);
  const errorText = useErrorText();
  const router = useRouter();
  const refreshPage = useRefreshPage();
  const href = useViewHref();
  const { mutateAsync: patch, isPending } = usePatchTheme(theme.slug);
  const isOwn = theme.source === "analyst";
  const own = theme.ownBenchmark ?? "";
  const form = useForm({
    defaultValues: {
      nameEn: theme.nameEn ?? "",
      nameZh: theme.nameZh ?? "",
      callDay: theme.callDay,
      benchmark: own,
    },
  });
  const { choices, preselected } = useTickerChoices(form.watch("benchmark"), "index");
  const name = nameOf(theme, locale);

  // The navigation is awaited here, because voiding the theme unmounts this dialog with its page.
  const voidTheme = submitting(form, async () => {
    await patch({ void: true });
    say(t("voided", { name }), { label: common("undo"), onUndo: () => void restore() });
    router.push(href(theme.parent ? themeHref({ slug: theme.parent, level: "sector" }) : "/") as Route);
  });

  async function restore() {
    try {
      await patch({ void: false });
      say(t("restored", { name }));
      router.push(href(themeHref(theme)) as Route);
    } catch (error) {
      sayError(errorText(problemCode(error)));
    }
  }

  return (
    <FormDialog
      form={form}
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("settings")}
      description={isOwn ? undefined : t("reportTheme")}
      onSave={async ({ callDay, benchmark, ...names }) => {
        await patch({
          ...namesInput(names),
          ...(isOwn && callDay !== theme.callDay ? { callDay } : {}),
          ...(benchmark.trim() === own ? {} : { benchmark: benchmark.trim() || null }),
        });
        say(t("savedSaid"));
        onClose();
        refreshPage();
      }}
      aside={
        isOwn && (
          <Button tone="danger" className="mr-auto" disabled={isPending} onClick={() => void voidTheme()}>
            {t("void")}
          </Button>
        )
      }
    >
      <ThemeNameFields form={form} />
      {isOwn && (
        <FormField form={form} name="callDay" label={t("callDay")} required>
          {(control) => <DayInput {...control} last={today} />}
        </FormField>
      )}
      <Controller
        control={form.control}
        name="benchmark"
        render={({ field: { value, onChange }, fieldState }) => (
          <Field
            label={t("benchmark")}
            error={fieldState.error?.message}
            hint={`${t("benchmarkHint")}${goesBy ? ` ${t("benchmarkNow", { name: nameOf(goesBy, locale) })}` : ""}`}
          >
            {(control) => (
              <Combobox
                {...control}
                value={value}
                onValueChange={onChange}
                onChoose={(choice) => onChange(choice.value)}
                choices={choices}
                preselected={preselected}
                listLabel={t("benchmark")}
              />
            )}
          </Field>
        )}
      />
    </FormDialog>
  );
}
