import { useLocale, useTranslations } from "next-intl";
import type { ChartMarker } from "@/components/charts/point";
import type { Day } from "@/lib/domain/calendar/day";
import { formatNumber, formatPercent } from "@/lib/format/number";
import type { Bars } from "@/lib/prices/series/schema";

export type ExDate = Bars["exDates"][number];

/** The prefix of an ex-date's marker id, before its day. */
export const EX_DATE = "ex-date:";

/** The id of the panel that the chart's ex-dates lead to. */
export const ADJUSTMENT = "adjustment";

export function goToAdjustment(): void {
  const panel = document.getElementById(ADJUSTMENT);
  panel?.scrollIntoView({ block: "center" });
  panel?.querySelector<HTMLElement>("[role=region]")?.focus();
}

/** Returns the parts of an ex-date as text: the cash paid or the factor, and the uncertainty of a return across it. */
export function useExDateText(currency: string) {
  const t = useTranslations("tickers.adjusted");
  const locale = useLocale();
  const bound = (halfWidth: number | null) =>
    halfWidth === null ? "" : `± ${formatPercent(halfWidth, { locale, digits: 2 })}`;
  const cash = (value: number) => `${formatNumber(value, { locale, digits: 2 })} ${currency}`;
  const factor = (value: number) => formatNumber(value, { locale, digits: 4 });
  const change = (each: ExDate) => (each.cash === null ? `× ${factor(each.factor)}` : cash(each.cash));
  return {
    bound,
    cash,
    factor,
    short: (each: ExDate) => `${change(each)} ${bound(each.halfWidth)}`,
    label: (each: ExDate) => t("marker", { change: change(each), bound: bound(each.halfWidth) }),
  };
}

/** The ex-dates between two days as markers of the chart's axis. */
export function useExDateMarkers(
  exDates: readonly ExDate[],
  currency: string,
  from: Day | undefined,
  by: Day | undefined,
): ChartMarker[] {
  const { label } = useExDateText(currency);
  if (from === undefined || by === undefined) return [];
  return exDates
    .filter(({ day }) => day >= from && day <= by)
    .map((each) => ({ id: EX_DATE + each.day, day: each.day, shape: "notch", label: label(each) }));
}
