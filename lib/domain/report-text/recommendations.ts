import { pagesIn, withoutCitations } from "./citations";
import type { DraftClaim, DraftRecommendation, DraftSection } from "./types";

/**
 * Up to four words before `sector` that aren't the sentence's own: `the consumer electronics sector`. From a word's start,
 * and no word without end, so that a page of nothing but letters stays cheap.
 */
const SECTOR =
  /(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}+&/'’-]{0,60}(?:[ \t]{1,8}[\p{L}\p{N}&][\p{L}\p{N}+&/'’-]{0,60}){0,3})\s{1,8}(?:sector|industry)\b/giu;
/** Words that end a sector's name to the left. */
const NOT_IN_A_NAME =
  /^(?:the|a|an|and|or|on|in|of|for|to|as|with|within|into|from|both|is|are|focus|focusing|focuses|recommends?|suggests?|suggesting|overweight|maintains?|including)$/i;
/** Words that aren't a sector's name, though `sector` follows them. */
const NO_NAME =
  /^(?:various|this|that|each|every|these|those|whole|entire|overall|same|other|respective|its|their|key)$/i;
const CONNECTIVE =
  /^\s*(?:,\s*)?(?:(?:related|relating)\s+to|including|includes|emphasi[sz]ing|in|such\s+as|covering|comprising|particularly(?:\s+in)?|especially(?:\s+in)?|namely|like|with\s+a\s+focus\s+on|focus(?:ed|ing)\s+on|:)\s*/iu;
const RECOMMENDS = /recommend|suggest|rating|advice|投资建议|投资评级/iu;
const LONGEST_SUBTHEME = 6;

/**
 * The sectors and subthemes a report recommends, from its rating sentence first (`the X sector related to A and B, the Y
 * sector including C`), then from a section of recommendations for sectors the rating doesn't name. The names are the
 * report's own words.
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

/** One sentence's sectors, in order, each with the subthemes that follow it up to the next sector. */
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

/** ` including operators and optical modules, the ` → operators, optical modules. */
function subthemesIn(tail: string): string[] {
  const connective = CONNECTIVE.exec(tail);
  if (!connective) return [];
  const list = tail.slice(connective[0].length).split(/[;；.。](?:\s|$)/u)[0] ?? "";
  return list
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*、\s*/iu)
    .map((item) => item.trim().replace(/^(?:both|the)\s+/i, ""))
    .filter(isSubtheme);
}

/** A clause, a year or the beginning of the next sector (`the`) is not a subtheme. */
function isSubtheme(item: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}\s+&/'’().-]*$/u.test(item) &&
    !/^(?:the|a|an|and|this|its|which|where|with|while|\d+)$|^(?:which|while|where|with|highlighting|as)\s/i.test(
      item,
    ) &&
    item.split(/\s+/).length <= LONGEST_SUBTHEME
  );
}
