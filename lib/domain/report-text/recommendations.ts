import { pagesIn, withoutCitations } from "./citations";
import type { DraftClaim, DraftRecommendation, DraftSection } from "./summary-types";

/**
 * The word `sector` and up to four words of its name before it: `the consumer electronics sector`. The
 * pattern begins at a word and limits the length of a word, so that a page of only letters is matched in
 * linear time.
 */
const SECTOR =
  /(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}+&/'’-]{0,60}(?:[ \t]{1,8}[\p{L}\p{N}&][\p{L}\p{N}+&/'’-]{0,60}){0,3})\s{1,8}(?:sector|industry)\b/giu;
/** Words that can't be part of a sector's name and so end the name to the left. */
const NOT_IN_A_NAME =
  /^(?:the|a|an|and|or|on|in|of|for|to|as|with|within|into|from|both|is|are|focus|focusing|focuses|recommends?|suggests?|suggesting|overweight|maintains?|including)$/i;
/** Words that may precede `sector` without being a sector's name. */
const NO_NAME =
  /^(?:various|this|that|each|every|these|those|whole|entire|overall|same|other|respective|its|their|key)$/i;
const CONNECTIVE =
  /^\s*(?:,\s*)?(?:(?:related|relating)\s+to|including|includes|emphasi[sz]ing|in|such\s+as|covering|comprising|particularly(?:\s+in)?|especially(?:\s+in)?|namely|like|with\s+a\s+focus\s+on|focus(?:ed|ing)\s+on|:)\s*/iu;
const RECOMMENDS = /recommend|suggest|rating|advice|投资建议|投资评级/iu;
const LONGEST_SUBTHEME = 6;

/**
 * The sectors and subthemes that a report recommends, in the report's own words: first from its rating
 * sentence (`the X sector related to A and B, the Y sector including C`), then from a section of
 * recommendations, for sectors that the rating doesn't name.
 */
export function recommendationsIn(
  claims: readonly DraftClaim[],
  sections: readonly DraftSection[],
): DraftRecommendation[] {
  const isAdvice = (claim: DraftClaim) =>
    claim.kind === "statement" && RECOMMENDS.test(sections[claim.section]?.title ?? "");
  const ordered = [...claims.filter((claim) => claim.kind === "rating"), ...claims.filter(isAdvice)];
  const bySector = new Map<string, DraftRecommendation>();
  for (const claim of ordered) {
    for (const { sectorEn, subthemes } of sectorsIn(claim.text)) {
      const key = sectorEn.toLowerCase();
      if (bySector.has(key)) continue;
      bySector.set(key, {
        sectorEn,
        subthemes,
        pages: pagesIn(claim.verbatim),
        claim: claims.indexOf(claim),
      });
    }
  }
  return [...bySector.values()];
}

/**
 * The sectors of one sentence, in order, each with the subthemes that stand between it and the next sector.
 */
export function sectorsIn(sentence: string): { sectorEn: string; subthemes: string[] }[] {
  const plain = withoutCitations(sentence);
  const found = [...plain.matchAll(SECTOR)].flatMap((match) => {
    const sectorEn = nameIn(match[1] ?? "");
    if (sectorEn === null) return [];
    const end = match.index + match[0].length;
    return [{ sectorEn, start: match.index + (match[1] ?? "").length - sectorEn.length, end }];
  });
  return found.map(({ sectorEn, end }, i) => {
    const tail = plain.slice(end, found[i + 1]?.start ?? plain.length);
    return { sectorEn, subthemes: subthemesIn(tail) };
  });
}

function nameIn(words: string): string | null {
  const name: string[] = [];
  for (const word of words.split(/\s+/).reverse()) {
    if (NOT_IN_A_NAME.test(word)) break;
    name.unshift(word);
  }
  const first = name[0];
  if (first === undefined || NO_NAME.test(first)) return null;
  return name.join(" ");
}

/**
 * The subthemes in the words after a sector: ` including operators and optical modules, the ` → operators,
 * optical modules.
 */
function subthemesIn(tail: string): string[] {
  const connective = CONNECTIVE.exec(tail);
  if (!connective) return [];
  const list = tail.slice(connective[0].length).split(/[;；.。](?:\s|$)/u)[0] ?? "";
  return list
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*、\s*/iu)
    .map((item) => item.trim().replace(/^(?:both|the)\s+/i, ""))
    .filter(isSubtheme);
}

/** Whether an item is a subtheme rather than a clause, a year or the beginning of the next sector (`the`). */
function isSubtheme(item: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}\s+&/'’().-]*$/u.test(item) &&
    !/^(?:the|a|an|and|this|its|which|where|with|while|\d+)$|^(?:which|while|where|with|highlighting|as)\s/i.test(
      item,
    ) &&
    item.split(/\s+/).length <= LONGEST_SUBTHEME
  );
}
