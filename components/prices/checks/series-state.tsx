"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StateAdjustment } from "@/components/prices/checks/state-adjustment";
import { TextLink } from "@/components/ui/text-link";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import { formatInstant } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { importHref } from "@/lib/view/addresses";

/** What stands behind a series: its market's days, what is missing of them, the imports its bars came with. */
export function SeriesStanding({ checks }: { checks: TickerChecks }) {
  const t = useTranslations("checks");
  const adjustments = useTranslations("prices.adjustments");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const { sessions, missing, suspensions, imports, listedDay } = checks;
  const count = (value: number) => formatNumber(value, { locale });
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 pb-3 text-xs">
      {checks.adjustment && (
        <Fact name={t("adjustment")}>
          {checks.mayRestate ? (
            <StateAdjustment symbol={checks.symbol} adjustment={checks.adjustment} />
          ) : (
            adjustments(checks.adjustment)
          )}
        </Fact>
      )}
      <Fact name={t("known")}>
        {sessions.reason === null
          ? t("knownBy", {
              count: sessions.tickers,
              first: sessions.firstDay ?? "",
              last: sessions.lastDay ?? "",
            })
          : t(`reasons.${sessions.reason}`)}
      </Fact>
      {missing && (
        <Fact name={t("missing")}>
          {missing.count === 0
            ? count(0)
            : t("missingCount", { count: count(missing.count), open: count(missing.open) })}
        </Fact>
      )}
      {sessions.reason === null && <Fact name={t("suspended")}>{count(suspensions.length)}</Fact>}
      <Fact name={t("imports")}>
        {imports.length === 0
          ? t("noImport")
          : imports.map(({ id, fileName, authorName, createdAt }) => (
              <span key={id} className="block [overflow-wrap:anywhere]">
                <TextLink href={importHref(id)} aria-label={t("toImport", { file: fileName ?? t("noFile") })}>
                  {t("importLine", {
                    file: fileName ?? t("noFile"),
                    name: authorName,
                    at: formatInstant(createdAt, timeZone),
                  })}
                </TextLink>
              </span>
            ))}
      </Fact>
      {listedDay && <Fact name={t("listing")}>{t("listed", { day: listedDay })}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 tabular-nums">{children}</dd>
    </>
  );
}
