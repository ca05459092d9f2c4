"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answers } from "@/components/prices/import/answers";
import { useProblemText } from "@/components/prices/import/code-text";
import { ColumnsQuestion } from "@/components/prices/import/columns-question";
import {
  placeOfHeader,
  questionAbout,
  readResult,
  tablesInOrder,
  tableState,
  type ImportTable,
} from "@/components/prices/import/import-table";
import { ProofLine } from "@/components/prices/import/proof";
import { TableFolds } from "@/components/prices/import/table-details";
import { TableSummary, StateSign, VerdictCounts } from "@/components/prices/import/table-verdict";
import { Disclosure } from "@/components/ui/disclosure";
import { MoreButton } from "@/components/ui/more-button";
import type { ColumnMapping } from "@/lib/domain/price-file/options";

const AT_ONCE = 50;

export interface TableListProps {
  tables: readonly ImportTable[];
  answers: Answers;
  isChecking: boolean;
  /** The number of other tables with this header. */
  sameHeader: (formKey: string) => number;
  onMap: (formKey: string, mapping: ColumnMapping) => void;
}

/**
 * The files of an archive or the sheets of a workbook with their results: those with open questions first, those
 * without new data collapsed.
 */
export function TableList({ tables, ...props }: TableListProps) {
  const t = useTranslations("pricesImport.queue.states");
  const { shown, nothingNew } = tablesInOrder(tables);
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

function Tables({ tables, ...props }: TableListProps) {
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
              <TableVerdict table={table} name={name} />
              <TableQuestion table={table} name={name} place={placeOfHeader(tables, i)} {...props} />
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

/** The recognised properties of an archive's table, and the result of its check or import. */
function TableVerdict({ table, name }: { table: ImportTable; name: string }) {
  const problemText = useProblemText();
  const state = tableState(table);
  const result = readResult(table);
  if (!result) {
    const problem = state === "refused" ? table.problem : undefined;
    return (
      <div className="text-sm" role={problem ? "alert" : undefined}>
        <StateSign state={state} />
        {problem && <p className="measure">{problemText(problem)}</p>}
      </div>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-1 text-sm">
      <p>
        <TableSummary table={table} result={result} />
      </p>
      <p>
        <VerdictCounts result={result} />
        <ProofLine result={result} />
      </p>
      <TableFolds table={table} name={name} isAlone={false} />
    </div>
  );
}

interface TableQuestionProps extends Omit<TableListProps, "tables"> {
  table: ImportTable;
  name: string;
  /** The position of the table's header among the unknown ones; null if an earlier table has the same header. */
  place: number | null;
}

/**
 * The questions that concern a single table of an archive: its columns, once per header. Other questions of a single
 * table require a separate import.
 */
function TableQuestion({ table, name, place, answers, isChecking, sameHeader, onMap }: TableQuestionProps) {
  const t = useTranslations("pricesImport");
  if (tableState(table) !== "asks") return null;
  const columns = questionAbout(table.questions, "columns");
  if (!columns) {
    const isAlone = table.questions.some(
      (question) => question.about === "day" || (question.about === "symbol" && question.printed === null),
    );
    return isAlone && <p className="text-xs text-warn">{t("ask.alone")}</p>;
  }
  if (place === null) return <p className="text-xs text-muted">{t("mapping.above")}</p>;
  const { formKey } = columns.table;
  const question = (
    <ColumnsQuestion
      key={formKey}
      question={columns}
      isChecking={isChecking}
      file={name}
      answer={answers.mappings?.[formKey]}
      dateOrder={answers.dateOrder}
      others={sameHeader(formKey)}
      onMap={(mapping) => onMap(formKey, mapping)}
    />
  );
  // Only one question is expanded, because an archive may have many.
  return place === 0 ? question : <Disclosure summary={t("mapping.open")}>{question}</Disclosure>;
}
