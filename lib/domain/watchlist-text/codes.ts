import { parseSymbol } from "@/lib/domain/symbol";
import { LONGEST_CODE, plainCell } from "./cell";
import type { WatchlistEntry } from "./types";

/** `- 600941`, `* 600941`, `3. 600941`, `（1）600941`: what a list has before its items. East Money's `1.600941` has no space. */
const BULLET = /^\s*(?:[-*•·●]\s+|\d{1,3}[.)、]\s+|[（(]\d{1,3}[）)]\s*)/;

/** Between entries of a line: commas of any width, semicolons, tabs, bars. */
const SEPARATORS = /[,，;；、\t|]/;

/** A line or an entry that begins a section, with its name. Source: formats, TradingView list. */
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
      for (const { text, name } of isFormula ? [bare(plain)] : entriesIn(plain)) {
        const problem = isFormula ? "formula" : text.length > LONGEST_CODE ? "too_long" : null;
        entries.push({ line: i + 1, text, name, section, reason: null, addedOn: null, problem });
      }
    }
  });
  return { entries, hasSections };
}

const isCode = (word: string): boolean => {
  const verdict = parseSymbol(word);
  return verdict.ok || verdict.code === "ambiguous_symbol";
};

const MARKET = /^(?:US|U[NQW]|HK|C[HGS])$/;

/** Words with a terminal's code for the market joined to the ticker before it: `700 HK Equity` is one. */
function joined(words: readonly string[]): string[] {
  const entries: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const pair = `${words[i]} ${words[i + 1]}`;
    if (!MARKET.test(words[i + 1] ?? "") || !isCode(pair)) {
      entries.push(words[i]!);
      continue;
    }
    entries.push(pair);
    i += /^equity$/i.test(words[i + 2] ?? "") ? 2 : 1;
  }
  return entries;
}

interface Named {
  text: string;
  name: string | null;
}

const bare = (text: string): Named => ({ text, name: null });

/**
 * What spaces part: codes, each an entry (`600941 300308`); codes each with the company's name beside it (`300308 中际旭创`,
 * `中国移动 600941 中际旭创 300308`), which is a label; a name alone (`Zhongji Innolight`). Mixed in any other way
 * (`000300 725 zzz`) every code is an entry, and so is what stands between them: no word is passed over.
 */
function entriesIn(piece: string): Named[] {
  const words = joined(piece.split(/ +/).filter(Boolean));
  if (words.length <= 1 || words.every(isCode)) return words.map(bare);
  const runs: { text: string; isCode: boolean }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (/[\d ]/.test(word) && isCode(word)) runs.push({ text: word, isCode: true });
    else if (last?.isCode === false) last.text += ` ${word}`;
    else runs.push({ text: word, isCode: false });
  }
  const isPaired = runs.length % 2 === 0 && runs.every((run, i) => run.isCode === runs[i % 2]!.isCode);
  if (!isPaired || runs[0]!.isCode === runs[1]!.isCode) return runs.map(({ text }) => bare(text));
  const codes = runs.filter((run) => run.isCode);
  const names = runs.filter((run) => !run.isCode);
  return codes.map(({ text }, i) => ({ text, name: names[i]!.text }));
}
