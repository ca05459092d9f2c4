import { visibleText } from "@/lib/domain/text/plain-text";

/** Longer than any code or company name. */
export const LONGEST_CODE = 80;

/** As a reader sees it, and without quotes around. */
const trimmed = (cell: string): string =>
  visibleText(cell)
    .replace(/^(["“])(.*)["”]$/s, "$2")
    .trim();

/** What a spreadsheet would run; a cashtag or an index's caret is none. */
const FORMULA = /^[=+\-@]/;

/**
 * A cell without what a spreadsheet puts around a text: `="002281"`, `= "002281"`, `'600941`, quotes. Any other formula stays, and
 * is said to be one; an apostrophe that a CSV export put before a formula is taken off again, so that a text comes back.
 */
export function plainCell(cell: string): { text: string; isFormula: boolean } {
  const text = trimmed(cell);
  const wrapped = /^=\s*"([^"]*)"$/.exec(text);
  if (wrapped) return { text: wrapped[1]!.trim(), isFormula: false };
  if (text.startsWith("'")) return { text: text.slice(1).trim(), isFormula: false };
  return { text, isFormula: FORMULA.test(text) };
}
