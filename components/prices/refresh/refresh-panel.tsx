"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { renew } from "@/lib/client/affects";
import { useEffect, useRef, useState } from "react";
import { RefreshReportView, RefreshRounds } from "@/components/prices/refresh/refresh-report";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { sayError } from "@/components/ui/toast";
import { TextLink } from "@/components/ui/text-link";
import { useSourceText } from "@/components/view/use-source-text";
import { settingsOptions } from "@/lib/settings/queries";
import type { Settings } from "@/lib/settings/schema";
import { problemCode } from "@/lib/client/refused";
import { PROVIDER_MARKETS, SOURCE_NAMES, sourceFacts } from "@/lib/domain/provider/sources";
import {
  newestRefreshOptions,
  refreshRoundOptions,
  useCancelRefresh,
  useStartRefresh,
} from "@/lib/prices/refreshes/queries";
import type { RefreshInput, RefreshReport } from "@/lib/prices/refreshes/schema";

/** The refresh from providers: its button, its progress and the latest report. */
export function RefreshPanel() {
  const t = useTranslations("refresh");
  const client = useQueryClient();
  const errorText = useErrorText();
  const { data: settings } = useQuery(settingsOptions());
  const { data: newest } = useQuery(newestRefreshOptions());
  const [earlier, setEarlier] = useState<string | null>(null);
  const { data: chosen } = useQuery({
    ...refreshRoundOptions(earlier ?? ""),
    enabled: earlier !== null,
    placeholderData: keepPreviousData,
  });
  const start = useStartRefresh();
  const cancel = useCancelRefresh();
  const isRunning = newest?.status === "running";
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning) void renew(client, "prices");
    wasRunning.current = isRunning;
  }, [isRunning, client]);

  const begin = (input: RefreshInput) =>
    start.mutate(input, {
      // A short refresh may end before its progress is polled.
      onSuccess: () => {
        setEarlier(null);
        return renew(client, "prices");
      },
      onError: (error) => sayError(errorText(problemCode(error))),
    });
  const report = (earlier && chosen) || newest;
  const isAnybodyChosen = Object.values(settings?.providers ?? {}).some(Boolean);

  return (
    <Panel
      title={t("title")}
      id="refresh"
      className="scroll-mt-16"
      actions={
        isAnybodyChosen && (
          <Button onClick={() => begin({})} disabled={start.isPending || isRunning}>
            {t(start.isPending ? "starting" : "start")}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-3">
        {settings && !isAnybodyChosen ? (
          <p className="flex flex-wrap items-center gap-2 text-sm">
            {t("noneChosen")}
            <LinkButton href="/settings#providers">{t("toSettings")}</LinkButton>
          </p>
        ) : (
          <p className="measure text-sm text-muted">{t("body")}</p>
        )}
        {settings && <RefreshLacksToken settings={settings} />}
        {newest === null && isAnybodyChosen && <p className="text-sm text-muted">{t("none")}</p>}
        {newest && isRunning && (
          <RefreshProgress
            report={newest}
            isCancelling={cancel.isPending}
            onCancel={() => cancel.mutate(newest.id)}
          />
        )}
        {report && !isRunning && (
          <>
            <RefreshRounds shown={report.id} onShow={(id) => setEarlier(id === newest?.id ? null : id)} />
            <RefreshReportView
              report={report}
              isBusy={start.isPending}
              onAsk={isAnybodyChosen ? begin : undefined}
            />
          </>
        )}
      </div>
    </Panel>
  );
}

/** Names the markets for which a token is missing, before a refresh starts. */
function RefreshLacksToken({ settings: { providers, tokens } }: { settings: Settings }) {
  const t = useTranslations("refresh");
  const markets = useTranslations("settings.providerMarkets");
  const sourceText = useSourceText();
  const locale = useLocale();
  return SOURCE_NAMES.map((name) => {
    const token = sourceFacts(name)!.needs;
    const lacking = PROVIDER_MARKETS.filter((market) => providers[market] === name);
    if (!token || tokens[name] || lacking.length === 0) return null;
    const named = new Intl.ListFormat(locale).format(lacking.map((market) => markets(market)));
    return (
      <p key={name} className="measure text-sm text-warn">
        ▲ {t("lacksToken", { provider: sourceText(name), markets: named })}{" "}
        {t("remedies.no_token", { token })}{" "}
        <TextLink inText href="/settings#providers">
          {t("toSettings")}
        </TextLink>
      </p>
    );
  });
}

/** The progress of a running refresh, with the current ticker. */
function RefreshProgress({
  report,
  isCancelling,
  onCancel,
}: {
  report: RefreshReport;
  isCancelling: boolean;
  onCancel: () => void;
}) {
  const t = useTranslations("refresh");
  const { done, asked, current } = report;
  const text = t("progress", { done, asked });
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm">
      <progress
        value={done}
        max={asked}
        aria-label={t("title")}
        className="h-2 w-48 appearance-none overflow-hidden rounded bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <span className="num">{text}</span>
      {current.length > 0 && <span className="text-muted">{t("now", { symbols: current.join(", ") })}</span>}
      <Button size="sm" onClick={onCancel} disabled={isCancelling}>
        {t(isCancelling ? "cancelling" : "cancel")}
      </Button>
    </div>
  );
}
