"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ownBenchmark } from "@/components/themes/own-benchmark";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { say, sayError } from "@/components/ui/toast";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { useTickerChoices } from "@/components/view/use-ticker-choices";
import { useViewHref } from "@/components/view/use-view-href";
import { problemCode, refused } from "@/lib/client/refused";
import { typedText } from "@/lib/domain/text/plain-text";
import { nameOf } from "@/lib/format/name";
import { usePatchTheme } from "@/lib/themes/queries";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { themeHref } from "@/lib/view/addresses";

/** Renames a theme and sets its benchmark; an analyst's own one also its call day, or strikes it with the way back. */
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

/** The dialog by itself: what is changed in it is the theme's, whoever opened it. */
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
  const patch = usePatchTheme(theme.slug);
  const isOwn = theme.source === "analyst";
  const own = theme.ownBenchmark ?? "";
  const [nameEn, setNameEn] = useState(theme.nameEn ?? "");
  const [nameZh, setNameZh] = useState(theme.nameZh ?? "");
  const [callDay, setCallDay] = useState(theme.callDay);
  const [benchmark, setBenchmark] = useState(own);
  const choices = useTickerChoices(benchmark, "index");
  const { code, fields } = refused(patch.error);
  const name = nameOf(theme, locale);

  function save() {
    patch.mutate(
      {
        nameEn: typedText(nameEn) || null,
        nameZh: typedText(nameZh) || null,
        ...(isOwn && callDay !== theme.callDay ? { callDay } : {}),
        ...(benchmark.trim() === own ? {} : { benchmark: benchmark.trim() || null }),
      },
      {
        onSuccess: () => {
          say(t("savedSaid"));
          onClose();
          refreshPage();
        },
      },
    );
  }

  // What follows is awaited here: a struck theme's page, and with it this dialog, is gone before the answer is dealt with.
  async function strike() {
    try {
      await patch.mutateAsync({ void: true });
    } catch {
      return;
    }
    say(t("struck", { name }), { label: common("undo"), onUndo: () => void takeBack() });
    router.push(href(theme.parent ? themeHref({ slug: theme.parent, level: "sector" }) : "/") as Route);
  }

  async function takeBack() {
    try {
      await patch.mutateAsync({ void: false });
      say(t("strikeBack", { name }));
      router.push(href(themeHref(theme)) as Route);
    } catch (error) {
      sayError(errorText(problemCode(error)));
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("settings")}
      description={isOwn ? undefined : t("reportTheme")}
      footer={
        <>
          {isOwn && (
            <Button
              tone="danger"
              className="mr-auto"
              disabled={patch.isPending}
              onClick={() => void strike()}
            >
              {t("strike")}
            </Button>
          )}
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" form="theme-settings" tone="primary" disabled={patch.isPending}>
            {common("save")}
          </Button>
        </>
      }
    >
      <form
        id="theme-settings"
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t("nameEn")} error={fields["nameEn"]}>
          {(control) => (
            <Input {...control} lang="en" value={nameEn} onChange={({ target }) => setNameEn(target.value)} />
          )}
        </Field>
        <Field label={t("nameZh")} error={fields["nameZh"]}>
          {(control) => (
            <Input
              {...control}
              lang="zh-CN"
              value={nameZh}
              onChange={({ target }) => setNameZh(target.value)}
            />
          )}
        </Field>
        {isOwn && (
          <Field label={t("callDay")} error={fields["callDay"]} required>
            {(control) => (
              <Input
                {...control}
                type="date"
                max={today}
                className="w-40"
                value={callDay}
                onChange={({ target }) => setCallDay(target.value)}
              />
            )}
          </Field>
        )}
        <Field
          label={t("benchmark")}
          error={fields["benchmark"]}
          hint={`${t("benchmarkHint")}${goesBy ? ` ${t("benchmarkNow", { name: nameOf(goesBy, locale) })}` : ""}`}
        >
          {(control) => (
            <Combobox
              {...control}
              value={benchmark}
              onValueChange={setBenchmark}
              onChoose={(choice) => setBenchmark(choice.value)}
              choices={choices}
              listLabel={t("benchmark")}
            />
          )}
        </Field>
        {(code ?? fields["void"]) && (
          <p role="alert" className="text-xs text-danger">
            {errorText(code ?? fields["void"] ?? "unknown")}
          </p>
        )}
      </form>
    </Dialog>
  );
}
