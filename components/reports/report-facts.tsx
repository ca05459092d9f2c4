"use client";

import { useLocale, useTranslations } from "next-intl";
import { callDayReason } from "@/components/reports/call-day-reason";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf } from "@/lib/format/name";
import type { ReportDetail } from "@/lib/reports/schema";
import { themeHref } from "@/lib/view/addresses";

/** The publication time, the call day and the recommendations of a report. */
export function ReportFacts({ report }: { report: ReportDetail }) {
  const t = useTranslations("reports");
  const units = useTranslations("units");
  const locale = useLocale();
  const href = useViewHref();
  const sectors = report.themes.filter((theme) => theme.level === "sector");
  return (
    <dl className="grid gap-x-6 gap-y-1.5 border-t border-line py-3 text-sm sm:grid-cols-[max-content_1fr]">
      <dt className="text-muted">{t("timePrinted")}</dt>
      <dd className="num">{report.publishedAt ?? t("noTime")}</dd>
      <dt className="text-muted">{t("callDay")}</dt>
      <dd>
        <span className="num">{report.callDay}</span>{" "}
        <span className="text-muted">{t(callDayReason(report.publishedAt, report.callDay))}</span>
      </dd>
      <dt className="text-muted">{t("recommends")}</dt>
      <dd>
        <ul className="flex flex-col gap-0.5">
          {sectors.map((sector) => (
            <li key={sector.slug} className="flex flex-wrap gap-x-2">
              <TextLink href={href(themeHref(sector))}>{nameOf(sector, locale)}</TextLink>
              <ul className="flex flex-wrap gap-x-2 text-muted">
                {report.themes
                  .filter((theme) => theme.parent === sector.slug)
                  .map((theme) => (
                    <li key={theme.slug}>
                      <TextLink quiet href={href(themeHref(theme))}>
                        {nameOf(theme, locale)}
                      </TextLink>
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      </dd>
      <dt className="text-muted">{t("contents")}</dt>
      <dd>
        {[
          t("statements", { count: report.claims }),
          units("sectors", { count: report.sectors }),
          units("subthemes", { count: report.subthemes }),
        ].join(" · ")}
      </dd>
    </dl>
  );
}
