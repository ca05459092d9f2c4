"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { saveText } from "@/components/ui/save-text";

/** Downloads the data on the screen as a CSV file. */
export function DownloadCsv({
  fileName,
  text,
  disabled,
}: {
  fileName: string;
  text: () => string;
  disabled?: boolean;
}) {
  const t = useTranslations("common");
  return (
    <Button onClick={() => saveText(fileName, text())} disabled={disabled}>
      {t("downloadCsv")}
    </Button>
  );
}
