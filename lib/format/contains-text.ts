import { visibleText } from "@/lib/domain/text/plain-text";

/** Texts compare without regard to case, width and invisible characters. */
const comparable = (text: string): string => visibleText(text).normalize("NFKC").toLowerCase();

/** Whether one of these texts contains the search text; true for an empty search. */
export function containsText(texts: readonly (string | null | undefined)[], searched: string): boolean {
  const wanted = comparable(searched);
  return wanted === "" || texts.some((text) => text != null && comparable(text).includes(wanted));
}
