import { visibleText } from "@/lib/domain/text/plain-text";

/** Case and width of letters, and characters nobody sees, tell no words apart. */
const spelling = (text: string): string => visibleText(text).normalize("NFKC").toLowerCase();

/** Whether one of these texts has what is searched in it, however it is spelt; all do where nothing is searched. */
export function containsText(texts: readonly (string | null | undefined)[], searched: string): boolean {
  const wanted = spelling(searched);
  return wanted === "" || texts.some((text) => text != null && spelling(text).includes(wanted));
}
