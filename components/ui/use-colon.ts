import { useLocale } from "next-intl";

/** Between what is named and what is said of it: Chinese has a wide one, without a space. */
export const useColon = (): string => (useLocale() === "zh" ? "：" : ": ");
