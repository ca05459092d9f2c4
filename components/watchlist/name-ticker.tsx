"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Input } from "@/components/ui/input";
import { say } from "@/components/ui/toast";
import { FormDialog, FormField } from "@/components/view/form-dialog";
import type { WatchToChange } from "@/components/watchlist/watch-to-change";
import { typedText } from "@/lib/domain/text/plain-text";
import { useSaveTicker } from "@/lib/tickers/queries";

/** Adds missing names to a new ticker. */
export function NameTicker({ watch, onClose }: { watch: WatchToChange; onClose: () => void }) {
  const t = useTranslations("members");
  const { mutateAsync: save } = useSaveTicker();
  const form = useForm({
    defaultValues: { nameEn: watch.nameEn ?? "", nameZh: watch.nameZh ?? "", currency: watch.currency },
  });
  return (
    <FormDialog
      form={form}
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("nameTitle", { symbol: watch.symbol })}
      onSave={async ({ nameEn, nameZh, currency }) => {
        await save({
          symbol: watch.symbol,
          nameEn: typedText(nameEn) || null,
          nameZh: typedText(nameZh) || null,
          currency: currency.trim().toUpperCase() || undefined,
        });
        say(t("savedSaid"));
        onClose();
      }}
    >
      <FormField form={form} name="nameEn" label={t("nameEn")} optional>
        {(control) => <Input {...control} lang="en" />}
      </FormField>
      <FormField form={form} name="nameZh" label={t("nameZh")} optional>
        {(control) => <Input {...control} lang="zh-CN" />}
      </FormField>
      <FormField form={form} name="currency" label={t("currency")} hint={t("currencyHint")}>
        {(control) => <Input {...control} className="w-24" />}
      </FormField>
    </FormDialog>
  );
}
