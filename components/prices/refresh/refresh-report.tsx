"use client";

import { useQuery } from "@tanstack/react-query";
import { useTimeZone, useTranslations } from "next-intl";
import { RefreshCame } from "@/components/prices/refresh/refresh-came";
import { RefreshMissing } from "@/components/prices/refresh/refresh-missing";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { useAuthor } from "@/components/ui/use-author";
import { useColon } from "@/components/ui/use-colon";
import { formatInstant } from "@/lib/format/day";
import type { refresh } from "@/lib/i18n/en/price-refreshes";
import { refreshRoundsOptions } from "@/lib/prices/refreshes/queries";
import {
  hasCome,
  refreshSummary,
  type FetchItem,
  type RefreshInput,
  type RefreshReport,
} from "@/lib/prices/refreshes/schema";

export interface RefreshReportProps {
  report: RefreshReport;
  isBusy: boolean;
  /** Absent if no provider is available. */
  onAsk?: (input: RefreshInput) => void;
}

/** The report of a refresh: the number of requested and received tickers, and a reason for each failed one. */
export function RefreshReportView({ report, isBusy, onAsk }: RefreshReportProps) {
  const t = useTranslations("refresh");
  const author = useAuthor();
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
          {author(report.authorName)}
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
      <RefreshCame items={came} />
      <RefreshLeftOut items={came.filter(({ leftOutCount }) => leftOutCount > 0)} />
    </div>
  );
}

interface RefreshRoundsProps {
  /** The refresh whose report is shown. */
  shown: string;
  onShow: (id: string) => void;
}

/** The latest refreshes by time and result, so that a refresh of a single ticker doesn't hide the previous report. */
export function RefreshRounds({ shown, onShow }: RefreshRoundsProps) {
  const t = useTranslations("refresh");
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const { data: rounds = [] } = useQuery(refreshRoundsOptions());
  const ended = rounds.filter(({ status }) => status !== "running");
  if (ended.length < 2 || !ended.some(({ id }) => id === shown)) return null;
  return (
    <Select
      aria-label={t("round")}
      value={shown}
      onChange={({ target }) => onShow(target.value)}
      options={ended.map((round) => ({
        value: round.id,
        label: `${formatInstant(round.startedAt, timeZone)} · ${t("summary", refreshSummary(round))}`,
      }))}
      className="max-w-full self-start"
    />
  );
}

type LeftOutCode = keyof typeof refresh.leftOutCodes;

/** The received rows that were not usable as bars; every dropped row is reported. */
function RefreshLeftOut({ items }: { items: readonly FetchItem[] }) {
  const t = useTranslations("refresh");
  const colon = useColon();
  if (items.length === 0) return null;
  const count = items.reduce((sum, { leftOutCount }) => sum + leftOutCount, 0);
  return (
    <Disclosure summary={`${t("leftOutOf")}${colon}${t("leftOut", { count })}`}>
      <ul className="flex flex-col gap-1 text-xs">
        {items.map(({ symbol, leftOut, leftOutCount }) => (
          <li key={symbol}>
            <span className="font-medium num">{symbol}</span>{" "}
            {leftOut
              .slice(0, 5)
              .map(({ day, code }) => `${day ?? t("noDay")} ${t(`leftOutCodes.${code as LeftOutCode}`)}`)
              .join("; ")}
            {leftOutCount > 5 && `; ${t("leftOutMore", { count: leftOutCount - 5 })}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
