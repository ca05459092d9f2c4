"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import type { prices } from "@/lib/i18n/en/prices";
import type { RowVerdict } from "@/lib/prices/schema";

const AT_ONCE = 100;

type RowCode = keyof typeof prices.rowCodes;

/** Rows of a file with what was found about each, by line, column and cell. */
export function RowVerdicts({ caption, rows }: { caption: string; rows: readonly RowVerdict[] }) {
  const t = useTranslations("prices.file");
  const codes = useTranslations("prices.rowCodes");
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
              <Td className="max-w-60 [overflow-wrap:anywhere] whitespace-pre-wrap">{row.value}</Td>
              <Td>{codes(codes.has(row.code as RowCode) ? (row.code as RowCode) : "unknown")}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {rows.length > AT_ONCE && !isWhole && (
        <Button tone="link" className="self-start" onClick={() => setWhole(true)}>
          {t("showAll", { count: rows.length })}
        </Button>
      )}
    </>
  );
}
