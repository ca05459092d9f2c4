import { useLocale, useTranslations } from "next-intl";
import type { ImportRefusal } from "@/components/prices/import/import-error";
import { useErrorText } from "@/components/ui/error-text";
import { PRICE_FILE_MAX_BYTES } from "@/lib/domain/limits";
import type { priceCodes } from "@/lib/i18n/en/price-codes";
import { formatBytes } from "@/lib/format/bytes";

type Codes = typeof priceCodes;

/** What is wrong with a row, or what there is to say of it. */
export function useRowText(): (code: string) => string {
  const t = useTranslations("priceCodes.rows");
  return (code) => t(t.has(code as keyof Codes["rows"]) ? (code as keyof Codes["rows"]) : "unknown");
}

/** What a vendor's form is called. */
export function useFormText(): (form: string) => string {
  const t = useTranslations("priceCodes.forms");
  return (form) => t(t.has(form as keyof Codes["forms"]) ? (form as keyof Codes["forms"]) : "unknown");
}

/** What a column was read as; null: not used. */
export function useFieldText(): (field: string | null) => string {
  const t = useTranslations("priceCodes.fields");
  return (field) => t(t.has(field as keyof Codes["fields"]) ? (field as keyof Codes["fields"]) : "ignore");
}

/** Why a file isn't taken; null where a question says it. */
export function useRefusalText(): (refusal: ImportRefusal) => string | null {
  const t = useTranslations("priceCodes.files");
  const errorText = useErrorText();
  const locale = useLocale();
  return (refusal) => {
    if (refusal.kind === "other") {
      if (refusal.code === "network") return t("network");
      if (refusal.code !== "body_too_large") return errorText(refusal.code);
      return t("too_large", { limit: formatBytes(refusal.maxBytes ?? PRICE_FILE_MAX_BYTES, locale) });
    }
    if (refusal.kind !== "file") return null;
    const code = refusal.code as Exclude<keyof Codes["files"], "too_large" | "network">;
    return t(t.has(code) ? code : "unknown", { detail: refusal.detail });
  };
}
