"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Setting } from "@/components/settings/setting";
import { SourceFactsTable, WithdrawnSources } from "@/components/settings/source-facts";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import { useSourceText } from "@/components/view/use-source-text";
import { useSaveSetting } from "@/components/view/use-save-setting";
import { priceSourcesOptions } from "@/lib/prices/sources/queries";
import type { Settings, SettingsPatch } from "@/lib/settings/schema";
import {
  NAME_PROVIDERS,
  PROVIDER_MARKETS,
  sourceFacts,
  sourcesOf,
  type ProviderMarket,
  type SourceName,
} from "@/lib/domain/provider/sources";

const NOBODY = "";

/** The network providers of prices and names; none by default. */
export function ProviderSettings({ settings }: { settings: Settings }) {
  const t = useTranslations("settings");
  const sourceText = useSourceText();
  const save = useSaveSetting(t("saved"));
  const id = useId();
  const optionsOf = (names: readonly string[]) => [
    { value: NOBODY, label: t("nobody") },
    ...names.map((name) => ({ value: name, label: sourceText(name) })),
  ];
  const described = (useQuery(priceSourcesOptions()).data?.items ?? []).filter(
    ({ voidedAt }) => voidedAt === null,
  );
  const describedFor = (market: ProviderMarket) =>
    described
      .filter(({ markets }) => markets.includes(market))
      .map(({ source, name }) => ({ value: source, label: name }));
  const hints: Partial<Record<string, string>> = {
    mainland: t("providerHints.mainland"),
    chinaIndices: t("providerHints.chinaIndices"),
  };
  const describedAs = (choice: string) => described.find(({ source }) => source === choice);
  const nameOf = (choice: string) => describedAs(choice)?.name ?? sourceText(choice);
  const lacksToken = (choice: string | null) =>
    choice !== null &&
    (sourceFacts(choice) ? !settings.tokens[choice as SourceName] : describedAs(choice)?.hasValue === false);
  return (
    <Panel title={t("providers")} id="providers" className="scroll-mt-16">
      <p className="measure pb-2 text-sm text-muted">{t("providersHint")}</p>
      <WithdrawnSources
        withdrawn={settings.withdrawn}
        onSeen={(markets) =>
          save({ providers: Object.fromEntries(markets.map((market) => [market, null])) } as SettingsPatch)
        }
      />
      {PROVIDER_MARKETS.map((market) => (
        <Setting
          key={market}
          label={t(`providerMarkets.${market}`)}
          hint={hints[market]}
          htmlFor={`${id}-${market}`}
        >
          <Select
            id={`${id}-${market}`}
            value={settings.providers[market] ?? NOBODY}
            onChange={({ target }) =>
              save({ providers: { [market]: target.value || null } } as SettingsPatch)
            }
            options={[...optionsOf(sourcesOf(market)), ...describedFor(market)]}
            className="w-40"
          />
          {lacksToken(settings.providers[market]) && (
            <LacksToken name={nameOf(settings.providers[market]!)} />
          )}
        </Setting>
      ))}
      <Setting label={t("ownSources")} hint={t("ownSourcesHint")}>
        <TextLink href="/settings/sources">{t("toOwnSources")}</TextLink>
      </Setting>
      <Setting label={t("nameSearch")} hint={t("nameSearchHint")} htmlFor={`${id}-names`}>
        <Select
          id={`${id}-names`}
          value={settings.nameSearch ?? NOBODY}
          onChange={({ target }) =>
            save({ nameSearch: NAME_PROVIDERS.find((name) => name === target.value) ?? null })
          }
          options={optionsOf(NAME_PROVIDERS)}
          className="w-40"
        />
        {lacksToken(settings.nameSearch) && <LacksToken name={sourceText(settings.nameSearch!)} />}
      </Setting>
      <SourceFactsTable tokens={settings.tokens} />
    </Panel>
  );
}

/** Shown beside a provider whose token is missing. */
function LacksToken({ name }: { name: string }) {
  const t = useTranslations("settings");
  return <p className="text-xs text-warn">▲ {t("lacksToken", { provider: name })}</p>;
}
