"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { Answers } from "@/components/prices/import/queued-file";
import { placeOfHeader, tablesInOrder, type ImportTable } from "@/components/prices/import/import-table";
import { TableQuestion } from "@/components/prices/import/table-question";
import { TableVerdict } from "@/components/prices/import/table-verdict";
import { MoreButton } from "@/components/ui/more-button";
import type { ColumnMapping } from "@/lib/domain/price-file/types";

const AT_ONCE = 50;

export interface TableListProps {
  tables: readonly ImportTable[];
  answers: Answers;
  isChecking: boolean;
  /** How many other tables have this header. */
  sameHeader: (formKey: string) => number;
  onMap: (formKey: string, mapping: ColumnMapping) => void;
}

/** The files of an archive, or the sheets of a workbook, each with what became of it: what asks first, what is as it was folded. */
export function TableList({ tables, ...props }: TableListProps) {
  const t = useTranslations("pricesImport.queue.states");
  const { shown, nothingNew } = tablesInOrder(tables, props.answers);
  return (
    <>
      <Tables tables={shown} {...props} />
      {nothingNew.length > 0 && (
        <Disclosure summary={t("nothing_new", { count: nothingNew.length })}>
          <Tables tables={nothingNew} {...props} />
        </Disclosure>
      )}
    </>
  );
}

function Tables({ tables, ...asked }: TableListProps) {
  const t = useTranslations("pricesImport");
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? tables : tables.slice(0, AT_ONCE);
  return (
    <>
      <ul className="flex flex-col border-l border-line pl-3">
        {shown.map((table, i) => {
          const name = table.name ?? t("card.unnamed");
          return (
            <li key={i} className="flex flex-col gap-1 border-b border-line py-2 last:border-b-0">
              <h4 className="text-sm font-medium [overflow-wrap:anywhere]">{name}</h4>
              <TableVerdict table={table} answers={asked.answers} name={name} isAlone={false} />
              <TableQuestion table={table} name={name} place={placeOfHeader(tables, i)} {...asked} />
            </li>
          );
        })}
      </ul>
      {tables.length > shown.length && (
        <MoreButton tone="link" className="self-start" onMore={() => setWhole(true)}>
          {t("rows.showAll", { count: tables.length })}
        </MoreButton>
      )}
    </>
  );
}
