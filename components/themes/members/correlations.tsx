"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { HeatMap, HeatScale, type HeatCell } from "@/components/charts/heat-map";
import { usePriceSource } from "@/components/themes/board-source";
import { Unknown } from "@/components/ui/delta";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorState } from "@/components/ui/error-state";
import { useReasonText } from "@/components/ui/error-text";
import { HelpText } from "@/components/ui/help-text";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { useView } from "@/components/view/use-view";
import { failureOf } from "@/lib/client/query-state";
import { CORRELATION_MIN_RETURNS, CORRELATION_RETURNS } from "@/lib/domain/theme/thresholds";
import { nameOf } from "@/lib/format/name";
import { formatNumber } from "@/lib/format/number";
import { correlationOptions } from "@/lib/themes/detail-queries";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeCorrelation } from "@/lib/themes/series-schema";

/** The number of unpriced members listed by name; the rest are counted. */
const NAMED = 5;

/** The correlations of a theme's members, folded and requested when opened; nothing for fewer than two members. */
export function Correlations({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("measures");
  if (theme.coverage.of < 2) return null;
  const help = t("correlationHelp", { window: CORRELATION_RETURNS, minimum: CORRELATION_MIN_RETURNS });
  return (
    <Panel title={<HelpText text={help}>{t("correlation")}</HelpText>}>
      <Disclosure summary={t("correlationShow")}>
        <CorrelationsOf slug={theme.slug} />
      </Disclosure>
    </Panel>
  );
}

function CorrelationsOf({ slug }: { slug: string }) {
  const { query: view } = useView();
  const { data, error, refetch } = useQuery(correlationOptions(slug, view.asOf));
  if (failureOf({ data, error })) return <ErrorState onRetry={() => void refetch()} />;
  return data ? <CorrelationTable correlation={data} /> : <Skeleton className="h-48" />;
}

function CorrelationTable({ correlation }: { correlation: ThemeCorrelation }) {
  const t = useTranslations("measures");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const reasonText = useReasonText();
  const { matrix, days, reasons, priceDay, window, ...all } = correlation;
  const hasReturns = (at: number) => (days[at]?.[at] ?? 0) > 0;
  const places = all.items.map((_, at) => at).filter(hasReturns);
  const items = places.map((at) => all.items[at]!);
  const without = all.items.filter((_, at) => !hasReturns(at));
  const source = usePriceSource(
    items.map(({ sample }) => ({ sample, imported: !sample })), // each series has a single source
    priceDay,
  );
  const shown = places.flatMap((row) => places.map((column) => reasons[row]?.[column] ?? null));
  const unknown = [...new Set(shown)].filter((reason) => reason !== null);
  const plain = items.map((item) => nameOf(item, locale));
  // Two listings of one company have the same name.
  const names = items.map(({ symbol }, i) =>
    plain.filter((name) => name === plain[i]).length > 1 ? `${plain[i]} ${symbol}` : plain[i]!,
  );

  function cellOf(row: number, column: number): HeatCell {
    const [at, other] = [places[row]!, places[column]!];
    const value = matrix[at]?.[other] ?? null;
    const reason = reasons[at]?.[other] ?? null;
    const pair = { a: names[row]!, b: names[column]!, days: days[at]?.[other] ?? 0 };
    if (value === null) {
      return {
        value,
        text: <Unknown reason={reason} />,
        title: t("correlationUnknown", { ...pair, reason: reasonText(reason) }),
      };
    }
    const text = formatNumber(value, { locale, digits: 2 });
    const isSelf = row === column;
    return {
      value,
      text,
      title: isSelf ? t("correlationSelf", pair) : t("correlationCell", { ...pair, value: text }),
    };
  }

  if (items.length < 2) return <p className="text-sm text-muted">{t("correlationNone")}</p>;
  return (
    <>
      <HeatMap
        caption={t("correlationCaption")}
        items={items.map(({ symbol }, i) => ({
          key: symbol,
          name: names[i]!,
          short: symbol.slice(0, symbol.lastIndexOf(".")),
        }))}
        cellOf={cellOf}
      />
      {without.length > 0 && (
        <p className="mt-1 text-2xs text-faint">
          {without.length > NAMED
            ? t("correlationManyWithout", { count: without.length })
            : t("correlationWithout", {
                names: without.map((item) => nameOf(item, locale)).join(locale === "zh" ? "、" : ", "),
              })}
        </p>
      )}
      {unknown.map((reason) => (
        <p key={reason} className="mt-1 text-2xs text-faint">
          — {reasonText(reason)}
        </p>
      ))}
      <p className="mt-2 flex flex-wrap gap-x-4 text-2xs text-faint tabular-nums">
        <HeatScale label={t("correlationScale")} />
        <span>
          {charts("source", { source })}
          {priceDay && ` · ${t("correlationDays", { window, day: priceDay })}`}
        </span>
      </p>
    </>
  );
}
