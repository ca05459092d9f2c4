"use client";

import { useLocale, useTranslations } from "next-intl";
import { Delta } from "@/components/ui/delta";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf } from "@/lib/format/name";
import { themeHref } from "@/lib/view/addresses";
import type { WatchRow } from "@/lib/watchlist/schema";

/** The themes that watch a ticker, with its returns since each call and since it was added. */
export function TickerThemes({ watches }: { watches: readonly WatchRow[] }) {
  const t = useTranslations("tickers");
  const period = useTranslations("units.period");
  const watchlist = useTranslations("watchlist");
  const locale = useLocale();
  const href = useViewHref();
  if (watches.length === 0) return <p className="py-2 text-sm text-muted">{t("noThemes")}</p>;
  return (
    <Table caption={t("themesTable")} asCards>
      <Thead>
        <Tr>
          <Th className="whitespace-nowrap">{watchlist("theme")}</Th>
          <Th numeric className="whitespace-nowrap">
            {period("sinceCall")}
          </Th>
          <Th numeric className="whitespace-nowrap">
            {watchlist("sinceAdded")}
          </Th>
          <Th className="whitespace-nowrap">{watchlist("addedOn")}</Th>
          <Th className="whitespace-nowrap">{watchlist("source")}</Th>
          <Th className="whitespace-nowrap">{watchlist("reason")}</Th>
        </Tr>
      </Thead>
      <tbody>
        {watches.map((watch) => (
          <Tr key={watch.id} className="align-top">
            <Th scope="row" className="align-top font-normal whitespace-nowrap">
              <TextLink
                href={href(
                  themeHref({ slug: watch.theme, level: watch.sector === null ? "sector" : "subtheme" }),
                )}
              >
                {nameOf({ nameEn: watch.themeNameEn, nameZh: watch.themeNameZh, slug: watch.theme }, locale)}
              </TextLink>
            </Th>
            <Td numeric label={period("sinceCall")}>
              <Delta value={watch.sinceCall} reason={watch.reasons.sinceCall} lastKnown={watch.lastKnown} />
            </Td>
            <Td numeric label={watchlist("sinceAdded")}>
              <Delta value={watch.sinceAdded} reason={watch.reasons.sinceAdded} />
            </Td>
            <Td label={watchlist("addedOn")} className="num">
              {watch.addedOn}
            </Td>
            <Td label={watchlist("source")} className="whitespace-nowrap">
              {watchlist(watch.source)}
            </Td>
            <Td label={watchlist("reason")} wide className="min-w-24 [overflow-wrap:anywhere] md:min-w-64">
              {watch.reason}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
