"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionText, useNoteText } from "@/components/prices/refresh/detail-text";
import { RefreshTickers } from "@/components/prices/refresh/refresh-tickers";
import { Disclosure } from "@/components/ui/disclosure";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { useSourceText } from "@/components/view/use-source-text";
import { formatNumber } from "@/lib/format/number";
import type { FetchItem } from "@/lib/prices/refreshes/schema";

type CameGroup = [FetchItem, ...FetchItem[]];

/** The received tickers by source, method and proof of their closes, and the histories that were read again. */
export function RefreshCame({ items }: { items: readonly FetchItem[] }) {
  const t = useTranslations("refresh");
  const locale = useLocale();
  const methods = useTranslations("settings.methods");
  const sourceText = useSourceText();
  const actionText = useActionText();
  const noteText = useNoteText();
  if (items.length === 0) return null;
  const title = t("cameOf", { count: items.length });
  return (
    <Disclosure summary={title} isOpenFirst={items.some(({ reread }) => reread !== null)}>
      <Table caption={title} asCards>
        <Thead>
          <Tr className="whitespace-nowrap">
            <Th>{t("source")}</Th>
            <Th>{t("method")}</Th>
            <Th>{t("proof")}</Th>
            <Th numeric>{t("count")}</Th>
            <Th>{t("tickers")}</Th>
          </Tr>
        </Thead>
        <tbody>
          {cameGroups(items).map((group) => {
            const [{ symbol, provider, method, note, proof }] = group;
            return (
              <Tr key={symbol} className="align-top">
                <Th scope="row" className="align-top font-normal">
                  {provider && sourceText(provider)}
                </Th>
                <Td label={t("method")} className="min-w-32">
                  {method && methods(method)}
                  {note && (
                    <span className="block [overflow-wrap:anywhere] text-muted">{noteText({ note })}</span>
                  )}
                </Td>
                <Td label={t("proof")} className="min-w-32">
                  {t(`proofs.${proofCode(proof)}`)}
                </Td>
                <Td numeric label={t("count")}>
                  {formatNumber(group.length, { locale })}
                </Td>
                <Td label={t("tickers")} wide className="min-w-48">
                  <RefreshTickers
                    items={group}
                    textOf={({ reread }) => reread && t("reread", { action: actionText(reread) })}
                  />
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </Disclosure>
  );
}

const proofCode = (proof: FetchItem["proof"]) =>
  proof?.isConverted ? "converted" : (proof?.method ?? proof?.reason ?? "untested");

/** Tickers of one source, method and proof together, the largest group first. */
function cameGroups(items: readonly FetchItem[]): CameGroup[] {
  const groups = new Map<string, CameGroup>();
  for (const item of items) {
    const key = JSON.stringify([item.provider, item.method, item.note, proofCode(item.proof)]);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
