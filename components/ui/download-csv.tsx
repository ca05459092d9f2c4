"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useReadErrorText } from "@/components/ui/error-text";
import { saveText } from "@/components/ui/save-text";
import { sayError } from "@/components/ui/toast";

/** Saves what the screen shows as a file. */
export function DownloadCsv({
  fileName,
  text,
  disabled,
}: {
  fileName: string;
  /** What writes the file may come when it is asked for. */
  text: () => string | Promise<string>;
  disabled?: boolean;
}) {
  const t = useTranslations("common");
  const errorText = useReadErrorText();
  const save = async () => {
    try {
      saveText(fileName, await text());
    } catch {
      sayError(errorText("network"));
    }
  };
  return (
    <Button onClick={() => void save()} disabled={disabled}>
      {t("downloadCsv")}
    </Button>
  );
}
