import { useTranslations } from "next-intl";
import { tableState, unknownHeader, type ImportTable } from "@/components/prices/import/import-table";
import { MappingQuestion } from "@/components/prices/import/mapping-question";
import type { TableListProps } from "@/components/prices/import/table-list";
import { Disclosure } from "@/components/ui/disclosure";

/** Questions about one table that an archive has no place to answer. */
function isAloneAsked({ result, refusal }: ImportTable): boolean {
  if (refusal) return refusal.kind === "file" || (refusal.kind === "symbol" && refusal.codes.length === 0);
  return result.questions.some((question) => question.about === "symbol" && question.printed === null);
}

export interface TableQuestionProps extends Omit<TableListProps, "tables"> {
  table: ImportTable;
  name: string;
  /** Among the tables whose columns nobody knows, where its header comes; null where one before it has the same. */
  place: number | null;
}

/** What only one table of an archive is asked: its columns, once for each header; anything else has to be asked outside of it. */
export function TableQuestion({
  table,
  name,
  place,
  answers,
  isChecking,
  sameHeader,
  onMap,
}: TableQuestionProps) {
  const t = useTranslations("pricesImport");
  if (tableState(table, answers) !== "asks") return null;
  const formKey = unknownHeader(table);
  if (formKey === null || table.refusal?.kind !== "file" || !table.refusal.table)
    return isAloneAsked(table) && <p className="text-xs text-warn">{t("ask.alone")}</p>;
  if (place === null) return <p className="text-xs text-muted">{t("mapping.above")}</p>;
  const question = (
    <MappingQuestion
      key={formKey}
      code={table.refusal.code}
      isChecking={isChecking}
      file={name}
      table={table.refusal.table}
      given={answers.mappings?.[formKey]}
      dateOrder={answers.dateOrder}
      others={sameHeader(formKey)}
      onMap={(mapping) => onMap(formKey, mapping)}
    />
  );
  // One at a time is in sight: an archive may have many.
  return place === 0 ? question : <Disclosure summary={t("mapping.open")}>{question}</Disclosure>;
}
