"use client";

import { useLocale, useTranslations } from "next-intl";
import { Sparkline } from "@/components/charts/sparkline";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { useColon } from "@/components/ui/use-colon";
import { useViewHref } from "@/components/view/use-view-href";
import type { ListedWatch } from "@/components/watchlist/listed-watch";
import { SuspectedMoves } from "@/components/watchlist/suspected-moves";
import { nameOf } from "@/lib/format/name";
import { formatPrice } from "@/lib/format/number";
import { tickerHref } from "@/lib/view/addresses";

/** The name and code as one line; a ticker without a name can be given one. */
export function NameCell({ row, onName }: { row: ListedWatch; onName?: (row: ListedWatch) => void }) {
  const t = useTranslations("members");
  const colon = useColon();
  const locale = useLocale();
  const href = useViewHref();
  const isNamed = Boolean(row.nameEn ?? row.nameZh);
  const name = nameOf(row, locale);
  return (
    <span className="flex items-baseline gap-1.5 whitespace-nowrap">
      <TextLink href={href(tickerHref(row.symbol))} className="truncate font-medium">
        {name}
      </TextLink>
      {isNamed ? (
        <span className="num text-muted">{row.symbol}</span>
      ) : (
        onName && (
          <Button tone="link" size="sm" className="h-auto font-normal" onClick={() => onName(row)}>
            {t("addName")}
            <span className="sr-only">{colon + row.symbol}</span>
          </Button>
        )
      )}
    </span>
  );
}

/** The heading of the close, which says once that all rows have generated prices. */
export function CloseHeading({ name, isSample }: { name: string; isSample: boolean }) {
  const t = useTranslations("members");
  return (
    <span>
      {name}
      {isSample && (
        <>
          {" "}
          <Badge tone="warn" title={t("sampleHelp")}>
            {t("sample")}
          </Badge>
        </>
      )}
    </span>
  );
}

/** The last close with its currency, and what qualifies it: generated, stale, missing, or with an open price move. */
export function CloseCell({ row, marksSample }: { row: ListedWatch; marksSample: boolean }) {
  const t = useTranslations("members");
  const locale = useLocale();
  if (row.lastClose === null) {
    return (
      <Badge tone="warn" title={t("noBarHelp")}>
        {t("noBar")}
      </Badge>
    );
  }
  return (
    <>
      {row.suspected.length > 0 && (
        <>
          <SuspectedMoves of={row} />{" "}
        </>
      )}
      {row.delistedOn && (
        <span className="text-2xs num text-muted">{t("delistedOn", { day: row.delistedOn })} </span>
      )}
      {row.stale && !row.delistedOn && (
        <span className="text-2xs num text-warn" title={t("staleHelp")}>
          {t("stale")} {row.lastDay}{" "}
        </span>
      )}
      {marksSample && row.sample && (
        <>
          <Badge title={t("sampleHelp")}>{t("sample")}</Badge>{" "}
        </>
      )}
      {formatPrice(row.lastClose, locale)} <span className="text-muted">{row.currency}</span>
    </>
  );
}

export function SparklineCell({ levels, label }: { levels: readonly number[]; label: string }) {
  return <Sparkline values={levels} label={label} width={72} height={16} className="block max-w-none" />;
}
