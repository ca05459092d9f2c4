"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ListImportDialog } from "@/components/watchlist/list-import-dialog";
import type { ListImportInput } from "@/lib/watchlist/imports/schema";

/**
 * Opens the import dialog for a list of tickers; entries without a section go to `theme`. A list that wasn't added to
 * its end is there again when the dialog is opened again.
 */
export function ListImportButton({ theme, quiet = false }: { theme?: string; quiet?: boolean }) {
  const t = useTranslations("listImport");
  const [isOpen, setOpen] = useState(false);
  const [left, setLeft] = useState<ListImportInput | null>(null);
  return (
    <>
      <Button
        {...(quiet ? { tone: "quiet" as const, size: "sm" as const } : {})}
        title={t("openHelp")}
        onClick={() => setOpen(true)}
      >
        {t("open")}
      </Button>
      {isOpen && (
        <ListImportDialog
          begun={left ?? { text: "", theme: theme ?? null }}
          onClose={(rest) => {
            setLeft(rest);
            setOpen(false);
          }}
          onFinished={(list) => setLeft((now) => (now === list ? null : now))}
        />
      )}
    </>
  );
}
