"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFieldArray, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { DayInput } from "@/components/ui/day-input";
import { say } from "@/components/ui/toast";
import { FormDialog, FormField } from "@/components/view/form-dialog";
import { NameFields } from "@/components/view/name-fields";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { typedText } from "@/lib/domain/text/plain-text";
import { usePatchTicker } from "@/lib/tickers/queries";
import type { TickerItem } from "@/lib/tickers/schema";

const written = (text: string) => typedText(text) || null;

/** Edits a ticker's names, the names that it had, and the day of its delisting. */
export function ListingDialog({
  ticker,
  today,
  onRenumber,
  onClose,
}: {
  ticker: TickerItem;
  today: string;
  onRenumber: () => void;
  onClose: () => void;
}) {
  const t = useTranslations("tickers");
  const common = useTranslations("common");
  const refreshPage = useRefreshPage();
  const { mutateAsync: patch } = usePatchTicker(ticker.symbol);
  const form = useForm({
    defaultValues: {
      nameZh: ticker.nameZh ?? "",
      nameEn: ticker.nameEn ?? "",
      formerNames: ticker.formerNames.map(({ nameZh, nameEn, since, until }) => ({
        nameZh: nameZh ?? "",
        nameEn: nameEn ?? "",
        since: since ?? "",
        until: until ?? "",
      })),
      delistedOn: ticker.delistedOn ?? "",
    },
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "formerNames" });
  return (
    <FormDialog
      form={form}
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("editNames")}
      aside={
        <Button className="mr-auto" onClick={onRenumber}>
          {t("renumber")}
        </Button>
      }
      onSave={async ({ nameZh, nameEn, formerNames, delistedOn }) => {
        await patch({
          nameZh: written(nameZh),
          nameEn: written(nameEn),
          delistedOn: delistedOn || null,
          formerNames: formerNames.map((each) => ({
            nameZh: written(each.nameZh),
            nameEn: written(each.nameEn),
            since: each.since || null,
            until: each.until || null,
          })),
        });
        say(common("saved"));
        onClose();
        refreshPage();
      }}
    >
      <NameFields
        form={form}
        zh={{ name: "nameZh", label: t("nameZh") }}
        en={{ name: "nameEn", label: t("nameEn") }}
      />
      {fields.map((row, at) => (
        <fieldset key={row.id} className="relative flex flex-col gap-2 border-l-2 border-line pl-2">
          <legend className="float-left py-1 text-xs font-medium text-muted">
            {t("formerNumber", { number: at + 1 })}
          </legend>
          <Button
            tone="quiet"
            size="sm"
            className="absolute top-0 right-0"
            aria-label={t("removeFormer", { number: at + 1 })}
            onClick={() => remove(at)}
          >
            <X aria-hidden className="size-4" />
          </Button>
          <NameFields
            form={form}
            zh={{ name: `formerNames.${at}.nameZh`, label: t("formerZh") }}
            en={{ name: `formerNames.${at}.nameEn`, label: t("formerEn") }}
          />
          <div className="flex flex-wrap items-end gap-2">
            {(["since", "until"] as const).map((each) => (
              <FormField
                key={each}
                form={form}
                name={`formerNames.${at}.${each}`}
                label={t(`formerDays.${each}`)}
                optional
              >
                {(control) => <DayInput {...control} last={today} />}
              </FormField>
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <Button size="sm" onClick={() => append({ nameZh: "", nameEn: "", since: "", until: "" })}>
          {t("addFormer")}
        </Button>
      </div>
      <FormField form={form} name="delistedOn" label={t("delistedDay")} hint={t("delistedHint")} optional>
        {(control) => <DayInput {...control} last={today} />}
      </FormField>
    </FormDialog>
  );
}
