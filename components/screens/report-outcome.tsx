"use client";

import { useLocale, useTranslations } from "next-intl";
import { Delta } from "@/components/ui/delta";
import { STATUS_LOOK, STATUS_ORDER } from "@/components/themes/status/status-look";
import { formatOf } from "@/lib/format/of";
import type { ReportItem } from "@/lib/reports/schema";

/** How many of a report's themes have each status: "● 3 ○ 1 ▼ 3". */
export function StatusCounts({ statuses }: { statuses: ReportItem["outcome"]["statuses"] }) {
  const t = useTranslations("status");
  return (
    <ul className="flex gap-x-2.5 num">
      {STATUS_ORDER.map((status) => {
        const count = statuses[status];
        if (!count) return null;
        return (
          <li key={status} title={t("distribution", { count, status: t(status) })}>
            <span aria-hidden>
              <span className={STATUS_LOOK[status].text}>{STATUS_LOOK[status].shape}</span> {count}
            </span>
            <span className="sr-only">{t("distribution", { count, status: t(status) })}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The mean excess return of a report's themes, with the share of them that it averages unless that is all. */
export function MeanExcess({
  outcome,
  withoutUnit,
}: {
  outcome: ReportItem["outcome"];
  withoutUnit?: boolean;
}) {
  const t = useTranslations("reports");
  const locale = useLocale();
  const { meanExcess, excessOf, themes } = outcome;
  return (
    <>
      <Delta kind="points" withoutUnit={withoutUnit} value={meanExcess} />
      {meanExcess !== null && excessOf < themes && (
        <span className="block text-2xs text-muted">
          {t("meanOf", { share: formatOf(excessOf, themes, locale) })}
        </span>
      )}
    </>
  );
}
