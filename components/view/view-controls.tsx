"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleQuestionMark, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { PhoneFold } from "@/components/ui/phone-fold";
import { Popover } from "@/components/ui/popover";
import type { SelectOption } from "@/components/ui/select";
import { Toolbar, ToolbarItem } from "@/components/ui/toolbar";
import { AsOfField } from "@/components/view/as-of-field";
import { UnknownChoices } from "@/components/view/unknown-choices";
import { useView } from "@/components/view/use-view";
import { Part, PartSelect } from "@/components/view/view-part";
import { BASE_RULES, type BaseRule } from "@/lib/domain/theme/base-rule";
import { PERIODS, type Period } from "@/lib/domain/calendar/period";
import { nameOf, type Named } from "@/lib/format/name";
import { tickerSearchOptions } from "@/lib/tickers/queries";

export interface ViewControlsProps {
  /** The latest day that can be selected. */
  today: string;
  /** The default benchmark, if all shown themes share it. */
  own?: Named | null;
  /** The call day, if all shown themes share it. */
  callDay?: string | null;
  /** The server has rejected the view, so the notice about invalid parameters names no replacement values. */
  isRefused?: boolean;
  /** The controls are stops of a toolbar around them, instead of one of their own. */
  isInToolbar?: boolean;
  className?: string;
}

/**
 * Controls for the period, benchmark, base rule and day of the page, each a part of one sentence; all four are stored
 * in the URL. On a phone the sentence is a button that unfolds them.
 */
export function ViewControls({
  today,
  own,
  callDay,
  isRefused = false,
  isInToolbar = false,
  className,
}: ViewControlsProps) {
  const t = useTranslations("view");
  const units = useTranslations("units.period");
  const locale = useLocale();
  const { params, period, setView } = useView();
  const ownName = useOwnName(own);
  const benchmarks = useBenchmarkOptions(ownName);
  const base = params.base ?? "first_close";
  const nameOfPeriod = (value: Period) =>
    value === "sinceCall" && callDay ? t("sinceCallOf", { day: callDay }) : units(value);
  const benchmark = benchmarks.find(({ value }) => value === (params.benchmark ?? ""))!.label;
  const sentence = [
    nameOfPeriod(period),
    `${t("versus")} ${benchmark}`,
    t(base),
    ...(params.call === null ? [] : [t("chosenCall")]),
    `${t("asOf")} ${params.asOf ?? today}`,
  ];
  const parts = (
    <>
      <Part name={t("period")} words={period === "sinceCall" ? null : t("over")}>
        <PartSelect
          value={period}
          onChange={({ target }) => void setView({ period: chosen(target.value as Period, "sinceCall") })}
          options={[...PERIODS].reverse().map((value) => ({ value, label: nameOfPeriod(value) }))}
        />
      </Part>
      <Part name={t("benchmark")} words={t("versus")}>
        <PartSelect
          value={params.benchmark ?? ""}
          onChange={({ target }) => void setView({ benchmark: target.value || null })}
          options={benchmarks}
        />
      </Part>
      <span className="inline-flex items-center">
        <Part words={t("base")}>
          <PartSelect
            value={base}
            onChange={({ target }) => void setView({ base: chosen(target.value as BaseRule, "first_close") })}
            options={BASE_RULES.map((value) => ({ value, label: t(value) }))}
          />
        </Part>
        <BaseRuleHelp />
      </span>
      {params.call !== null && (
        <ToolbarItem>
          <Button
            tone="quiet"
            size="sm"
            title={t("chosenCallHelp")}
            onClick={() => void setView({ call: null })}
          >
            {t("chosenCall")}
            <X aria-hidden className="size-3.5" />
          </Button>
        </ToolbarItem>
      )}
    </>
  );
  return (
    <div className={cn("no-print", className)}>
      <PhoneFold summary={sentence.join(locale === "zh" ? "，" : ", ")}>
        <div
          role="group"
          aria-label={t("label")}
          className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 max-md:py-1"
        >
          {isInToolbar ? (
            parts
          ) : (
            <Toolbar label={t("label")} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {parts}
            </Toolbar>
          )}
          <AsOfField today={today} />
        </div>
      </PhoneFold>
      {!isRefused && (
        <UnknownChoices
          className="mt-2"
          choices={[
            { param: "base", name: t("baseRule"), known: params.base !== null, shown: t("first_close") },
            { param: "benchmark", name: t("benchmark"), known: params.benchmark !== null, shown: ownName },
            { param: "period", name: t("period"), known: params.period !== null, shown: units("sinceCall") },
          ]}
        />
      )}
    </div>
  );
}

/** A default value is left out of the URL. */
function chosen<V>(value: V, standard: V): V | null {
  return value === standard ? null : value;
}

/** The name of the benchmark used by default. */
function useOwnName(own: Named | null | undefined): string {
  const t = useTranslations("view");
  const locale = useLocale();
  return own ? t("ownNamed", { name: nameOf(own, locale) }) : t("own");
}

/** The known indices, the default first, and the benchmark of the URL if it is none of them. */
function useBenchmarkOptions(ownName: string): SelectOption[] {
  const t = useTranslations("view");
  const locale = useLocale();
  const { params } = useView();
  const { data } = useQuery(tickerSearchOptions("", "index"));
  const indices = data?.items ?? [];
  const isListed = indices.some(({ symbol }) => symbol === params.benchmark);
  return [
    { value: "", label: ownName },
    ...indices.map((index) => {
      const name = nameOf(index, locale);
      return { value: index.symbol, label: index.bars > 0 ? name : t("unpricedBenchmark", { name }) };
    }),
    ...(params.benchmark && !isListed ? [{ value: params.benchmark, label: params.benchmark }] : []),
  ];
}

function BaseRuleHelp() {
  const t = useTranslations("view");
  return (
    <Popover
      label={t("baseHelp")}
      className="w-80"
      trigger={
        <ToolbarItem>
          <Button tone="quiet" size="icon" aria-label={t("baseHelp")} className="size-7">
            <CircleQuestionMark aria-hidden className="size-3.5" />
          </Button>
        </ToolbarItem>
      }
    >
      <dl className="flex flex-col gap-2 text-sm">
        {BASE_RULES.map((rule) => (
          <div key={rule}>
            <dt className="font-medium">{t(rule)}</dt>
            <dd className="text-muted">{t(`${rule}_help`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 border-t border-line pt-2 text-xs text-muted">{t("baseStatus")}</p>
    </Popover>
  );
}
