"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useForm, type FieldPath } from "react-hook-form";
import {
  EXAMPLES,
  inputOf,
  testedOf,
  valuesOf,
  type SourceValues,
} from "@/components/settings/sources/source-values";
import { TestPullResult } from "@/components/settings/sources/test-pull-result";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { say } from "@/components/ui/toast";
import { FormField, FormProblem, submitting } from "@/components/view/form-dialog";
import { ApiProblem } from "@/lib/client/fetch";
import { problemCode } from "@/lib/client/refused";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";
import {
  ANSWER_DAY_FORMS,
  ANSWER_LAYOUTS,
  SOURCE_FIELDS,
  SPAN_FORMS,
} from "@/lib/domain/provider/http-source";
import { PROVIDER_MARKETS } from "@/lib/domain/provider/sources";
import { SPELLINGS } from "@/lib/domain/symbol/spelling";
import { useTestPull, useWriteSource } from "@/lib/prices/sources/queries";
import type { PriceSource } from "@/lib/prices/sources/schema";

/** The description of a source with its test pull beside it; a failed one leaves what was typed. */
export function SourceForm({ source, onClose }: { source: PriceSource | null; onClose: () => void }) {
  const t = useTranslations("priceSources");
  const common = useTranslations("common");
  const markets = useTranslations("settings.providerMarkets");
  const adjustments = useTranslations("prices.adjustments");
  const write = useWriteSource();
  const pull = useTestPull();
  const form = useForm<SourceValues>({ defaultValues: valuesOf(source) });
  const { setFocus } = form;
  useEffect(() => setFocus("name"), [setFocus]);
  const values = form.watch();
  const isCsv = values.layout === "csv";
  const isEdited = JSON.stringify(testedOf(values)) !== JSON.stringify(pull.variables);

  const text = (
    name: FieldPath<SourceValues>,
    label: string,
    more: { hint?: string; isOptional?: boolean } = {},
  ) => (
    <FormField form={form} name={name} label={label} hint={more.hint} optional={more.isOptional}>
      {(control) => <Input {...control} spellCheck={false} autoComplete="off" />}
    </FormField>
  );
  const choice = <V extends string>(
    name: FieldPath<SourceValues>,
    label: string,
    values: readonly V[],
    labelOf: (value: V) => string,
  ) => (
    <FormField form={form} name={name} label={label}>
      {(control) => (
        <Select
          {...control}
          className="w-full"
          options={values.map((value) => ({ value, label: labelOf(value) }))}
        />
      )}
    </FormField>
  );

  const save = submitting(form, async (values) => {
    const saved = await write.mutateAsync({ source: inputOf(values), of: source });
    say(t("saved", { name: saved.name }));
    onClose();
  });

  async function test() {
    form.clearErrors();
    try {
      const { fields } = await pull.mutateAsync(testedOf(form.getValues()));
      for (const [path, code] of Object.entries(fields))
        form.setError(path as FieldPath<SourceValues>, { message: code });
    } catch (error) {
      const fields = error instanceof ApiProblem ? Object.entries(error.fields) : [];
      for (const [path, code] of fields)
        form.setError(path.replace(/^source\./, "") as FieldPath<SourceValues>, { message: code });
      if (fields.length === 0) form.setError("root", { message: problemCode(error) });
    }
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-6">
      <Panel
        title={source ? t("editNamed", { name: source.name }) : t("add")}
        actions={
          !source && (
            <>
              <span className="text-xs text-muted">{t("example")}</span>
              {(["Aktools", "Tiingo"] as const).map((name) => (
                <Button key={name} size="sm" onClick={() => form.reset(EXAMPLES[name])}>
                  {t(`example${name}`)}
                </Button>
              ))}
            </>
          )
        }
      >
        <div className="grid gap-3 md:grid-cols-2">
          {text("name", t("name"))}
          {text("perMinute", t("perMinute"))}
          <div className="md:col-span-2">{text("url", t("url"), { hint: t("urlHint") })}</div>
          {choice("spelling", t("spelling"), SPELLINGS, (each) => t(`spellings.${each}`))}
          {choice("spanForm", t("spanForm"), SPAN_FORMS, (each) => t(`spanForms.${each}`))}
          {text("header.name", t("headerName"), { isOptional: true })}
          {text("header.variable", t("headerVariable"), { hint: t("headerHint"), isOptional: true })}
          {choice("layout", t("layout"), ANSWER_LAYOUTS, (each) => t(`layouts.${each}`))}
          {!isCsv && text("path", t("path"), { hint: t("pathHint"), isOptional: true })}
          <fieldset className="md:col-span-2">
            <legend className="text-sm font-medium">{t("fieldsTitle")}</legend>
            <p className="pb-2 text-xs text-muted">{t("fieldsHint")}</p>
            <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
              {SOURCE_FIELDS.map((field) => (
                <div key={field}>
                  {text(`fields.${field}`, t(`fields.${field}`), {
                    isOptional: field !== "day" && field !== "close",
                  })}
                </div>
              ))}
            </div>
          </fieldset>
          {choice("dayForm", t("dayForm"), ANSWER_DAY_FORMS, (each) => t(`dayForms.${each}`))}
          {choice("adjustment", t("adjustment"), ADJUSTMENTS, (each) => adjustments(each))}
          {text("volumeFactor", t("volumeFactor"))}
          {text("turnoverFactor", t("turnoverFactor"))}
          <FormField form={form} name="markets" label={t("markets")}>
            {({ id, "aria-describedby": described }) => (
              <div
                id={id}
                role="group"
                aria-label={t("markets")}
                aria-describedby={described}
                className="flex flex-wrap gap-x-4 gap-y-2 text-sm"
              >
                {PROVIDER_MARKETS.map((market) => (
                  <label key={market} className="flex items-center gap-1.5">
                    <input type="checkbox" value={market} {...form.register("markets")} />
                    {markets(market)}
                  </label>
                ))}
              </div>
            )}
          </FormField>
        </div>
      </Panel>
      <Panel title={t("testTitle")}>
        <p className="pb-2 text-xs text-muted">{t("testHint")}</p>
        <div className="flex flex-wrap items-end gap-3">
          {text("symbol", t("symbol"))}
          <Button disabled={pull.isPending} onClick={() => void test()}>
            {t(pull.isPending ? "testing" : "test")}
          </Button>
        </div>
        <div className="pt-3">
          {pull.data ? (
            <TestPullResult pull={pull.data} isEdited={isEdited} />
          ) : (
            <p className="text-xs text-faint">{t("notTested")}</p>
          )}
        </div>
      </Panel>
      <FormProblem form={form} />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" disabled={form.formState.isSubmitting}>
          {t("save")}
        </Button>
        <Button onClick={onClose}>{common("cancel")}</Button>
      </div>
    </form>
  );
}
