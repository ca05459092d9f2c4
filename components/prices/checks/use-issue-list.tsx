import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SeamDays } from "@/components/prices/checks/seam-days";
import { Delta } from "@/components/ui/delta";
import type { SeamItem, SuspectedMove, TickerChecks } from "@/lib/prices/checks/schema";
import type { MarkInput, SeamMarksInput } from "@/lib/prices/dismissals/schema";
import { seamFinding } from "@/lib/domain/price-check/seam-finding";
import { formatPercent, formatPrice } from "@/lib/format/number";

export interface Doubt extends Pick<SuspectedMove, "genuine"> {
  /** The day its row is found by: the first of several. */
  day: string;
  days: string;
  what: string;
  detail: ReactNode;
  /** What calling it genuine sends; null: nobody needs to say so. */
  mark: MarkInput | SeamMarksInput | null;
  /** The marks by which it is called genuine. */
  markIds: readonly string[];
}

/** Every suspicion of a ticker's bars, newest first. */
export function useDoubts({ symbol, moves, closed, suspensions, missing, ...rest }: TickerChecks): Doubt[] {
  const t = useTranslations("checks");
  const locale = useLocale();
  const percent = (value: number | null) => formatPercent(value, { locale, signed: true });
  const price = (value: number) => formatPrice(value, locale);
  const seams = useSeamDoubts({ symbol, ...rest });
  const noRows = (day: string) => ({ symbol, day, code: "no_rows" as const });
  const doubts: Doubt[] = [
    ...seams,
    ...moves.map((move) => ({
      ...ownMark(move),
      mark: { symbol, day: move.day, code: move.code },
      day: move.day,
      days: move.day,
      what: t(`moves.${move.probable ?? "beyond_limit"}`),
      detail: (
        <span className="flex flex-col">
          <span>
            <Delta value={move.move} digits={2} />
            {move.ratio && <span className="text-muted"> {t("nearRatio", { ratio: move.ratio })}</span>}
          </span>
          <span className="text-muted">
            {t("fromTo", { before: price(move.before), after: price(move.after) })}
          </span>
          {move.code === "beyond_limit" && (
            <span className="text-muted">{t("furthest", { limit: percent(move.limit) })}</span>
          )}
        </span>
      ),
    })),
    ...closed.map((each) => ({
      ...ownMark(each),
      mark: { symbol, day: each.day, code: "closed_day" as const },
      day: each.day,
      days: each.day,
      what: t("closedDay"),
      detail: t(`closedWhy.${each.why}`),
    })),
    ...suspensions.map((each) => ({
      ...ownMark(each),
      mark: each.told === "carried" ? null : noRows(each.from),
      day: each.from,
      days: each.from === each.to ? each.from : t("span", { from: each.from, to: each.to }),
      what: t(`told.${each.told}`),
      detail: t("sessions", { count: each.sessions }),
    })),
    ...(missing?.days ?? []).map((each) => ({
      ...ownMark(each),
      mark: noRows(each.day),
      day: each.day,
      days: each.day,
      what: t("missingDay"),
      detail: null,
    })),
  ];
  return doubts.toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

const ownMark = ({ genuine, markId }: Pick<SuspectedMove, "genuine" | "markId">) => ({
  genuine,
  markIds: markId ? [markId] : [],
});

/** A break or two day by day; many of them, which come of another method of adjusting, as the one thing they are. */
function useSeamDoubts({
  symbol,
  seams,
  imports,
}: Pick<TickerChecks, "symbol" | "seams" | "imports">): Doubt[] {
  const t = useTranslations("checks");
  const finding = seamFinding(seams);
  const fileOf = ({ importId }: SeamItem) =>
    imports.find((each) => each.id === importId)?.fileName ?? t("anImport");
  if (!finding)
    return seams.map((seam) => ({
      ...ownMark(seam),
      mark: { symbol, day: seam.day, code: "seam" },
      day: seam.day,
      days: seam.day,
      what: t("seams"),
      detail: (
        <span className="flex flex-col">
          {seam.falseReturn !== null && <Delta value={seam.falseReturn} digits={2} />}
          <span className="text-muted">{t("seamDetail", { file: fileOf(seam) })}</span>
        </span>
      ),
    }));
  const [first] = seams as [SeamItem, ...SeamItem[]]; // all are of one import: the newest that brought bars
  const isOpen = seams.some(({ genuine }) => genuine === null);
  return [
    {
      genuine: isOpen ? null : first.genuine,
      markIds: seams.flatMap(({ markId }) => markId ?? []),
      mark: { symbol, importId: first.importId },
      day: finding.from,
      days: t("span", { from: finding.from, to: finding.to }),
      what: t("seams"),
      detail: <SeamDays seams={seams} finding={finding} file={fileOf(first)} />,
    },
  ];
}
