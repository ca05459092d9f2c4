"use client";

import { useQuery } from "@tanstack/react-query";
import { useTimeZone, useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { formatInstant } from "@/lib/format/day";
import { refreshRoundsOptions } from "@/lib/prices/refreshes/queries";
import { refreshSummary } from "@/lib/prices/refreshes/schema";

export interface RefreshRoundsProps {
  /** The round whose report is shown. */
  shown: string;
  onShow: (id: string) => void;
}

/** The last rounds by when they were and what came: one for a single ticker doesn't hide the one before. */
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
