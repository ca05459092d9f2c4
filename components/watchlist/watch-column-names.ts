import { useTranslations } from "next-intl";
import type { WatchColumn } from "@/components/watchlist/use-watch-columns";

/** Returns the heading of each column. */
export function useWatchColumnNames(): (column: WatchColumn) => string {
  const t = useTranslations("members");
  const period = useTranslations("units.period");
  const names: Record<WatchColumn, string> = {
    theme: t("theme"),
    close: t("lastClose"),
    day1: period("1d"),
    week1: period("1w"),
    month1: period("1m"),
    ytd: period("ytd"),
    sinceCall: t("sinceCall"),
    excess: t("excess"),
    sinceAdded: t("sinceAdded"),
    contribution: t("contribution"),
    sparkline: t("sparkline"),
    reason: t("reason"),
    source: t("source"),
    added: t("addedOn"),
    base: t("baseDay"),
  };
  return (column) => names[column];
}
