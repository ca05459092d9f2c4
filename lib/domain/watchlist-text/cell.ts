import { visibleText } from "@/lib/domain/text/plain-text";

/** The maximum length of a code or company name; longer text is neither. */
export const LONGEST_CODE = 80;

/** The visible text of a cell, without surrounding quotes. */
const trimmed = (cell: string): string =>
  visibleText(cell)
    .replace(/^(["“])(.*)["”]$/s, "$2")
    .trim();

/** Text that a spreadsheet would run as a formula. A cashtag (`$`) or an index's caret (`^`) isn't one. */
const FORMULA = /^[=+\-@]/;

/**
 * A cell without what spreadsheets add around a text: `="002281"`, `= "002281"`, `'600941`, quotes. Any other
 * formula is kept and flagged `isFormula`. An apostrophe that a CSV export puts before a formula is removed,
 * so that an exported text is read back unchanged.
 */
export function plainCell(cell: string): { text: string; isFormula: boolean } {
  const text = trimmed(cell);
  const wrapped = /^=\s*"([^"]*)"$/.exec(text);
  if (wrapped) return { text: wrapped[1]!.trim(), isFormula: false };
  if (text.startsWith("'")) return { text: text.slice(1).trim(), isFormula: false };
  return { text, isFormula: FORMULA.test(text) };
}
