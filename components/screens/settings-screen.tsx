"use client";

import { useTranslations } from "next-intl";
import { AboutBoard, type AboutBoardProps } from "@/components/settings/about-board";
import { AssistantSetting } from "@/components/settings/assistant-setting";
import { BoardSettings } from "@/components/settings/board-settings";
import { LookSettings } from "@/components/settings/look-settings";
import { NameSetting } from "@/components/settings/name-setting";
import { ProviderSettings } from "@/components/settings/provider-settings";
import { Setting } from "@/components/settings/setting";
import { VoidedThemes } from "@/components/settings/voided-themes";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { useSettings } from "@/lib/settings/queries";

/** All settings; each is saved on change. */
export function SettingsScreen({
  about,
  timeZones,
}: {
  about: AboutBoardProps;
  timeZones: readonly string[];
}) {
  const t = useTranslations("settings");
  const { data: settings, refetch } = useSettings();
  if (!settings) return <ErrorState onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <div className="flex max-w-4xl flex-col gap-8">
        <LookSettings settings={settings} />
        <BoardSettings settings={settings} timeZones={timeZones} />
        <ProviderSettings settings={settings} />
        <AssistantSetting key={settings.assistant?.url ?? ""} settings={settings} />
        <NameSetting key={settings.name} name={settings.name} />
        <Panel title={t("names")}>
          <Setting label={t("glossary")} hint={t("glossaryHint")}>
            <TextLink href="/settings/glossary">{t("toGlossary")}</TextLink>
          </Setting>
        </Panel>
        <VoidedThemes />
        <AboutBoard {...about} />
      </div>
    </>
  );
}
