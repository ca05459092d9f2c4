"use client";

import { useTranslations } from "next-intl";
import { GlossaryTerms } from "@/components/settings/glossary-terms";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

/** The names of industries and themes in both languages, by which the themes of a report are named and found. */
export function GlossaryScreen() {
  const t = useTranslations("glossary");
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href="/settings">{t("settings")}</TextLink>}
        title={t("title")}
        subtitle={t("subtitle")}
      />
      <GlossaryTerms />
    </>
  );
}
