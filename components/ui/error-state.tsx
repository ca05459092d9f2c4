"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useReadErrorText } from "@/components/ui/error-text";

export interface ErrorStateProps {
  /** An error code of the API, from lib/i18n/en/errors; an unknown code gets the general text. */
  code?: string;
  title?: string;
  onRetry?: () => void;
  className?: string;
}

/** An error message in place of content that failed to load. */
export function ErrorState({ code, title, onRetry, className }: ErrorStateProps) {
  const t = useTranslations("common");
  const errorText = useReadErrorText();
  return (
    <div role="alert" className={cn("flex flex-col items-start gap-2 py-6 text-sm text-muted", className)}>
      <p className="font-medium text-ink">{title ?? t("brokenTitle")}</p>
      <p className="measure">{code ? errorText(code) : t("brokenBody")}</p>
      {onRetry && <Button onClick={onRetry}>{t("retry")}</Button>}
    </div>
  );
}
