"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { useView } from "@/components/view/use-view";
import { nameOf, type Named } from "@/lib/format/name";

/** The page of a theme in a view before its call, with links to later days. */
export function NotCalledYet({ theme, asOf }: { theme: Named & { callDay: string }; asOf: string }) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const { setView } = useView();
  const name = nameOf(theme, locale);
  return (
    <>
      <PageHeader title={name} />
      <section className="flex flex-col items-start gap-3 border-t border-line py-6 text-sm">
        <h2 className="font-medium">{t("notCalledTitle", { asOf })}</h2>
        <p className="measure text-muted">{t("notCalledBody", { name, callDay: theme.callDay })}</p>
        <div className="flex flex-wrap gap-2">
          <Button tone="primary" onClick={() => void setView({ asOf: null })}>
            {t("toToday")}
          </Button>
          <Button onClick={() => void setView({ asOf: theme.callDay })}>{t("toCallDay")}</Button>
        </div>
      </section>
    </>
  );
}
