"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ImportDeed } from "@/components/prices/import-deed";
import { LaterImport } from "@/components/prices/later-import";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { ApiProblem } from "@/lib/api/client";
import { useRevertImport } from "@/lib/prices/queries";
import type { PriceImportItem } from "@/lib/prices/schema";

const NAMED = 6;
const named = (symbols: readonly string[]) =>
  symbols.slice(0, NAMED).join(", ") + (symbols.length > NAMED ? ` … (${symbols.length})` : "");

/** Takes an import back, after asking; where a later one rests on it, says which. */
export function RevertImport({ item, file }: { item: PriceImportItem; file: string }) {
  const t = useTranslations("prices.history");
  const router = useRouter();
  const errorText = useErrorText();
  const { mutateAsync } = useRevertImport();
  const [later, setLater] = useState<string | null>(null);
  // By its promise, not by `mutate`'s callbacks: the button goes when the import is reverted, and they with it.
  const revert = () =>
    mutateAsync(item.id).then(
      () => {
        say(t("revertDone"));
        router.refresh();
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
            <span className="mt-2 block text-ink">
              {named(item.symbols)}: <ImportDeed item={item} />
            </span>
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
