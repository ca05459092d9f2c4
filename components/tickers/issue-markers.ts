import { useLocale, useTranslations } from "next-intl";
import type { LegendItem } from "@/components/charts/chart-legend";
import type { ChartMarker, ChartShade } from "@/components/charts/point";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import { formatPercent } from "@/lib/format/number";

/** The prefix of a price move's marker id, before its day. */
export const MOVE = "move:";

export interface IssueMarkers {
  markers: ChartMarker[];
  shades: ChartShade[];
  /** Sessions without a row, where the line breaks. */
  daysWithout: string[];
}

/** Returns the issues of a ticker's bars between two days as markers and shades of its chart. */
export function useIssueMarkers(
  checks: TickerChecks | undefined,
  from: string | undefined,
  by: string | undefined,
): IssueMarkers {
  const t = useTranslations("checks");
  const locale = useLocale();
  if (!checks || from === undefined || by === undefined) return { markers: [], shades: [], daysWithout: [] };
  const suspensions = checks.suspensions.filter((each) => each.from <= by && each.to >= from);
  return {
    markers: checks.moves
      .filter(({ day }) => day >= from && day <= by)
      .map(({ day, move, probable, genuine }) => ({
        id: MOVE + day,
        day,
        shape: "diamond",
        label: t(genuine ? "genuineMove" : "chartMove", {
          what: t(`moves.${probable ?? "beyond_limit"}`),
          move: formatPercent(move, { locale, digits: 2, signed: true }),
        }),
      })),
    shades: suspensions.map(({ told, ...days }) => ({
      from: days.from,
      to: days.to,
      label: t(`suspensionKinds.${told}`),
    })),
    daysWithout: [
      ...(checks.missing?.days ?? []).map(({ day }) => day),
      ...suspensions.map((each) => each.from),
    ],
  };
}

/** The legend of the symbols that occur in the chart. */
export function legendOf(
  hasNotes: boolean,
  { markers, shades }: IssueMarkers,
  hasExDates: boolean,
  t: ReturnType<typeof useTranslations<"checks.legend">>,
): LegendItem[] {
  if (markers.length + shades.length === 0 && !hasExDates) return [];
  return [
    ...(hasNotes ? [{ label: t("notes"), colour: "line", symbol: "dot" } as const] : []),
    ...(markers.length > 0 ? [{ label: t("moves"), colour: "line", symbol: "diamond" } as const] : []),
    ...(shades.length > 0 ? [{ label: t("suspensions"), colour: "line", symbol: "hatch" } as const] : []),
    ...(hasExDates ? [{ label: t("exDates"), colour: "line", symbol: "notch" } as const] : []),
  ];
}
