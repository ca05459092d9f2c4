"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LaterImport } from "@/components/prices/history/later-import";
import { useDeedText } from "@/components/prices/history/use-summary-text";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { ApiProblem } from "@/lib/client/fetch";
import { useRevertImport } from "@/lib/prices/imports/queries";
import type { PriceImportItem } from "@/lib/prices/imports/schema";

/** Takes an import back, after asking; where a later one rests on it, says which. */
export function RevertImport({ item, file }: { item: PriceImportItem; file: string }) {
  const t = useTranslations("prices.history");
  const refreshPage = useRefreshPage();
  const errorText = useErrorText();
  const deedText = useDeedText();
  const { mutateAsync } = useRevertImport();
  const [later, setLater] = useState<string | null>(null);
  // By its promise, not by `mutate`'s callbacks: the button goes when the import is reverted, and they with it.
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
            <span className="mt-2 block text-ink">{deedText(item)}</span>
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
