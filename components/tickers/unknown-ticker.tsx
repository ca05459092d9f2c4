"use client";

import { useTranslations } from "next-intl";
import { NamesForm } from "@/components/tickers/names-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { describeSymbol } from "@/lib/domain/symbol/symbol";

/** The page of a valid code that the board doesn't know, with the available actions. */
export function UnknownTicker({ symbol }: { symbol: string }) {
  const t = useTranslations("tickers");
  const { exchange, currency, kind } = describeSymbol(symbol);
  return (
    <>
      <PageHeader
        title={symbol}
        subtitle={[t(`exchanges.${exchange}`), currency, t(`kinds.${kind}`)].join(" · ")}
      />
      <p className="measure pb-4">{t("unmet", { symbol })}</p>
      <div className="grid gap-6 md:grid-cols-3">
        <Panel title={t("unmetName")}>
          <NamesForm symbol={symbol} action={t("unmetAdd")} />
        </Panel>
        <Panel title={t("unmetPrices")}>
          <p className="mb-2 text-sm text-muted">{t("unmetPricesHint")}</p>
          <LinkButton href={`/prices?symbol=${encodeURIComponent(symbol)}#import`}>
            {t("importPrices")}
          </LinkButton>
        </Panel>
        <Panel title={t("unmetWatch")}>
          <p className="mb-2 text-sm text-muted">{t("unmetWatchHint")}</p>
          <LinkButton href="/">{t("toThemes")}</LinkButton>
        </Panel>
      </div>
    </>
  );
}
