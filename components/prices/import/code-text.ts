import { useLocale, useTranslations } from "next-intl";
import type { TableProblem } from "@/components/prices/import/import-table";
import { useErrorText } from "@/components/ui/error-text";
import { PRICE_FILE_MAX_BYTES } from "@/lib/domain/limits";
import type { priceCodes } from "@/lib/i18n/en/price-codes";
import { formatBytes } from "@/lib/format/bytes";

type Codes = typeof priceCodes;

/** Returns the text of a row's rejection or warning code. */
export function useRowText(): (code: string) => string {
  const t = useTranslations("priceCodes.rows");
  return (code) => t(t.has(code as keyof Codes["rows"]) ? (code as keyof Codes["rows"]) : "unknown");
}

/** Returns the name of a vendor's format. */
export function useFormText(): (form: string) => string {
  const t = useTranslations("priceCodes.forms");
  return (form) => t(t.has(form as keyof Codes["forms"]) ? (form as keyof Codes["forms"]) : "unknown");
}

/** Returns the name of a column's field; null for an unused column. */
export function useFieldText(): (field: string | null) => string {
  const t = useTranslations("priceCodes.fields");
  return (field) => t(t.has(field as keyof Codes["fields"]) ? (field as keyof Codes["fields"]) : "ignore");
}

/** Returns the text of a file's fault. */
export function useFileFaultText(): (fault: string, detail?: string) => string {
  const t = useTranslations("priceCodes.files");
  return (fault, detail = "") => {
    const code = fault as Exclude<keyof Codes["files"], "too_large" | "network">;
    return t(t.has(code) ? code : "unknown", { detail });
  };
}

/** Returns the text of a table's problem. */
export function useProblemText(): (problem: TableProblem) => string {
  const t = useTranslations("priceCodes.files");
  const faultText = useFileFaultText();
  const errorText = useErrorText();
  const locale = useLocale();
  return ({ code, fault, detail, maxBytes = PRICE_FILE_MAX_BYTES }) => {
    if (fault) return faultText(fault, detail);
    if (code === "network") return t("network");
    return code === "body_too_large"
      ? t("too_large", { limit: formatBytes(maxBytes, locale) })
      : errorText(code);
  };
}
