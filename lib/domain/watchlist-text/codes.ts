import { parseSymbol } from "@/lib/domain/symbol";
import { LONGEST_CODE, plainCell } from "./cell";
import type { WatchlistEntry } from "./types";

/** `- 600941`, `* 600941`, `3. 600941`, `（1）600941`: what a list has before its items. East Money's `1.600941` has no space. */
const BULLET = /^\s*(?:[-*•·●]\s+|\d{1,3}[.)、]\s+|[（(]\d{1,3}[）)]\s*)/;

/** Between entries of a line: commas of any width, semicolons, tabs, bars. */
const SEPARATORS = /[,，;；、\t|]/;

export const SECTION = /^[#＃]{3}\s*(.*)$/;

/** The entries of a text without a header: one or many a line. `###name` begins a section. */
export function readCodes(text: string): { entries: Omit<WatchlistEntry, "key">[]; hasSections: boolean } {
  const entries: Omit<WatchlistEntry, "key">[] = [];
  let section: string | null = null;
  let hasSections = false;
  text.split(/\r\n|\n|\r/).forEach((written, i) => {
    for (const piece of written.replace(BULLET, "").split(SEPARATORS)) {
      const { text: plain, isFormula } = plainCell(piece);
      const heading = SECTION.exec(plain);
      if (heading) {
        section = heading[1]!.trim() || null;
        hasSections = true;
        continue;
      }
      for (const code of isFormula ? [plain] : codesIn(plain)) {
        const problem = isFormula ? "formula" : code.length > LONGEST_CODE ? "too_long" : null;
        entries.push({ line: i + 1, text: code, section, reason: null, addedOn: null, problem });
      }
    }
  });
  return { entries, hasSections };
}

const isCode = (word: string): boolean => {
  const verdict = parseSymbol(word);
  return verdict.ok || verdict.code === "ambiguous_symbol";
};

/**
 * What spaces part: codes, each an entry (`600941 300308`), or one code beside the company's name (`300308 中际旭创`,
 * `中际旭创 300308.SZ`), which is the entry; else the whole is a name (`Zhongji Innolight`).
 */
function codesIn(piece: string): string[] {
  const words = piece.split(/ +/).filter(Boolean);
  if (words.length <= 1 || words.every(isCode)) return words;
  const codes = words.filter((word) => /\d/.test(word) && isCode(word));
  return codes.length === 1 ? codes : [piece];
}
