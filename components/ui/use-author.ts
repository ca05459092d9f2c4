import { useTranslations } from "next-intl";
import { UNSIGNED } from "@/lib/domain/limits";

/** The name of an author as it is shown: the one an analyst chose in the settings, else that of an unsigned analyst. */
export function useAuthor(): (name: string) => string {
  const t = useTranslations("common");
  return (name) => (name === UNSIGNED ? t("unsigned") : name);
}
