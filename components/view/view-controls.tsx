"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleQuestionMark } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { AsOfField } from "@/components/view/as-of-field";
import { UnknownChoices } from "@/components/view/unknown-choices";
import { useView } from "@/components/view/use-view";
import { BASE_RULES, type BaseRule } from "@/lib/domain/theme/base-rule";
import { PERIODS, type Period } from "@/lib/domain/calendar/period";
import { nameOf, type Named } from "@/lib/format/name";
import { tickerSearchOptions } from "@/lib/tickers/queries";

export interface ViewControlsProps {
  /** The latest day that can be selected. */
  today: string;
  /** The default benchmark, if all shown themes share it. */
  own?: Named | null;
  /** The server has rejected the view, so the notice about invalid parameters names no replacement values. */
  isRefused?: boolean;
  className?: string;
}

/** Controls for the period, benchmark, base rule and day of the page; all four are stored in the URL. */
export function ViewControls({ today, own, isRefused = false, className }: ViewControlsProps) {
  const t = useTranslations("view");
  const units = useTranslations("units.period");
  const { params, period, setView } = useView();
  const ownName = useOwnName(own);
  return (
    <div className={cn("no-print", className)}>
      <div role="group" aria-label={t("label")} className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Labelled label={t("period")}>
          <Select
            value={period}
            onChange={({ target }) => void setView({ period: chosen(target.value as Period, "sinceCall") })}
            options={[...PERIODS].reverse().map((value) => ({ value, label: units(value) }))}
          />
        </Labelled>
        <Labelled label={t("versus")} name={t("benchmark")}>
          <BenchmarkSelect ownName={ownName} />
        </Labelled>
        <span className="inline-flex items-center">
          <Labelled label={t("base")}>
            <Select
              value={params.base ?? "first_close"}
              onChange={({ target }) =>
                void setView({ base: chosen(target.value as BaseRule, "first_close") })
              }
              options={BASE_RULES.map((value) => ({ value, label: t(value) }))}
            />
          </Labelled>
          <BaseRuleHelp />
        </span>
        <AsOfField today={today} />
      </div>
      {!isRefused && (
        <UnknownChoices
          className="mt-2"
          choices={[
            { param: "base", name: t("baseRule"), known: params.base !== null, shown: t("first_close") },
            {
              param: "benchmark",
              name: t("benchmark"),
              known: params.benchmark !== null,
              shown: ownName,
            },
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

function Labelled({ label, name, children }: { label: string; name?: string; children: ReactNode }) {
  return (
    <label className="inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-muted">
      <span aria-hidden={name ? true : undefined}>{label}</span>
      {name && <span className="sr-only">{name}</span>}
      {children}
    </label>
  );
}

/** The name of the benchmark used by default. */
function useOwnName(own: Named | null | undefined): string {
  const t = useTranslations("view");
  const locale = useLocale();
  return own ? t("ownNamed", { name: nameOf(own, locale) }) : t("own");
}

function BenchmarkSelect({ ownName }: { ownName: string }) {
  const t = useTranslations("view");
  const locale = useLocale();
  const { params, setView } = useView();
  const { data } = useQuery(tickerSearchOptions("", "index"));
  const indices = data?.items ?? [];
  const isListed = indices.some(({ symbol }) => symbol === params.benchmark);
  return (
    <Select
      value={params.benchmark ?? ""}
      onChange={({ target }) => void setView({ benchmark: target.value || null })}
      options={[
        { value: "", label: ownName },
        ...indices.map((index) => {
          const name = nameOf(index, locale);
          return { value: index.symbol, label: index.bars > 0 ? name : t("unpricedBenchmark", { name }) };
        }),
        ...(params.benchmark && !isListed ? [{ value: params.benchmark, label: params.benchmark }] : []),
      ]}
    />
  );
}

function BaseRuleHelp() {
  const t = useTranslations("view");
  return (
    <Popover
      label={t("baseHelp")}
      className="w-80"
      trigger={
        <Button tone="quiet" size="icon" aria-label={t("baseHelp")}>
          <CircleQuestionMark aria-hidden className="size-3.5" />
        </Button>
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
