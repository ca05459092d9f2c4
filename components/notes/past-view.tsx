"use client";

import { useTranslations } from "next-intl";

/** Explains that a view of an earlier day is read-only; the band at the top of the page leads back to today. */
export function PastView({ asOf }: { asOf: string }) {
  const t = useTranslations("notes");
  return <p className="text-xs text-muted">{t("readOnly", { day: asOf })}</p>;
}
