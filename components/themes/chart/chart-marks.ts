import { useTranslations } from "next-intl";
import type { ChartRule } from "@/components/charts/point";
import type { ThemeSeries } from "@/lib/themes/series-schema";

/** Rules at the call and, if the lead changed since, at the day from which the theme leads or trails. */
export function useThemeRules(series: ThemeSeries | undefined): ChartRule[] {
  const t = useTranslations("charts");
  if (!series) return [];
  const { callDay, lead, points } = series;
  const call: ChartRule = { day: callDay, label: t("calledOn", { day: callDay }) };
  const changed = lead && lead.since > (points[1]?.day ?? "");
  if (!changed) return [call];
  const label = t(lead.isAhead ? "aheadFrom" : "behindFrom", { day: lead.since });
  return [call, { day: lead.since, label, at: "bottom" }];
}
