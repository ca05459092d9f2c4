"use client";

import { useLocale, useTranslations } from "next-intl";
import { AddToTheme } from "@/components/tickers/add-to-theme";
import { NamesForm } from "@/components/tickers/names-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { nameOf, otherNameOf, type Named } from "@/lib/format/name";

/** The page of a valid code that the board doesn't have, with its listed names and the available actions. */
export function UnknownTicker({ ticker }: { ticker: Named & { symbol: string } }) {
  const t = useTranslations("tickers");
  const locale = useLocale();
  const { symbol, nameEn, nameZh } = ticker;
  const name = nameOf(ticker, locale);
  const { exchange, currency, kind } = describeSymbol(symbol);
  return (
    <>
      <PageHeader
        title={name}
        subtitle={[
          otherNameOf(ticker, locale),
          name === symbol ? null : symbol,
          t(`exchanges.${exchange}`),
          currency,
          t(`kinds.${kind}`),
        ]
          .filter(Boolean)
          .join(" · ")}
      />
      <p className="measure pb-4">{t(name === symbol ? "unknown" : "listedOnly", { symbol, name })}</p>
      <div className="grid gap-6 md:grid-cols-3">
        <Panel title={t("unknownWatch")}>
          <AddToTheme symbol={symbol} />
        </Panel>
        <Panel title={t("unknownPrices")}>
          <p className="mb-2 text-sm text-muted">{t("unknownPricesHint")}</p>
          <LinkButton href={`/prices?symbol=${encodeURIComponent(symbol)}#import`}>
            {t("importPrices")}
          </LinkButton>
        </Panel>
        <Panel title={t("unknownName")}>
          <NamesForm symbol={symbol} nameEn={nameEn} nameZh={nameZh} action={t("unknownAdd")} />
        </Panel>
      </div>
    </>
  );
}
