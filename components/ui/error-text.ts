import { useTranslations } from "next-intl";
import type { errors } from "@/lib/i18n/en/errors";
import type { reasons } from "@/lib/i18n/en/reasons";

/** The sentence of an error's code; of a code without one, the general sentence. */
export function useErrorText(): (code: string) => string {
  const t = useTranslations("errors");
  return (code) => t(t.has(code as keyof typeof errors) ? (code as keyof typeof errors) : "unknown");
}

/** The same where something was only to be read: of nothing typed or saved there is a word to say. */
export function useReadErrorText(): (code: string) => string {
  const t = useTranslations("common");
  const errorText = useErrorText();
  return (code) =>
    code === "network" ? t("unreachedBody") : code === "server_error" ? t("brokenBody") : errorText(code);
}

/** Why a number is unknown. */
export function useReasonText(): (code: string | null | undefined) => string {
  const t = useTranslations("reasons");
  return (code) =>
    t(code && t.has(code as keyof typeof reasons) ? (code as keyof typeof reasons) : "unknown");
}
