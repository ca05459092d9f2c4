"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSaveSetting } from "@/components/view/use-save-setting";
import { Button } from "@/components/ui/button";

/** The other language, in its own words. */
export function LanguageToggle() {
  const t = useTranslations("nav");
  const other = useLocale() === "zh" ? "en" : "zh";
  const apply = useSaveSetting();
  return (
    <Button
      tone="quiet"
      size="icon"
      lang={other === "zh" ? "zh-CN" : "en"}
      aria-label={t("switchLanguage")}
      onClick={() => apply({ locale: other })}
    >
      {t("switchLanguageShort")}
    </Button>
  );
}
