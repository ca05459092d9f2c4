"use client";

import { useTranslations } from "next-intl";
import { Setting } from "@/components/settings/setting";
import { Delta } from "@/components/ui/delta";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { useSaveSetting } from "@/components/view/use-save-setting";
import type { Settings } from "@/lib/settings/schema";
import { COLOUR_THEMES, COLOURS, LOCALES } from "@/lib/i18n/locale";

/** The appearance settings of the analyst: language, colours, light or dark. */
export function LookSettings({ settings }: { settings: Settings }) {
  const t = useTranslations("settings");
  const save = useSaveSetting(t("saved"));
  return (
    <Panel title={t("look")}>
      <Setting label={t("language")} hint={t("languageHint")}>
        <Segmented
          label={t("language")}
          size="md"
          value={settings.locale ?? "auto"}
          onValueChange={(value) => save({ locale: value === "auto" ? null : value })}
          segments={[
            { value: "auto", label: t("languageAuto") },
            ...LOCALES.map((value) => ({ value, label: t(value === "zh" ? "languageZh" : "languageEn") })),
          ]}
        />
      </Setting>
      <Setting label={t("colours")} hint={t("coloursHint")}>
        <Segmented
          label={t("colours")}
          size="md"
          value={settings.colours ?? "auto"}
          onValueChange={(value) => {
            const colours = value === "auto" ? null : value;
            save({ colours });
          }}
          segments={[
            { value: "auto", label: t("coloursAuto") },
            ...COLOURS.map((value) => ({ value, label: t(value) })),
          ]}
        />
        <p className="flex items-baseline gap-4 text-sm">
          <span className="text-xs text-muted">{t("preview")}</span>
          <span>
            {t("gain")} <Delta value={0.0182} arrow />
          </span>
          <span>
            {t("loss")} <Delta value={-0.0124} arrow />
          </span>
        </p>
      </Setting>
      <Setting label={t("theme")}>
        <Segmented
          label={t("theme")}
          size="md"
          value={settings.theme}
          onValueChange={(theme) => save({ theme })}
          segments={COLOUR_THEMES.map((value) => ({ value, label: t(value) }))}
        />
      </Setting>
    </Panel>
  );
}
