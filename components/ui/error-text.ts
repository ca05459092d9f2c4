import { useTranslations } from "next-intl";
import type { errors } from "@/lib/i18n/en/errors";
import type { reasons } from "@/lib/i18n/en/reasons";

/** Returns the text of an error code; a missing code has the general text. */
export function useErrorText(): (code: string) => string {
  const t = useTranslations("errors");
  return (code) => t(t.has(code as keyof typeof errors) ? (code as keyof typeof errors) : "unknown");
}

/** Returns the text of an error code for a failed read; the general text does not mention unsaved input. */
export function useReadErrorText(): (code: string) => string {
  const t = useTranslations("common");
  const errorText = useErrorText();
  return (code) =>
    code === "network" ? t("unreachedBody") : code === "server_error" ? t("brokenBody") : errorText(code);
}

/** Returns the text of the reason for which a number is unknown. */
export function useReasonText(): (code: string | null | undefined) => string {
  const t = useTranslations("reasons");
  return (code) =>
    t(code && t.has(code as keyof typeof reasons) ? (code as keyof typeof reasons) : "unknown");
}
