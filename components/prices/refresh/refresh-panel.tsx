"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { RefreshLacksToken } from "@/components/prices/refresh/refresh-lacks-token";
import { RefreshProgress } from "@/components/prices/refresh/refresh-progress";
import { RefreshRounds } from "@/components/prices/refresh/refresh-rounds";
import { RefreshReportView } from "@/components/prices/refresh/refresh-report";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { sayError } from "@/components/ui/toast";
import { settingsOptions } from "@/lib/settings/queries";
import { problemCode } from "@/lib/client/refused";
import {
  newestRefreshOptions,
  refreshRoundOptions,
  useCancelRefresh,
  useStartRefresh,
} from "@/lib/prices/refreshes/queries";
import type { RefreshInput } from "@/lib/prices/refreshes/schema";

/** Asking the providers: the button, how far it is, and what the newest round brought. */
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
      // A short round may be over before it is looked at.
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
