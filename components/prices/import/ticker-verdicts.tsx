import { useLocale, useTranslations } from "next-intl";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/format/number";
import type { ImportConflict, TickerVerdict } from "@/lib/prices/imports/schema";
import { tickerHref } from "@/lib/view/addresses";

export type ToldTicker = Omit<TickerVerdict, "conflict"> & { conflict?: ImportConflict | null };

/** What a file holds of each of its tickers. */
export function TickerVerdicts({ file, tickers }: { file: string; tickers: readonly ToldTicker[] }) {
  const t = useTranslations("pricesImport.tickers");
  return (
    <Table caption={t("caption", { file })} maxHeight="18rem">
      <Thead>
        <Tr>
          <Th className="whitespace-nowrap">{t("symbol")}</Th>
          <Th className="whitespace-nowrap">{t("name")}</Th>
          <Th className="whitespace-nowrap">{t("adjustment")}</Th>
          <Th numeric>{t("accepted")}</Th>
          <Th numeric>{t("duplicate")}</Th>
          <Th numeric>{t("corrected")}</Th>
          <Th className="whitespace-nowrap">{t("first")}</Th>
          <Th className="whitespace-nowrap">{t("last")}</Th>
          <Th className="whitespace-nowrap">{t("remark")}</Th>
        </Tr>
      </Thead>
      <tbody>
        {tickers.map((ticker, i) => (
          <TickerRow key={ticker.symbol ?? i} ticker={ticker} />
        ))}
      </tbody>
    </Table>
  );
}

function TickerRow({ ticker }: { ticker: ToldTicker }) {
  const t = useTranslations("pricesImport.tickers");
  const adjustments = useTranslations("prices.adjustments");
  const conflictText = useConflictText();
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, { locale });
  return (
    <Tr>
      <Th scope="row" className="font-normal num">
        {ticker.symbol ? <TextLink href={tickerHref(ticker.symbol)}>{ticker.symbol}</TextLink> : t("open")}
      </Th>
      <Td className="whitespace-nowrap">{ticker.name}</Td>
      <Td className="whitespace-nowrap">{adjustments(ticker.adjustment)}</Td>
      <Td numeric>{count(ticker.accepted)}</Td>
      <Td numeric>{count(ticker.duplicate)}</Td>
      <Td numeric>{count(ticker.corrected)}</Td>
      <Td className="num whitespace-nowrap">{ticker.firstDay}</Td>
      <Td className="num whitespace-nowrap">{ticker.lastDay}</Td>
      <Td className="whitespace-nowrap text-warn">{ticker.conflict && conflictText(ticker.conflict)}</Td>
    </Tr>
  );
}

function useConflictText(): (conflict: ImportConflict) => string {
  const t = useTranslations("pricesImport.tickers.conflict");
  const adjustments = useTranslations("prices.adjustments");
  return ({ code, series, day }) => {
    if (code === "adjustment" && series === "unknown") return t("adjustmentUnsaid");
    if (code === "adjustment") return t("adjustment", { series: adjustments(series) });
    if (code === "other_prices") return t("otherPrices");
    if (code === "no_overlap") return t("noOverlap");
    return day ? t("seam", { day }) : t("seamNoDay");
  };
}
