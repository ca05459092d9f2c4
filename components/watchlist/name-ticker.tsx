"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { say } from "@/components/ui/toast";
import type { WatchToChange } from "@/components/watchlist/watch-to-change";
import { refused } from "@/lib/client/refused";
import { typedText } from "@/lib/domain/text/plain-text";
import { useSaveTicker } from "@/lib/tickers/queries";

/** Fills in what the board doesn't know of a ticker it has just met. */
export function NameTicker({ watch, onClose }: { watch: WatchToChange; onClose: () => void }) {
  const t = useTranslations("members");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const save = useSaveTicker();
  const [nameEn, setNameEn] = useState(watch.nameEn ?? "");
  const [nameZh, setNameZh] = useState(watch.nameZh ?? "");
  const [currency, setCurrency] = useState(watch.currency);
  const { code, fields } = refused(save.error);

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("nameTitle", { symbol: watch.symbol })}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" form="name-ticker" tone="primary" disabled={save.isPending}>
            {common("save")}
          </Button>
        </>
      }
    >
      <form
        id="name-ticker"
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            {
              symbol: watch.symbol,
              nameEn: typedText(nameEn) || null,
              nameZh: typedText(nameZh) || null,
              currency: currency.trim().toUpperCase() || undefined,
            },
            {
              onSuccess: () => {
                say(t("savedSaid"));
                onClose();
              },
            },
          );
        }}
      >
        <Field label={t("nameEn")} error={fields["nameEn"]} optional>
          {(control) => (
            <Input {...control} lang="en" value={nameEn} onChange={({ target }) => setNameEn(target.value)} />
          )}
        </Field>
        <Field label={t("nameZh")} error={fields["nameZh"]} optional>
          {(control) => (
            <Input
              {...control}
              lang="zh-CN"
              value={nameZh}
              onChange={({ target }) => setNameZh(target.value)}
            />
          )}
        </Field>
        <Field label={t("currency")} error={fields["currency"]} hint={t("currencyHint")}>
          {(control) => (
            <Input
              {...control}
              className="w-24"
              value={currency}
              onChange={({ target }) => setCurrency(target.value)}
            />
          )}
        </Field>
        {code && (
          <p role="alert" className="text-xs text-danger">
            {errorText(code)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
