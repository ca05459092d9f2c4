"use client";

import { useQuery } from "@tanstack/react-query";
import { useTimeZone, useTranslations } from "next-intl";
import { useFieldText } from "@/components/prices/import/code-text";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { useErrorText } from "@/components/ui/error-text";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { say, sayError } from "@/components/ui/toast";
import { useAuthor } from "@/components/ui/use-author";
import { problemCode } from "@/lib/client/refused";
import { formatInstant } from "@/lib/format/day";
import { priceFormsOptions, useForgetPriceForm } from "@/lib/prices/forms/queries";
import type { PriceFormItem } from "@/lib/prices/forms/schema";

/** The list of stored column mappings; hidden while empty. */
export function RememberedForms() {
  const t = useTranslations("pricesImport.remembered");
  const { data } = useQuery(priceFormsOptions());
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <Table caption={t("caption")} asCards>
        <Thead>
          <Tr>
            <Th>{t("columns")}</Th>
            <Th>{t("who")}</Th>
            <Th>{t("when")}</Th>
            <Th>
              <span className="sr-only">{t("forget")}</span>
            </Th>
          </Tr>
        </Thead>
        <tbody>
          {data.items.map((form) => (
            <FormRow key={form.formKey} form={form} />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function FormRow({ form }: { form: PriceFormItem }) {
  const t = useTranslations("pricesImport.remembered");
  const author = useAuthor();
  const fieldText = useFieldText();
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const columns = Object.entries(form.mapping.columns)
    .filter(([, field]) => field !== null)
    .map(([name, field]) => `${name} = ${fieldText(field)}`)
    .join(", ");
  return (
    <Tr>
      <Td label={t("columns")} wide className="min-w-60 [overflow-wrap:anywhere]">
        {columns}
      </Td>
      <Td label={t("who")} className="whitespace-nowrap">
        {author(form.authorName)}
      </Td>
      <Td label={t("when")} className="num whitespace-nowrap">
        {formatInstant(form.updatedAt, timeZone)}
      </Td>
      <Td>
        <Forget formKey={form.formKey} columns={columns} />
      </Td>
    </Tr>
  );
}

function Forget({ formKey, columns }: { formKey: string; columns: string }) {
  const t = useTranslations("pricesImport.remembered");
  const errorText = useErrorText();
  const { mutateAsync } = useForgetPriceForm();
  // Uses the promise instead of the callbacks of `mutate`: deleting the mapping unmounts its row.
  const forget = () =>
    mutateAsync(formKey).then(
      () => say(t("forgotten")),
      (error: unknown) => sayError(errorText(problemCode(error))),
    );
  return (
    <Confirm
      danger
      title={t("forgetTitle")}
      description={t("forgetBody")}
      action={t("forget")}
      onConfirm={() => void forget()}
      trigger={
        <Button size="sm" aria-label={t("forgetOf", { columns })}>
          {t("forget")}
        </Button>
      }
    />
  );
}
