import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { ThemeLinks } from "@/components/themes/theme-links";
import { TextLink } from "@/components/ui/text-link";
import { useColon } from "@/components/ui/use-colon";
import { useViewHref } from "@/components/view/use-view-href";
import type { LookItem } from "@/lib/board/schema";
import { nameOf } from "@/lib/format/name";
import { formatNumber, formatPercent, formatPoints } from "@/lib/format/number";
import { themeHref, tickerHref } from "@/lib/view/addresses";

/** An item that needs attention: its theme or ticker, its reasons, and what can be done with it. */
export function LookLine({ look, children }: { look: LookItem; children?: ReactNode }) {
  const { theme, ticker, reasons } = look;
  const t = useTranslations("themes");
  const locale = useLocale();
  const href = useViewHref();
  const sentence = useReasonSentence();
  const comma = locale === "zh" ? "，" : ", ";
  const colon = useColon();
  return (
    <li className="flex items-baseline justify-between gap-3 border-b border-line py-1 last:border-b-0">
      <p className="min-w-0">
        <TextLink className="font-medium" href={href(ticker ? tickerHref(ticker.symbol) : themeHref(theme))}>
          {lookName(look, locale)}
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
              {sentence(reason, look)}
              {"from" in reason &&
                reason.from.length > 0 &&
                t.rich("lookFrom", { themes: () => <ThemeLinks themes={reason.from} /> })}
            </Fragment>
          ))}
        </span>
      </p>
      {children}
    </li>
  );
}

export const lookName = ({ theme, ticker }: LookItem, locale: Parameters<typeof nameOf>[1]): string =>
  nameOf(ticker ?? theme, locale);

export const lookKey = ({ theme, ticker, reasons }: LookItem): string =>
  `${theme.slug} ${ticker?.symbol ?? ""} ${reasons[0]?.kind}`;

function useReasonSentence(): (reason: LookItem["reasons"][number], look: LookItem) => string {
  const t = useTranslations("themes");
  const locale = useLocale();
  return (reason, { ticker }) => {
    switch (reason.kind) {
      case "stale_benchmark":
        return t("lookStaleBenchmark", { day: ticker?.lastDay ?? "", count: reason.weekdays });
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
        return t("lookStale", { day: ticker?.lastDay ?? "", count: reason.weekdays });
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
