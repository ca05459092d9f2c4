"use client";

import { useLocale, useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { needsLook, type Look, type LookReason } from "@/components/board/needs-look";
import { ThemeLinks } from "@/components/themes/theme-links";
import { useSuspects } from "@/components/themes/use-suspects";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { useColon } from "@/components/ui/use-colon";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf } from "@/lib/format/name";
import { formatNumber, formatPercent, formatPoints } from "@/lib/format/number";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { themeHref, tickerHref } from "@/lib/view/addresses";

/** So many lines stand beside the map; the others wait behind a button. */
const SHOWN = 7;

/** Where the board asks for an analyst's eye, the gravest first. */
export function NeedsLookPanel({ board }: { board: ThemesAnswer }) {
  const t = useTranslations("themes");
  const [isOpen, setOpen] = useState(false);
  const looks = needsLook(board.items, useSuspects());
  const more = looks.length - SHOWN;
  return (
    <Panel title={t("look")} aside={looks.length > 0 && <span className="num">{looks.length}</span>}>
      {looks.length === 0 && <p className="text-sm text-muted">{t("lookNothing")}</p>}
      <ul className="text-sm">
        {looks.map((look, at) => (
          <LookLine key={look.key} look={look} isKept={at >= SHOWN && !isOpen} />
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

/** One that is kept for later is on paper all the same. */
function LookLine({ look: { theme, ticker, reasons }, isKept }: { look: Look; isKept: boolean }) {
  const t = useTranslations("themes");
  const locale = useLocale();
  const href = useViewHref();
  const sentence = useReasonSentence();
  const from = theme.evidenceFrom.filter(({ contradicts }) => contradicts > 0);
  const comma = locale === "zh" ? "，" : ", ";
  const colon = useColon();
  return (
    <li className={cn("border-b border-line py-1 last:border-b-0", isKept && "hidden print:list-item")}>
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
          {reasons[0]?.kind !== "staleBenchmark" && `${comma}${nameOf(theme, locale)}`}
        </span>
      )}
      <span className="text-muted">
        {colon}
        {reasons.map((reason, at) => (
          <Fragment key={reason.kind}>
            {at > 0 && " · "}
            {sentence(reason)}
            {"balance" in reason &&
              from.length > 0 &&
              t.rich("lookFrom", { themes: () => <ThemeLinks themes={from} /> })}
          </Fragment>
        ))}
      </span>
    </li>
  );
}

function useReasonSentence(): (reason: LookReason) => string {
  const t = useTranslations("themes");
  const locale = useLocale();
  return (reason) => {
    switch (reason.kind) {
      case "staleBenchmark":
        return t("lookStaleBenchmark", { count: reason.weekdays });
      case "suspected":
        return t("lookSuspected", { tickers: reason.symbols.join(locale === "zh" ? "、" : ", ") });
      case "offTrack":
        return t("lookOffTrack", {
          excess: formatPoints(reason.excess, { locale, signed: true }),
          relative: formatPercent(reason.relative, { locale, signed: true }),
        });
      case "offTrackByEvidence":
      case "challenged":
        return t(reason.kind === "challenged" ? "lookChallenged" : "lookOffTrackByEvidence", {
          balance: formatNumber(reason.balance, { locale, digits: 1, signed: true }),
        });
      case "unpriced":
        return t("lookUnpriced", { count: reason.members });
      case "stale":
        return t("lookStale", { count: reason.weekdays });
      case "noBars":
        return t("lookNoBars");
      case "manyStale":
        return t("lookManyStale", { count: reason.count, weekdays: reason.weekdays });
      case "manyNoBars":
        return t("lookManyNoBars", { count: reason.count });
      case "silent":
        return t("lookSilent", { count: reason.weekdays });
      case "noNotes":
        return t("lookNoNotes");
    }
  };
}
