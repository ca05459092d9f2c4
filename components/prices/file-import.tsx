"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState, type FormEvent } from "react";
import { importRefusal } from "@/components/prices/import-error";
import { ImportRefused } from "@/components/prices/import-refused";
import { ImportVerdict } from "@/components/prices/import-verdict";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import { say } from "@/components/ui/toast";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";
import { parseSymbol } from "@/lib/domain/symbol";
import { useImportPrices } from "@/lib/prices/queries";
import { tickerHref } from "@/lib/view/addresses";

export interface FileImportProps {
  file: File;
  /** Where the page was opened for one ticker. */
  symbol?: string;
  onLeaveOut: () => void;
}

/** One file: checked first, then imported as it was shown. */
export function FileImport({ file, symbol: given, onLeaveOut }: FileImportProps) {
  const t = useTranslations("prices.file");
  const adjustments = useTranslations("prices.adjustments");
  const router = useRouter();
  const [symbol, setSymbol] = useState(() => symbolInName(file.name) ?? given ?? "");
  const [adjustment, setAdjustment] = useState("");
  const [replace, setReplace] = useState(false);
  const preview = useImportPrices();
  const final = useImportPrices();

  const request = (more: { symbol?: string; adjustment?: string; replace?: boolean } = {}) => {
    const asked = { symbol, adjustment, replace, ...more };
    return {
      file,
      symbol: asked.symbol || undefined,
      adjustment: asked.adjustment || undefined,
      replace: asked.replace,
    };
  };
  const check = (more: Parameters<typeof request>[0] = {}) => {
    if ((more.symbol ?? symbol).trim() === "") return;
    final.reset();
    preview.mutate({ ...request(more), dryRun: true });
  };
  // Whose prices they are is asked first: the board would only refuse.
  const checkFirst = useEffectEvent(() => {
    if (symbol !== "") check();
  });
  useEffect(() => checkFirst(), []);

  const importIt = () =>
    final.mutate(request(), {
      onSuccess: (result) => {
        say(`${t("done")}: ${result.symbols.join(", ")}`);
        router.refresh();
      },
    });
  const error = final.error ?? preview.error;
  const result = final.data ?? preview.data;
  const hasNews = result !== undefined && result.accepted + result.corrected > 0;
  const imported = final.data?.symbols[0];

  return (
    <section aria-label={file.name} className="flex flex-col gap-3">
      <h3 className="text-sm font-medium [overflow-wrap:anywhere]">{file.name}</h3>
      {!final.data && (
        <form
          className="flex flex-wrap items-start gap-3"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            check();
          }}
        >
          <Field
            label={t("symbol")}
            hint={symbol.trim() === "" ? t("whose") : undefined}
            required
            className="w-44"
          >
            {(control) => (
              <Input
                {...control}
                value={symbol}
                autoComplete="off"
                onChange={({ target }) => {
                  setSymbol(target.value);
                  preview.reset();
                }}
              />
            )}
          </Field>
          <Field label={t("adjustment")} className="w-64 max-w-full">
            {(control) => (
              <Select
                {...control}
                value={adjustment}
                onChange={({ target }) => {
                  setAdjustment(target.value);
                  setReplace(false);
                  check({ adjustment: target.value, replace: false });
                }}
                options={[
                  { value: "", label: t("adjustmentAsk") },
                  ...ADJUSTMENTS.filter((value) => value !== "unknown").map((value) => ({
                    value,
                    label: adjustments(value),
                  })),
                ]}
              />
            )}
          </Field>
          <Button type="submit" disabled={preview.isPending} className="mt-5.5">
            {t(preview.data || preview.error ? "check" : "checkFirst")}
          </Button>
        </form>
      )}
      {(preview.isPending || final.isPending) && (
        <p role="status" className="text-sm text-muted">
          {t(final.isPending ? "importing" : "checking")}
        </p>
      )}
      {error && !preview.isPending && (
        <ImportRefused
          refusal={importRefusal(error)}
          onSymbol={(next) => {
            setSymbol(next);
            check({ symbol: next });
          }}
          onReplace={() => {
            setReplace(true);
            check({ replace: true });
          }}
          onTakeStated={() => {
            setAdjustment("");
            check({ adjustment: "" });
          }}
          onKeep={onLeaveOut}
        />
      )}
      {result && !error && <ImportVerdict result={result} isDone={final.isSuccess} file={file.name} />}
      <div className="flex flex-wrap items-center gap-2">
        {preview.data && !final.data && !error && hasNews && (
          <Button tone="primary" onClick={importIt} disabled={final.isPending}>
            {t("import")}
          </Button>
        )}
        {imported && <TextLink href={tickerHref(imported)}>{t("toTicker", { symbol: imported })}</TextLink>}
        <Button tone="quiet" onClick={onLeaveOut}>
          {t(final.data ? "close" : "leaveOut")}
        </Button>
      </div>
    </section>
  );
}

/** `300308.SZ.csv` → "300308.SZ"; what is no code stays empty, and is asked for. */
function symbolInName(name: string): string | null {
  const verdict = parseSymbol(name.replace(/\.(csv|txt)$/i, ""));
  if (verdict.ok) return verdict.symbol;
  return verdict.code === "ambiguous_symbol" ? name.replace(/\.(csv|txt)$/i, "") : null;
}
