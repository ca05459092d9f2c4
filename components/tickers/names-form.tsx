"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { say } from "@/components/ui/toast";
import { FormProblem, submitting } from "@/components/view/form-dialog";
import { NameFields } from "@/components/view/name-fields";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { typedText } from "@/lib/domain/text/plain-text";
import { useSaveTicker } from "@/lib/tickers/queries";

export interface NamesFormProps {
  symbol: string;
  nameEn?: string | null;
  nameZh?: string | null;
  /** The label of the button: "Save", or "Add to the board" for a new ticker. */
  action: string;
  onSaved?: () => void;
}

/** A form for a ticker's names in both languages. */
export function NamesForm({ symbol, nameEn, nameZh, action, onSaved }: NamesFormProps) {
  const t = useTranslations("tickers");
  const common = useTranslations("common");
  const refreshPage = useRefreshPage();
  const { mutateAsync } = useSaveTicker();
  const form = useForm({ defaultValues: { nameEn: nameEn ?? "", nameZh: nameZh ?? "" } });
  const { isSubmitting } = form.formState;
  const save = submitting(form, async (names) => {
    await mutateAsync({
      symbol,
      nameEn: typedText(names.nameEn) || null,
      nameZh: typedText(names.nameZh) || null,
    });
    say(common("saved"));
    onSaved?.();
    refreshPage();
  });

  return (
    <form onSubmit={(event) => void save(event)} className="flex max-w-md flex-col gap-3">
      <NameFields
        form={form}
        zh={{ name: "nameZh", label: t("nameZh") }}
        en={{ name: "nameEn", label: t("nameEn") }}
      />
      <FormProblem form={form} />
      <div>
        <Button type="submit" tone="primary" disabled={isSubmitting}>
          {isSubmitting ? common("saving") : action}
        </Button>
      </div>
    </form>
  );
}
