"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Unknown } from "@/components/ui/delta";
import { useSourceText } from "@/components/view/use-source-text";
import { formatNumber } from "@/lib/format/number";
import type { Bars } from "@/lib/prices/series/schema";
import type { TickerItem } from "@/lib/tickers/schema";

/** The kind, source and extent of a ticker's series, as of the day of the view. */
export function TickerFacts({ ticker, bars }: { ticker: TickerItem; bars?: Bars }) {
  const t = useTranslations("tickers");
  const common = useTranslations("common");
  const sourceText = useSourceText();
  const locale = useLocale();
  const { source, firstDay, lastDay, count } = pricesOf(ticker, bars?.items);
  return (
    <dl
      aria-label={t("series")}
      className="mt-4 flex flex-wrap gap-x-6 gap-y-1.5 border-t border-line pt-2 text-xs"
    >
      <Fact name={t("exchange")}>{t(`exchanges.${ticker.exchange as "SH"}`)}</Fact>
      <Fact name={t("currency")}>{ticker.currency}</Fact>
      <Fact name={t("kind")}>{t(`kinds.${ticker.kind}`)}</Fact>
      <Fact name={t("source")}>
        {source === null ? <Unknown reason="no_prices" /> : sourceText(source)}
        {source === "sample" && (
          <Badge tone="warn" className="ml-1.5">
            {common("sample")}
          </Badge>
        )}
      </Fact>
      <Fact name={t("extent")}>
        {firstDay === null || lastDay === null ? (
          <Unknown reason="no_prices" />
        ) : (
          <span className="num whitespace-nowrap">{t("fromTo", { first: firstDay, last: lastDay })}</span>
        )}
      </Fact>
      <Fact name={t("bars")}>
        <span className="num">{formatNumber(count, { locale })}</span>
      </Fact>
    </dl>
  );
}

/**
 * Describes the visible bars, because a view of an earlier day excludes later ones; while they load, describes the
 * whole series.
 */
function pricesOf(ticker: TickerItem, bars: Bars["items"] | undefined) {
  const { source, firstDay, lastDay } = ticker;
  if (!bars) return { source, firstDay, lastDay, count: ticker.bars };
  const [first, last] = [bars[0]?.day ?? null, bars.at(-1)?.day ?? null];
  return { source: last === null ? null : source, firstDay: first, lastDay: last, count: bars.length };
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-2xs text-muted">{name}</dt>
      <dd className="text-sm">{children}</dd>
    </div>
  );
}
