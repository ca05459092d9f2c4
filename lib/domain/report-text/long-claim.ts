import { marksIn, markGroups } from "./layout/marks";
import type { DraftClaim } from "./types";

const LONGEST = 450;
const LONGEST_READ = 20_000;
/** Words in title case before a dash: ` Market Review - `. */
const HEADING_INSIDE = /(?<=[\p{Ll}\d)”"\]] )(?:\p{Lu}[\p{L}&'-]+ ){1,5}- (?=\p{Lu})/u;

/**
 * Where a claim that may have grown over a boundary could be cut; null: it looks whole. It has, where two groups of
 * marks stand far apart, where words in title case stand before a dash inside it, or where it is very long.
 * Source: grammar page, section 7.
 */
export function cutOf(text: string, { start, end }: DraftClaim): number | null {
  const words = text.slice(start, Math.min(end, start + LONGEST_READ));
  const inside = HEADING_INSIDE.exec(words);
  if (inside && inside.index > 0) return start + inside.index;
  const [first, last] = [markGroups(words, marksIn(words)).at(0), markGroups(words, marksIn(words)).at(-1)];
  if (first && last && last.start - first.end > 120) return start + first.end;
  if (end - start <= LONGEST) return null;
  const stop = /[.。；;]\s?(?=[\p{Lu}\p{Script=Han}])/u.exec(words.slice(Math.floor(LONGEST / 2)));
  return start + (stop ? Math.floor(LONGEST / 2) + stop.index + stop[0].length : LONGEST);
}
