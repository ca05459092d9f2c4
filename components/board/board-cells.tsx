"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PERIOD_COLUMNS, type BoardRow, type ColumnId } from "@/components/board/board-rows";
import { EvidenceTally } from "@/components/board/evidence-tally";
import { drawSparkline } from "@/components/charts/sparkline";
import { OverstatedBadge } from "@/components/themes/overstated";
import { OfTheme } from "@/components/themes/status/status-badge";
import { STATUS_LOOK } from "@/components/themes/status/status-look";
import { SuspectBadge } from "@/components/themes/suspect-badge";
import { Badge } from "@/components/ui/badge";
import { toneOf, useUnknownText } from "@/components/ui/delta";
import { TextLink } from "@/components/ui/text-link";
import type { LastKnownAnswer } from "@/components/ui/use-last-known";
import { useViewHref } from "@/components/view/use-view-href";
import type { Period } from "@/lib/domain/calendar/period";
import { lateStart } from "@/lib/domain/theme/late-start";
import { SILENT_AFTER_WEEKDAYS } from "@/lib/domain/theme/thresholds";
import { formatRelativeDay } from "@/lib/format/day";
import { nameOf } from "@/lib/format/name";
import { DASH, numberFormatter } from "@/lib/format/number";
import type { Locale } from "@/lib/i18n/locale";
import type { ThemeItem } from "@/lib/themes/schema";
import { themeHref } from "@/lib/view/addresses";

/** The content of a cell, and the classes of the cell itself, so that most cells are one element. */
interface CellContent {
  content: ReactNode;
  className?: string;
}
export type Cell = (row: BoardRow) => CellContent;

const EMPTY: CellContent = { content: null };

export interface BoardCellOptions {
  period: Period;
  asOf: string;
  locale: Locale;
  /** Says which rows rest on generated prices. */
  marksSample: boolean;
}

/** Returns a function per column; formats and texts are prepared once for all rows. */
export function useBoardCells({
  period,
  asOf,
  locale,
  marksSample,
}: BoardCellOptions): Record<ColumnId, Cell> {
  const t = useTranslations("board");
  const themes = useTranslations("themes");
  const status = useTranslations("status");
  const stances = useTranslations("units.stance");
  const charts = useTranslations("charts");
  const href = useViewHref();
  const unknownText = useUnknownText();
  const signed = numberFormatter({ locale, digits: 1, signed: true });
  const plain = numberFormatter({ locale, digits: 1 });

  const linkTo = (item: ThemeItem) => (
    <TextLink href={href(themeHref(item))} className={item.level === "sector" ? "font-semibold" : undefined}>
      {nameOf(item, locale)}
    </TextLink>
  );
  const unknown = (reason: string | null | undefined, lastKnown?: LastKnownAnswer | null): CellContent => {
    const why = unknownText(reason, lastKnown);
    return {
      className: "text-faint",
      content: (
        <span title={why}>
          <span aria-hidden>{DASH}</span>
          <span className="sr-only">{why}</span>
        </span>
      ),
    };
  };
  const change = (value: number | null, reason: string | null, lastKnown?: LastKnownAnswer | null) =>
    value === null
      ? unknown(reason, lastKnown)
      : {
          className: toneOf(value, 3),
          content: signed(value * 100),
        };
  const returnOver =
    (over: Period): Cell =>
    ({ item }) => {
      if (over !== "sinceCall") return change(item.returns[over], item.reasons[over]);
      const cell = change(item.returns[over], item.reasons[over], item.lastKnown);
      const late = lateStart(item);
      if (!late || item.returns[over] === null) return cell;
      const since = themes("lateStart", { day: late });
      return {
        ...cell,
        content: (
          <span title={since} className="underline decoration-dotted underline-offset-2">
            {cell.content}
            <span className="sr-only"> {since}</span>
          </span>
        ),
      };
    };

  return {
    theme: ({ item, sector, nested, withSector }) => ({
      className: nested ? "nested" : undefined,
      content: (
        <>
          {sector && withSector && <>{linkTo(sector)} · </>}
          {linkTo(item)}
          {sector && !nested && !withSector && (
            <span className="text-2xs text-faint">
              {" "}
              {themes("inSector", { sector: nameOf(sector, locale) })}
            </span>
          )}
          {item.source === "analyst" && (
            <>
              {" "}
              <Badge title={themes("ownHelp")}>{themes("own")}</Badge>
            </>
          )}
          {item.callStance === "underweight" && (
            <>
              {" "}
              <Badge title={status("underweight")}>{stances("underweight")}</Badge>
            </>
          )}
        </>
      ),
    }),
    status: ({ item }) => {
      const { shape, text } = STATUS_LOOK[item.status];
      return {
        className: text,
        content: (
          <>
            <span aria-hidden>{shape} </span>
            {item.callStance === "underweight" ? (
              <OfTheme>{status(item.status)}</OfTheme>
            ) : (
              status(item.status)
            )}
            {marksSample && item.sample && (
              <>
                {" "}
                <Badge tone="warn">{status("sample")}</Badge>
              </>
            )}
            {item.suspected.length > 0 && (
              <>
                {" "}
                <SuspectBadge suspected={item.suspected} />
              </>
            )}
            {item.basis === "overstated" && (
              <>
                {" "}
                <OverstatedBadge item={item} />
              </>
            )}
          </>
        ),
      };
    },
    excess: ({ item }) => change(item.excess[period], item.excessReasons[period]),
    return: returnOver(period),
    day1: returnOver(PERIOD_COLUMNS.day1),
    week1: returnOver(PERIOD_COLUMNS.week1),
    month1: returnOver(PERIOD_COLUMNS.month1),
    ytd: returnOver(PERIOD_COLUMNS.ytd),
    breadth: ({ item }) =>
      item.breadth ? { content: `${item.breadth.above}/${item.breadth.of}` } : unknown(item.breadthReason),
    coverage: ({ item: { coverage }, behind }) => ({
      className: coverage.priced < coverage.of ? "text-warn" : undefined,
      content: `${coverage.priced}/${coverage.of}${behind ? ` ${t("pricesLate", { day: behind })}` : ""}`,
    }),
    drawdown: ({ item }) =>
      item.drawdown === null
        ? unknown(item.measureReasons.drawdown)
        : { content: signed(item.drawdown * 100) },
    volatility: ({ item }) =>
      item.volatility === null
        ? unknown(item.measureReasons.volatility)
        : { content: plain(item.volatility * 100) },
    evidence: ({ item }) => (item.evidence === "none" ? EMPTY : { content: <EvidenceTally item={item} /> }),
    sparkline: ({ item }) =>
      item.sparkline.length === 0
        ? unknown(item.sparklineReason)
        : {
            content: drawSparkline({
              values: item.sparkline.map(({ level }) => level),
              label: (first, last) =>
                charts("sparkline", {
                  label: themes("sparkline", { theme: nameOf(item, locale) }),
                  first: plain(first),
                  last: plain(last),
                }),
            }),
          },
    note: ({ item: { latestNote, attention } }) => {
      if (!latestNote) return EMPTY;
      const isOld = attention !== null && attention > SILENT_AFTER_WEEKDAYS;
      return {
        content: (
          <span title={`${latestNote.observedOn} ${latestNote.excerpt}`}>
            <time dateTime={latestNote.observedOn} className={isOld ? "text-warn" : "text-muted"}>
              {formatRelativeDay(latestNote.observedOn, asOf, locale)}
            </time>{" "}
            {latestNote.excerpt}
          </span>
        ),
      };
    },
  };
}
