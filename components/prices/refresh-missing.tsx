"use client";

import { useLocale, useTranslations } from "next-intl";
import { missingGroups } from "@/components/prices/missing-groups";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useSourceText } from "@/components/view/use-source-text";
import { nameOf } from "@/lib/format/name";
import { formatNumber } from "@/lib/format/number";
import { isReplaceable, type FetchItem, type RefreshInput } from "@/lib/refreshes/schema";
import { tickerHref } from "@/lib/view/addresses";

export interface RefreshMissingProps {
  items: readonly FetchItem[];
  isBusy: boolean;
  onAsk?: (input: RefreshInput) => void;
}

/** The tickers whose prices didn't come, by why: the reason, what helps, and whom it concerns. */
export function RefreshMissing({ items, isBusy, onAsk }: RefreshMissingProps) {
  const t = useTranslations("refresh");
  const locale = useLocale();
  const sourceText = useSourceText();
  return (
    <Table caption={t("missing", { count: items.length })} showCaption maxHeight="40vh">
      <Thead>
        <Tr>
          <Th>{t("why")}</Th>
          <Th>{t("remedy")}</Th>
          <Th numeric>{t("count")}</Th>
          <Th>{t("tickers")}</Th>
        </Tr>
      </Thead>
      <tbody>
        {missingGroups(items).map((group) => {
          const [first] = group;
          return (
            <Tr key={first.symbol} className="align-top">
              <Th scope="row" className="min-w-40 align-top font-normal">
                {t(`outcomes.${first.outcome}`)}
                <span className="block [overflow-wrap:anywhere] text-muted">
                  {[first.provider && sourceText(first.provider), first.detail].filter(Boolean).join(" · ")}
                </span>
              </Th>
              <Td className="min-w-40">
                <Remedy item={first} isBusy={isBusy} onAsk={onAsk} />
              </Td>
              <Td numeric>{formatNumber(group.length, { locale })}</Td>
              <Td className="min-w-48">
                <span className="flex flex-wrap gap-x-3 gap-y-1 num">
                  {group.map((item) => (
                    <span key={item.symbol}>
                      <TextLink href={tickerHref(item.symbol)}>{item.symbol}</TextLink>{" "}
                      {nameOf(item, locale) !== item.symbol && nameOf(item, locale)}
                    </span>
                  ))}
                </span>
              </Td>
            </Tr>
          );
        })}
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
