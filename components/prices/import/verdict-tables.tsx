"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useRowText } from "@/components/prices/import/code-text";
import { MoreButton } from "@/components/ui/more-button";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/format/number";
import type { ImportConflict } from "@/lib/prices/imports/question-schema";
import type { RowVerdict, TickerVerdict } from "@/lib/prices/imports/schema";
import { tickerHref } from "@/lib/view/addresses";

const AT_ONCE = 100;

interface RowVerdictsProps {
  caption: string;
  rows: readonly RowVerdict[];
  /** The total number of rows, including those not listed. */
  count: number;
}

/** Rows of a file with their rejections or warnings, by line, column and cell. */
export function RowVerdicts({ caption, rows, count }: RowVerdictsProps) {
  const t = useTranslations("pricesImport.rows");
  const rowText = useRowText();
  const locale = useLocale();
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return null;
  return (
    <>
      <Table caption={caption} showCaption maxHeight="18rem">
        <Thead>
          <Tr>
            <Th numeric className="w-12">
              {t("line")}
            </Th>
            <Th>{t("column")}</Th>
            <Th>{t("value")}</Th>
            <Th>{t("why")}</Th>
          </Tr>
        </Thead>
        <tbody>
          {(isWhole ? rows : rows.slice(0, AT_ONCE)).map((row, index) => (
            <Tr key={index}>
              <Td numeric>{row.line}</Td>
              <Td>{row.column}</Td>
              <Td className="max-w-60 min-w-24 [overflow-wrap:anywhere] whitespace-pre-wrap">{row.value}</Td>
              <Td className="min-w-48">{rowText(row.code)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {rows.length > AT_ONCE && !isWhole && (
        <MoreButton tone="link" className="self-start" onMore={() => setWhole(true)}>
          {t("showAll", { count: rows.length })}
        </MoreButton>
      )}
      {count > rows.length && (
        <p className="text-xs text-muted">
          {t("more", { count: formatNumber(count - rows.length, { locale }) })}
        </p>
      )}
    </>
  );
}

type TickerRowItem = Omit<TickerVerdict, "conflict"> & { conflict?: ImportConflict | null };

/** The tickers of a file with their row counts; no row of a ticker in conflict is imported. */
export function TickerVerdicts({ file, tickers }: { file: string; tickers: readonly TickerRowItem[] }) {
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
          <TickerRow key={i} ticker={ticker} />
        ))}
      </tbody>
    </Table>
  );
}

function TickerRow({ ticker }: { ticker: TickerRowItem }) {
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
      <Td numeric>{count(ticker.conflict ? 0 : ticker.accepted)}</Td>
      <Td numeric>{count(ticker.conflict ? 0 : ticker.duplicate)}</Td>
      <Td numeric>{count(ticker.conflict ? 0 : ticker.corrected)}</Td>
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
