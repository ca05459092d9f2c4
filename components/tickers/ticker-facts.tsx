"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Unknown } from "@/components/ui/delta";
import { useSourceText } from "@/components/view/use-source-text";
import type { TickerItem } from "@/lib/tickers/schema";

/** What it is and what its prices are. */
export function TickerFacts({ ticker }: { ticker: TickerItem }) {
  const t = useTranslations("tickers");
  const common = useTranslations("common");
  const adjustment = useTranslations("prices.adjustments");
  const sourceText = useSourceText();
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1.5 pb-3 text-xs">
      <Fact name={t("exchange")}>{t(`exchanges.${ticker.exchange as "SH"}`)}</Fact>
      <Fact name={t("currency")}>{ticker.currency}</Fact>
      <Fact name={t("kind")}>{t(`kinds.${ticker.kind}`)}</Fact>
      <Fact name={t("source")}>
        {ticker.source === null ? <Unknown reason="no_bars" /> : sourceText(ticker.source)}
        {ticker.sample && (
          <Badge tone="warn" className="ml-1.5">
            {common("sample")}
          </Badge>
        )}
      </Fact>
      <Fact name={t("adjustment")}>
        {ticker.adjustment === null ? <Unknown reason="no_bars" /> : adjustment(ticker.adjustment as "none")}
      </Fact>
      <Fact name={t("extent")}>
        {ticker.firstDay === null || ticker.lastDay === null ? (
          <Unknown reason="no_bars" />
        ) : (
          <span className="num">{t("fromTo", { first: ticker.firstDay, last: ticker.lastDay })}</span>
        )}
      </Fact>
      <Fact name={t("bars")}>
        <span className="num">{ticker.bars}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-2xs text-muted">{name}</dt>
      <dd className="text-sm">{children}</dd>
    </div>
  );
}
