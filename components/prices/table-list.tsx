"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Fold } from "@/components/ui/fold";
import type { Answers } from "@/components/prices/queued-file";
import { tablesInOrder, tableState, type ImportTable } from "@/components/prices/import-table";
import { TableVerdict } from "@/components/prices/table-verdict";
import { MoreButton } from "@/components/ui/more-button";

const AT_ONCE = 50;

/** Questions about one table that an archive has no place to answer. */
function isAloneAsked({ result, refusal }: ImportTable): boolean {
  if (refusal) return refusal.kind === "file" || (refusal.kind === "symbol" && refusal.codes.length === 0);
  return result.questions.some((question) => question.about === "symbol" && question.printed === null);
}

export interface TableListProps {
  tables: readonly ImportTable[];
  answers: Answers;
}

/** The files of an archive, or the sheets of a workbook, each with what became of it: what asks first, what is as it was folded. */
export function TableList({ tables, answers }: TableListProps) {
  const t = useTranslations("pricesImport.queue.states");
  const { shown, nothingNew } = tablesInOrder(tables, answers);
  return (
    <>
      <Tables tables={shown} answers={answers} />
      {nothingNew.length > 0 && (
        <Fold summary={t("nothing_new", { count: nothingNew.length })}>
          <Tables tables={nothingNew} answers={answers} />
        </Fold>
      )}
    </>
  );
}

function Tables({ tables, answers }: TableListProps) {
  const t = useTranslations("pricesImport");
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? tables : tables.slice(0, AT_ONCE);
  return (
    <>
      <ul className="flex flex-col border-l border-line pl-3">
        {shown.map((table, i) => {
          const name = table.name ?? t("card.unnamed");
          const isAsking = tableState(table, answers) === "asks";
          return (
            <li key={i} className="flex flex-col gap-1 border-b border-line py-2 last:border-b-0">
              <h4 className="text-sm font-medium [overflow-wrap:anywhere]">{name}</h4>
              <TableVerdict table={table} answers={answers} name={name} isAlone={false} />
              {isAsking && isAloneAsked(table) && <p className="text-xs text-warn">{t("ask.alone")}</p>}
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
