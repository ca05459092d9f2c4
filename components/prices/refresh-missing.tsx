"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useSourceText } from "@/components/view/use-source-text";
import { nameOf } from "@/lib/format/name";
import { isReplaceable, type FetchItem, type RefreshInput } from "@/lib/refreshes/schema";
import { tickerHref } from "@/lib/view/addresses";

export interface RefreshMissingProps {
  items: readonly FetchItem[];
  isBusy: boolean;
  onAsk?: (input: RefreshInput) => void;
}

/** The tickers whose prices didn't come: why, and what helps. */
export function RefreshMissing({ items, isBusy, onAsk }: RefreshMissingProps) {
  const t = useTranslations("refresh");
  const locale = useLocale();
  const sourceText = useSourceText();
  return (
    <Table caption={t("missing", { count: items.length })} showCaption maxHeight="40vh">
      <Thead>
        <Tr>
          <Th>{t("symbol")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("provider")}</Th>
          <Th>{t("why")}</Th>
          <Th>{t("remedy")}</Th>
        </Tr>
      </Thead>
      <tbody>
        {items.map((item) => (
          <Tr key={item.symbol} className="align-top">
            <Th scope="row" className="align-top font-normal num">
              <TextLink href={tickerHref(item.symbol)}>{item.symbol}</TextLink>
            </Th>
            <Td className="whitespace-nowrap">{nameOf(item, locale)}</Td>
            <Td className="whitespace-nowrap">{item.provider ? sourceText(item.provider) : "—"}</Td>
            <Td className="min-w-48">
              {t(`outcomes.${item.outcome}`)}
              {item.detail && (
                <span className="block [overflow-wrap:anywhere] text-muted">{item.detail}</span>
              )}
            </Td>
            <Td className="min-w-48">
              <Remedy item={item} isBusy={isBusy} onAsk={onAsk} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Remedy({ item, isBusy, onAsk }: { item: FetchItem } & Omit<RefreshMissingProps, "items">) {
  const t = useTranslations("refresh");
  const sourceText = useSourceText();
  const { symbol, outcome, provider } = item;
  if (outcome === "stored" || outcome === "unchanged" || outcome === "waiting") return null;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {t(`remedies.${outcome}`)}
      {outcome === "no_provider" && <TextLink href="/settings#providers">{t("toSettings")}</TextLink>}
      {isReplaceable(outcome) && provider && onAsk && (
        <Confirm
          danger
          title={t("replaceTitle", { symbol })}
          description={t("replaceBody", { provider: sourceText(provider) })}
          action={t("replace")}
          onConfirm={() => onAsk({ symbols: [symbol], replace: true })}
          trigger={
            <Button size="sm" disabled={isBusy} aria-label={t("replaceOf", { symbol })}>
              {t("replace")}
            </Button>
          }
        />
      )}
    </span>
  );
}
