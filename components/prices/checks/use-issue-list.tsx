import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Delta } from "@/components/ui/delta";
import { useImportName } from "@/components/view/use-source-text";
import type { SeamItem, MoveItem, TickerChecks } from "@/lib/prices/checks/schema";
import type { DismissalInput, SeamDismissalsInput } from "@/lib/prices/dismissals/schema";
import { seamFinding, type SeamFinding } from "@/lib/domain/price-check/seam-finding";
import { formatPercent, formatPrice } from "@/lib/format/number";
import { Disclosure } from "@/components/ui/disclosure";

export interface IssueRow extends Pick<MoveItem, "genuine"> {
  /** The day that identifies the row: the first of several. */
  day: string;
  days: string;
  what: string;
  detail: ReactNode;
  /** The input of the dismissal; null if the issue needs none. */
  dismissal: DismissalInput | SeamDismissalsInput | null;
  /** The ids of its dismissals. */
  dismissalIds: readonly string[];
}

/** Returns every issue of a ticker's bars, newest first. */
export function useIssueRows({
  symbol,
  moves,
  closed,
  suspensions,
  missing,
  ...rest
}: TickerChecks): IssueRow[] {
  const t = useTranslations("checks");
  const locale = useLocale();
  const percent = (value: number) => formatPercent(Math.abs(value), { locale, digits: 0 });
  const price = (value: number) => formatPrice(value, locale);
  const seams = useSeamRows({ symbol, ...rest });
  const noRows = (day: string) => ({ symbol, day, code: "no_rows" as const });
  const rows: IssueRow[] = [
    ...seams,
    ...moves.map((move) => ({
      ...ownDismissal(move),
      dismissal: { symbol, day: move.day, code: move.code },
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
          {move.code === "beyond_limit" && move.limit !== null && (
            <span className="text-muted">{t("furthest", { limit: percent(move.limit) })}</span>
          )}
        </span>
      ),
    })),
    ...closed.map((each) => ({
      ...ownDismissal(each),
      dismissal: { symbol, day: each.day, code: "closed_day" as const },
      day: each.day,
      days: each.day,
      what: t("closedDay"),
      detail: t(`closedWhy.${each.why}`),
    })),
    ...suspensions.map((each) => ({
      ...ownDismissal(each),
      dismissal: each.told === "carried" ? null : noRows(each.from),
      day: each.from,
      days: each.from === each.to ? each.from : t("span", { from: each.from, to: each.to }),
      what: t(`suspensionKinds.${each.told}`),
      detail: t("sessions", { count: each.sessions }),
    })),
    ...(missing?.days ?? []).map((each) => ({
      ...ownDismissal(each),
      dismissal: noRows(each.day),
      day: each.day,
      days: each.day,
      what: t("missingDay"),
      detail: null,
    })),
  ];
  return rows.toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

const ownDismissal = ({ genuine, markId }: Pick<MoveItem, "genuine" | "markId">) => ({
  genuine,
  dismissalIds: markId ? [markId] : [],
});

/** One or two seams are one row per day; many seams, caused by another adjustment method, are a single row. */
function useSeamRows({
  symbol,
  seams,
  imports,
}: Pick<TickerChecks, "symbol" | "seams" | "imports">): IssueRow[] {
  const t = useTranslations("checks");
  const finding = seamFinding(seams);
  const importName = useImportName();
  const fileOf = ({ importId }: SeamItem) => {
    const found = imports.find((each) => each.id === importId);
    return found ? importName(found, t("anImport")) : t("anImport");
  };
  if (!finding)
    return seams.map((seam) => ({
      ...ownDismissal(seam),
      dismissal: { symbol, day: seam.day, code: "seam" },
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
  const [first] = seams as [SeamItem, ...SeamItem[]]; // all seams come from one import: the newest with bars
  const isOpen = seams.some(({ genuine }) => genuine === null);
  return [
    {
      genuine: isOpen ? null : first.genuine,
      dismissalIds: seams.flatMap(({ markId }) => markId ?? []),
      dismissal: { symbol, importId: first.importId },
      day: finding.from,
      days: t("span", { from: finding.from, to: finding.to }),
      what: t("seams"),
      detail: <SeamDays seams={seams} finding={finding} file={fileOf(first)} />,
    },
  ];
}

interface SeamDaysProps {
  seams: readonly SeamItem[];
  finding: SeamFinding;
  /** The file whose import replaced the other series. */
  file: string;
}

/** A row for many seams: the largest with its day, and all of them on request. */
function SeamDays({ seams, finding: { count, largest }, file }: SeamDaysProps) {
  const t = useTranslations("checks");
  const locale = useLocale();
  const open = seams.filter(({ genuine }) => genuine === null).length;
  const most = formatPercent(Math.abs(largest.falseReturn), { locale, digits: 2 });
  return (
    <div className="flex flex-col gap-1">
      <span>
        <Delta value={largest.falseReturn} digits={2} /> {t("seamLargest", { day: largest.day })}
      </span>
      <span className="text-muted">
        {t("seamMethods", { count, file, most })}
        {open > 0 && open < count && ` ${t("seamOpen", { count: open })}`}
      </span>
      <Disclosure summary={t("seamDays", { count })}>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4 gap-y-0.5">
          {seams.map(({ day, falseReturn, genuine }) => (
            <li key={day} className="flex justify-between gap-2 tabular-nums">
              <span className={genuine ? "text-muted" : undefined}>
                {day}
                {genuine && ` ${t("genuineDay")}`}
              </span>
              <Delta value={falseReturn} digits={2} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
