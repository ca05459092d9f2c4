import type { TextSpan } from "./summary-types";

const NUMBER = String.raw`\d{1,3}`;
/**
 * `[3]`, `[3-5]`, `[4,24]`, also in full-width brackets. A number of four digits is a year rather than a
 * page.
 */
const CITATION = String.raw`[[［【]\s*${NUMBER}(?:\s*[-–—~,，、]\s*${NUMBER})*\s*[\]］】]`;
/** A limited number of spaces, so that a page of only spaces is matched in linear time. */
const GAP = String.raw`\s{0,8}`;
const LONGEST_RANGE = 100;

const citations = () => new RegExp(CITATION, "gu");
const citationGroups = () => new RegExp(String.raw`${CITATION}(?:${GAP}${CITATION})*`, "gu");

/** The positions of runs of citations: `[3][4]` is one run. */
export function citationGroupsIn(text: string): TextSpan[] {
  return [...text.matchAll(citationGroups())].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The pages that a sentence cites, in the order printed, each once: `[4][3]` → 4, 3; `[3-5]` → 3, 4, 5. Page
 * 0 is ignored.
 */
export function pagesIn(text: string): number[] {
  const pages = new Set<number>();
  for (const [citation] of text.matchAll(citations())) {
    for (const part of citation.slice(1, -1).split(/[,，、]/)) {
      for (const page of pagesOfPart(part)) if (page > 0) pages.add(page);
    }
  }
  return [...pages];
}

function pagesOfPart(part: string): number[] {
  const numbers = part.split(/[-–—~]/).map(Number);
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const isRange = numbers.length === 2 && last > first && last - first < LONGEST_RANGE;
  return isRange ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : numbers;
}

/**
 * The sentence without its citations and the spaces before them; of full stops on both sides of a citation,
 * the first is kept.
 */
export function withoutCitations(sentence: string): string {
  const stopped = new RegExp(
    String.raw`([.!?。！？])${GAP}${CITATION}(?:${GAP}${CITATION})*${GAP}[.。]$`,
    "u",
  );
  return sentence
    .trim()
    .replace(stopped, "$1")
    .replace(new RegExp(String.raw`${GAP}${CITATION}`, "gu"), "")
    .trim();
}
