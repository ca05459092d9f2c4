"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ImportRow, importRowId } from "@/components/prices/history/import-row";
import { EmptyState } from "@/components/ui/empty-state";
import { MobileFirst } from "@/components/ui/mobile-first";
import { Panel } from "@/components/ui/panel";
import { Table, Th, Thead, Tr } from "@/components/ui/table";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import type { PriceImportItem } from "@/lib/prices/imports/schema";

/** The imports, newest first, each with a button to revert it. `more` loads older ones. */
export function ImportHistory({ imports, more }: { imports: readonly PriceImportItem[]; more?: ReactNode }) {
  const t = useTranslations("prices.history");
  const part = useFocusAfterRemoval<HTMLDivElement>();
  if (imports.length === 0) {
    return (
      <Panel title={t("title")}>
        <EmptyState title={t("empty")} />
      </Panel>
    );
  }
  const later = laterImports(imports);
  return (
    <Panel title={t("title")} id="imports" className="scroll-mt-16">
      <MobileFirst
        rows={imports.map(({ id }) => importRowId(id))}
        showAll={t("showAll", { count: imports.length })}
      >
        <div ref={part}>
          <Table caption={t("caption")} asCards>
            <Thead>
              <Tr className="whitespace-nowrap">
                <Th>{t("when")}</Th>
                <Th>{t("who")}</Th>
                <Th>{t("file")}</Th>
                <Th>{t("source")}</Th>
                <Th>{t("symbols")}</Th>
                <Th>{t("adjustment")}</Th>
                <Th>{t("days")}</Th>
                <Th numeric>{t("accepted")}</Th>
                <Th numeric>{t("duplicate")}</Th>
                <Th numeric>{t("corrected")}</Th>
                <Th numeric>{t("rejected")}</Th>
                <Th numeric>{t("remarks")}</Th>
                <Th className="sticky right-0 bg-ground">
                  <span className="sr-only">{t("revert")}</span>
                </Th>
              </Tr>
            </Thead>
            <tbody>
              {imports.map((item) => (
                <ImportRow key={item.id} item={item} later={later.get(item.id)} />
              ))}
            </tbody>
          </Table>
        </div>
      </MobileFirst>
      {more}
    </Panel>
  );
}

const writtenBy = ({ tickers }: PriceImportItem): string[] =>
  tickers.flatMap(({ symbol, accepted, corrected }) =>
    symbol !== null && accepted + corrected > 0 ? [symbol] : [],
  );

/**
 * For each import of the list (newest first), the next active one that wrote a common ticker; it must be reverted
 * first.
 */
export function laterImports(imports: readonly PriceImportItem[]): Map<string, PriceImportItem> {
  const later = new Map<string, PriceImportItem>();
  const nextOf = new Map<string, { item: PriceImportItem; at: number }>();
  imports.forEach((item, at) => {
    const symbols = writtenBy(item);
    const found = symbols.flatMap((symbol) => nextOf.get(symbol) ?? []);
    if (found.length > 0) later.set(item.id, found.reduce((a, b) => (b.at > a.at ? b : a)).item);
    if (item.revertedAt === null) for (const symbol of symbols) nextOf.set(symbol, { item, at });
  });
  return later;
}
