import { marksIn, withoutMarks } from "./layout/marks";
import { withoutBullet } from "./layout/bullets";

/** The wording of a claim and the pages that it cites. */
export interface ClaimText {
  /** The sentence without bullet, item number, bold marks and citation brackets, otherwise verbatim. */
  text: string;
  /** In the order printed, each once. An ordinal (`[序号3]`) keeps its number; page 0 exists only as an ordinal. */
  pages: number[];
}

/** The claim in a stretch of a report, as when an analyst splits or joins claims: `text` is the exact stretch. */
export function claimTextOf(text: string): ClaimText {
  const pages = marksIn(text).flatMap((mark) => mark.pages.filter((page) => page > 0 || mark.isOrdinal));
  const words = withoutMarks(withoutBullet(text)).replace(/\*\*|__/g, "");
  return { text: words.trim(), pages: [...new Set(pages)] };
}
