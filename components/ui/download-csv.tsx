"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Saves what the screen shows as a file. */
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
  const download = () => {
    const url = URL.createObjectURL(new Blob([text()], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Button onClick={download} disabled={disabled}>
      {t("downloadCsv")}
    </Button>
  );
}
