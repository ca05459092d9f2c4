"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { RefreshLeftOut } from "@/components/prices/refresh/refresh-left-out";
import { RefreshMissing } from "@/components/prices/refresh/refresh-missing";
import { Button } from "@/components/ui/button";
import { formatInstant } from "@/lib/format/day";
import {
  hasCome,
  refreshSummary,
  type RefreshInput,
  type RefreshReport,
} from "@/lib/prices/refreshes/schema";

export interface RefreshReportProps {
  report: RefreshReport;
  isBusy: boolean;
  /** Absent: nobody can be asked. */
  onAsk?: (input: RefreshInput) => void;
}

/** What a round brought: how many were asked for, how many came, and of each of the others why not. */
export function RefreshReportView({ report, isBusy, onAsk }: RefreshReportProps) {
  const t = useTranslations("refresh");
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const missing = report.items.filter(({ outcome }) => !hasCome(outcome));
  const came = report.items.filter(({ outcome }) => hasCome(outcome));
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <span className="font-medium">{t("summary", refreshSummary(report))}</span>
        <span className="text-xs text-muted">
          <span className="num">{formatInstant(report.endedAt ?? report.startedAt, timeZone)}</span>
          {" · "}
          {report.authorName}
          {" · "}
          {t(`statuses.${report.status}`)}
        </span>
      </p>
      {missing.length === 0 ? (
        <p className="text-sm text-muted">{t("allCame")}</p>
      ) : (
        <>
          <RefreshMissing items={missing} isBusy={isBusy} onAsk={onAsk} />
          {onAsk && (
            <div>
              <Button
                disabled={isBusy}
                onClick={() => onAsk({ symbols: missing.map(({ symbol }) => symbol) })}
              >
                {t("again")}
              </Button>
            </div>
          )}
        </>
      )}
      <RefreshLeftOut items={came.filter(({ leftOutCount }) => leftOutCount > 0)} />
    </div>
  );
}
