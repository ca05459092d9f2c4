"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useFieldText, useFileFaultText } from "@/components/prices/import/code-text";
import {
  draftOf,
  MAPPED_FIELDS,
  mappingFault,
  mappingOf,
  type MappingDraft,
  type MappingFault,
} from "@/components/prices/import/column-mapping";
import { QuestionGroup } from "@/components/prices/import/question";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import type { ColumnMapping, DateOrder } from "@/lib/domain/price-file/options";
import type { TableView } from "@/lib/domain/price-file/types";
import type { QuestionAbout } from "@/lib/prices/imports/question-schema";

const UNITS = { one: 1, hundred: 100, thousand: 1000, tenThousand: 10_000 } as const;

export interface ColumnsQuestionProps extends Omit<ColumnsFormProps, "table" | "areHeadingsWrong"> {
  question: QuestionAbout<"columns">;
  /** The answer is being checked. */
  isChecking: boolean;
}

/**
 * Asks for the columns of an unknown table, or of one whose prices contradict the headings; asked again after a
 * rejected answer.
 */
export function ColumnsQuestion({ question: { code, table }, isChecking, ...form }: ColumnsQuestionProps) {
  const t = useTranslations("pricesImport.mapping");
  const faultText = useFileFaultText();
  return (
    <QuestionGroup
      title={t("title")}
      why={
        <>
          {form.answer && !isChecking && (
            <strong role="alert" className="block font-medium text-warn">
              {t("again")}
            </strong>
          )}
          {faultText(code)}
          <span className="block">{t("body")}</span>
        </>
      }
    >
      <ColumnsForm {...form} table={table} areHeadingsWrong={code === "mislabelled_columns"} />
    </QuestionGroup>
  );
}

export interface ColumnsFormProps {
  file: string;
  table: TableView;
  /** The previous answer while it is being changed. */
  answer?: ColumnMapping;
  dateOrder?: DateOrder;
  /** Whether the prices contradict their columns' headings. */
  areHeadingsWrong?: boolean;
  /** The number of other files with this header. */
  others: number;
  onMap: (mapping: ColumnMapping) => void;
}

/** The form that maps each column to a field; the mapping is stored for the header. */
export function ColumnsForm({
  file,
  table,
  answer,
  dateOrder = answer?.dateOrder,
  areHeadingsWrong,
  others,
  onMap,
}: ColumnsFormProps) {
  const t = useTranslations("pricesImport.mapping");
  const faultText = useFaultText();
  const [draft, setDraft] = useState(() => draftOf(table, answer ?? table.likely, areHeadingsWrong));
  const [fault, setFault] = useState<MappingFault | null>(null);
  const change = (more: Partial<MappingDraft>) => {
    setDraft((before) => ({ ...before, ...more }));
    setFault(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = mappingFault(draft);
    setFault(found);
    if (!found) onMap(mappingOf(draft, dateOrder));
  };
  return (
    <form onSubmit={submit} className="flex w-full min-w-0 flex-col items-start gap-2" noValidate>
      <MappedColumns
        file={file}
        table={table}
        draft={draft}
        onField={(name, field) => change({ fields: { ...draft.fields, [name]: field } })}
      />
      <div className="flex flex-wrap items-end gap-4">
        <Field label={t("unit")}>
          {(control) => (
            <Select
              {...control}
              value={String(draft.unit)}
              onChange={({ target }) => change({ unit: Number(target.value) })}
              options={(Object.keys(UNITS) as (keyof typeof UNITS)[]).map((unit) => ({
                value: String(UNITS[unit]),
                label: t(`units.${unit}`),
              }))}
            />
          )}
        </Field>
        <label className="flex min-h-8 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={draft.isUnixTime}
            onChange={({ target }) => change({ isUnixTime: target.checked })}
          />
          {t("unixTime")}
        </label>
      </div>
      {fault && (
        <p role="alert" className="text-xs text-danger">
          {faultText(fault)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit">{t("check")}</Button>
        {others > 0 && <span className="text-xs text-muted">{t("also", { count: others })}</span>}
      </div>
    </form>
  );
}

function useFaultText(): (fault: MappingFault) => string {
  const t = useTranslations("pricesImport.mapping");
  const fieldText = useFieldText();
  return (fault) => (typeof fault === "string" ? t(fault) : t("twice", { field: fieldText(fault.twice) }));
}

interface MappedColumnsProps {
  file: string;
  table: TableView;
  draft: MappingDraft;
  onField: (name: string, field: MappingDraft["fields"][string]) => void;
}

function MappedColumns({ file, table, draft, onField }: MappedColumnsProps) {
  const t = useTranslations("pricesImport.mapping");
  const fieldText = useFieldText();
  const options = [
    { value: "", label: fieldText(null) },
    ...MAPPED_FIELDS.map((value) => ({ value, label: fieldText(value) })),
  ];
  return (
    <div className="max-w-full min-w-0">
      <Table caption={t("caption", { file })} className="[&_thead]:bg-transparent">
        <Thead>
          <Tr>
            <Th>{t("column")}</Th>
            <Th>{t("use")}</Th>
            <Th>{t("sample")}</Th>
          </Tr>
        </Thead>
        <tbody>
          {table.columns.map(({ name }, at) => (
            <Tr key={name}>
              <Th scope="row" className="align-middle font-normal">
                {name}
              </Th>
              <Td>
                <Select
                  aria-label={t("useOf", { column: name })}
                  value={draft.fields[name] ?? ""}
                  onChange={({ target }) =>
                    onField(name, MAPPED_FIELDS.find((field) => field === target.value) ?? null)
                  }
                  options={options}
                  className="w-36"
                />
              </Td>
              <Td className="num whitespace-pre text-muted">
                {table.sample
                  .slice(0, 3)
                  .map((cells) => cells[at] ?? "")
                  .join("   ")}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
