"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { ThemeLinks } from "@/components/themes/theme-links";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { useColon } from "@/components/ui/use-colon";
import { useView } from "@/components/view/use-view";
import { useViewHref } from "@/components/view/use-view-href";
import { needsLookOptions } from "@/lib/board/queries";
import type { LookItem } from "@/lib/board/schema";
import { failureOf } from "@/lib/client/query-state";
import { nameOf } from "@/lib/format/name";
import { formatNumber, formatPercent, formatPoints } from "@/lib/format/number";
import { themeHref, tickerHref } from "@/lib/view/addresses";

/** The number of lines shown beside the map; a button shows the rest. */
const SHOWN = 7;

/** The items of the board that need an analyst's attention, most severe first. */
export function NeedsLookPanel() {
  const t = useTranslations("themes");
  const { query: view } = useView();
  const query = useQuery(needsLookOptions(view));
  const [isOpen, setOpen] = useState(false);
  const looks = query.data?.items ?? [];
  const more = looks.length - SHOWN;
  return (
    <Panel title={t("look")} aside={looks.length > 0 && <span className="num">{looks.length}</span>}>
      {failureOf(query) && <ErrorState onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton className="h-48" />}
      {query.data && looks.length === 0 && <p className="text-sm text-muted">{t("lookNothing")}</p>}
      <ul className="text-sm">
        {looks.map((look, at) => (
          <LookLine
            key={`${look.theme.slug} ${look.ticker?.symbol ?? ""} ${look.reasons[0]?.kind}`}
            look={look}
            isOnPaperOnly={at >= SHOWN && !isOpen}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button
          tone="link"
          size="sm"
          className="no-print mt-1"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t("lookLess") : t("lookMore", { count: more })}
        </Button>
      )}
    </Panel>
  );
}

function LookLine({
  look: { theme, ticker, reasons },
  isOnPaperOnly,
}: {
  look: LookItem;
  isOnPaperOnly: boolean;
}) {
  const t = useTranslations("themes");
  const locale = useLocale();
  const href = useViewHref();
  const sentence = useReasonSentence();
  const comma = locale === "zh" ? "，" : ", ";
  const colon = useColon();
  return (
    <li
      className={cn("border-b border-line py-1 last:border-b-0", isOnPaperOnly && "hidden print:list-item")}
    >
      <TextLink
        quiet
        className="font-medium"
        href={href(ticker ? tickerHref(ticker.symbol) : themeHref(theme))}
      >
        {ticker ? nameOf(ticker, locale) : nameOf(theme, locale)}
      </TextLink>
      {ticker && (
        <span className="text-xs text-faint">
          {nameOf(ticker, locale) !== ticker.symbol && <span className="num"> {ticker.symbol}</span>}
          {reasons[0]?.kind !== "stale_benchmark" && `${comma}${nameOf(theme, locale)}`}
        </span>
      )}
      <span className="text-muted">
        {colon}
        {reasons.map((reason, at) => (
          <Fragment key={reason.kind}>
            {at > 0 && " · "}
            {sentence(reason)}
            {"from" in reason &&
              reason.from.length > 0 &&
              t.rich("lookFrom", { themes: () => <ThemeLinks themes={reason.from} /> })}
          </Fragment>
        ))}
      </span>
    </li>
  );
}

function useReasonSentence(): (reason: LookItem["reasons"][number]) => string {
  const t = useTranslations("themes");
  const locale = useLocale();
  return (reason) => {
    switch (reason.kind) {
      case "stale_benchmark":
        return t("lookStaleBenchmark", { count: reason.weekdays });
      case "suspected":
        return t("lookSuspected", { tickers: reason.symbols.join(locale === "zh" ? "、" : ", ") });
      case "off_track":
        return t("lookOffTrack", {
          excess: formatPoints(reason.excess, { locale, signed: true }),
          relative: formatPercent(reason.relative, { locale, signed: true }),
        });
      case "off_track_by_evidence":
      case "challenged":
        return t(reason.kind === "challenged" ? "lookChallenged" : "lookOffTrackByEvidence", {
          balance: formatNumber(reason.balance, { locale, digits: 1, signed: true }),
        });
      case "unpriced":
        return t("lookUnpriced", { count: reason.count });
      case "stale":
        return t("lookStale", { count: reason.weekdays });
      case "no_bars":
        return t("lookNoBars");
      case "many_stale":
        return t("lookManyStale", { count: reason.count, weekdays: reason.weekdays });
      case "many_no_bars":
        return t("lookManyNoBars", { count: reason.count });
      case "silent":
        return t("lookSilent", { count: reason.weekdays });
      case "no_notes":
        return t("lookNoNotes");
    }
  };
}
