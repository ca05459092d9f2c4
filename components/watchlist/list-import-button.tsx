"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ListImportDialog } from "@/components/watchlist/list-import-dialog";

/** Opens the import dialog for a list of tickers; entries without a section go to `theme`. */
export function ListImportButton({ theme, quiet = false }: { theme?: string; quiet?: boolean }) {
  const t = useTranslations("listImport");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        {...(quiet ? { tone: "quiet" as const, size: "sm" as const } : {})}
        title={t("openHelp")}
        onClick={() => setOpen(true)}
      >
        {t("open")}
      </Button>
      {isOpen && <ListImportDialog theme={theme ?? null} onClose={() => setOpen(false)} />}
    </>
  );
}
