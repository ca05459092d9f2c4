import { useTranslations } from "next-intl";
import type { ChartBand } from "@/components/charts/point";
import { STATUS_LOOK, STATUS_ORDER } from "@/components/themes/status/status-look";
import { StatusBadge } from "@/components/themes/status/status-badge";
import type { ThemeSeries } from "@/lib/themes/series-schema";

/** The bands of the daily status under a theme's chart. */
export function useStatusBands(series: ThemeSeries | undefined): ChartBand[] {
  const t = useTranslations("status");
  return (series?.statuses ?? []).map(({ from, to, status }) => {
    const { shape, colour } = STATUS_LOOK[status];
    return { from, to, label: t(status), mark: shape, colour };
  });
}

/** The legend of the statuses that occur in the drawn days. */
export function StatusLegend({
  series,
  from,
  to,
}: {
  series: ThemeSeries | undefined;
  from: string;
  to: string;
}) {
  const t = useTranslations("measures");
  const runs = series?.statuses ?? [];
  const drawn = runs.filter((run) => run === runs.at(-1) || (run.from <= to && run.to >= from));
  const shown = STATUS_ORDER.filter((status) => drawn.some((each) => each.status === status));
  return (
    shown.length > 0 && (
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-2xs text-muted">
        {t("statusDays")}
        {shown.map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
      </p>
    )
  );
}
