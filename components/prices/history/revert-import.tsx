"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { replacedOf } from "@/components/prices/import/import-table";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useImportName } from "@/components/view/use-source-text";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { ApiProblem } from "@/lib/client/fetch";
import { formatInstant } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { useRevertImport } from "@/lib/prices/imports/queries";
import type { PriceImportItem } from "@/lib/prices/imports/schema";

/** Reverts an import after confirmation; if a later import blocks it, shows that one. */
export function RevertImport({ item, file }: { item: PriceImportItem; file: string }) {
  const t = useTranslations("prices.history");
  const refreshPage = useRefreshPage();
  const errorText = useErrorText();
  const summaryText = useSummaryText();
  const { mutateAsync } = useRevertImport();
  const [later, setLater] = useState<string | null>(null);
  // Uses the promise instead of the callbacks of `mutate`: reverting unmounts the button, and callbacks of an unmounted
  // component never run.
  const revert = () =>
    mutateAsync(item.id).then(
      () => {
        say(t("revertDone"));
        refreshPage();
      },
      (error: unknown) => {
        const problem = error instanceof ApiProblem ? error : null;
        const laterImport = problem?.body.laterImport;
        if (typeof laterImport === "string") setLater(laterImport);
        else sayError(errorText(problem?.code ?? "unknown"));
      },
    );
  return (
    <span className="inline-flex flex-col items-end gap-1">
      <Confirm
        danger
        title={t("revertTitle")}
        description={
          <>
            {t("revertBody", { file })}
            <span className="mt-2 block text-ink">{summaryText(item)}</span>
          </>
        }
        action={t("revert")}
        onConfirm={() => void revert()}
        trigger={
          <Button size="sm" aria-label={t("revertOf", { file })}>
            {t("revert")}
          </Button>
        }
      />
      {later && (
        <span role="alert" className="w-48 text-left whitespace-normal">
          <LaterImport id={later} />
        </span>
      )}
    </span>
  );
}

const NAMED = 6;

/** Returns a summary of an import's tickers and its effect on existing bars; zero counts are omitted. */
function useSummaryText(): (item: PriceImportItem) => string {
  const t = useTranslations("prices.history");
  const locale = useLocale();
  const text = (value: number) => formatNumber(value, { locale });
  return ({ accepted, corrected, symbols, tickers }) => {
    const samples = tickers.reduce((sum, { samplesReplaced }) => sum + samplesReplaced, 0);
    const replaced = replacedOf(tickers);
    const parts = [
      accepted > 0 && t("newBars", { count: text(accepted) }),
      corrected > 0 && t("correctedBars", { count: text(corrected) }),
      replaced && t("replacedBars", { bars: replaced.bars, lost: replaced.daysLost }),
      samples > 0 && t("samplesGone", { count: text(samples) }),
    ];
    const named =
      symbols.slice(0, NAMED).join(", ") + (symbols.length > NAMED ? ` … (${symbols.length})` : "");
    return t("summary", { symbols: named, what: parts.filter(Boolean).join(" · ") });
  };
}

/** The later import that blocks a revert. */
export function LaterImport({ id, item }: { id: string; item?: PriceImportItem }) {
  const t = useTranslations("prices.history");
  const importName = useImportName();
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const link = (text: ReactNode) => (
    <a
      href={`#import-${id}`}
      className="text-accent underline decoration-1 underline-offset-2 hover:text-accent-hover"
    >
      {text}
    </a>
  );
  return item
    ? t.rich("noRevertOf", {
        link,
        file: importName(item, t("noName")),
        at: formatInstant(item.createdAt, timeZone),
      })
    : t.rich("noRevert", { link });
}
