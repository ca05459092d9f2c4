"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Setting } from "@/components/settings/setting";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { useSaveSetting } from "@/components/view/use-save-setting";
import type { Settings } from "@/lib/settings/schema";
import { nameOf } from "@/lib/format/name";
import { tickerSearchOptions } from "@/lib/tickers/queries";

/** The calculation settings of the whole board. `timeZones` come from the server, because browsers list others. */
export function BoardSettings({ settings, timeZones }: { settings: Settings; timeZones: readonly string[] }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const save = useSaveSetting(t("saved"));
  const id = useId();
  const { data } = useQuery(tickerSearchOptions("", "index"));
  const indices = data?.items ?? [];
  const benchmarks = indices.map((index) => ({
    value: index.symbol,
    label: [nameOf(index, locale), index.symbol, index.bars === 0 && t("withoutPrices")]
      .filter(Boolean)
      .join(" · "),
  }));
  if (!indices.some(({ symbol }) => symbol === settings.benchmark)) {
    benchmarks.unshift({ value: settings.benchmark, label: settings.benchmark });
  }
  const zones = timeZones.includes(settings.timeZone) ? timeZones : [settings.timeZone, ...timeZones];
  return (
    <Panel title={t("board")}>
      <Setting label={t("benchmark")} hint={t("benchmarkHint")} htmlFor={`${id}-benchmark`}>
        <Select
          id={`${id}-benchmark`}
          value={settings.benchmark}
          onChange={({ target }) => save({ benchmark: target.value })}
          options={benchmarks}
          className="max-w-full"
        />
      </Setting>
      <Setting label={t("timeZone")} hint={t("timeZoneHint")} htmlFor={`${id}-zone`}>
        <Select
          id={`${id}-zone`}
          value={settings.timeZone}
          onChange={({ target }) => save({ timeZone: target.value })}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          className="max-w-full"
        />
      </Setting>
    </Panel>
  );
}
