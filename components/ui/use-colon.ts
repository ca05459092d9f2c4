import { useLocale } from "next-intl";

/** The colon between a label and its value: full-width and without a space in Chinese. */
export const useColon = (): string => (useLocale() === "zh" ? "：" : ": ");
