"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useRowText } from "@/components/prices/import/code-words";
import { MoreButton } from "@/components/ui/more-button";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import type { RowVerdict } from "@/lib/prices/imports/schema";

const AT_ONCE = 100;

export interface RowVerdictsProps {
  caption: string;
  rows: readonly RowVerdict[];
  /** How many there are, listed or not. */
  count: number;
}

/** Rows of a file with what was found about each, by line, column and cell. */
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
