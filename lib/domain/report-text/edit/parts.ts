import type {
  DraftClaim,
  DraftSection,
  DraftTheme,
  Furniture,
  ReportDraft,
  TextSpan,
} from "@/lib/domain/report-text/types";
import { gapsBetween } from "@/lib/domain/report-text/layout/spans";
import { claimKind, claimWords, hasWords, overlaps, trimmed } from "./claim-words";

/** A claim with its section itself instead of an index; null: the heading before it in the text. */
export interface LooseClaim {
  claim: DraftClaim;
  section: DraftSection | null;
}

/** The parts of a draft while they are rearranged, without indexes. */
export interface Parts {
  sections: DraftSection[];
  claims: LooseClaim[];
  furniture: Furniture;
  tables: TextSpan[];
}

export const partsOf = ({ sections, claims, furniture, tables }: ReportDraft): Parts => ({
  sections: [...sections],
  claims: claims.map((claim) => ({ claim, section: sections[claim.section] ?? null })),
  furniture,
  tables,
});

/** A section for claims that stand before or without any heading; it has no place of its own. */
const unnamed = (at: number): DraftSection => ({
  ...{ heading: "", title: "", kind: "section", ordinal: null, start: at, end: at },
});

/**
 * A draft with rearranged parts. Sections and claims are put in the order of the text and numbered anew. A theme,
 * company or rating keeps the claim in which its name stands, or else the claim that now has the first words of its
 * former one. A title, house or time whose words have become something else is unknown.
 */
export function settled<D extends ReportDraft>(text: string, draft: D, parts: Parts): D {
  const known = new Set(parts.sections);
  const starts = Math.min(...parts.sections.map(({ start }) => start));
  const isHeadless = parts.claims.some(
    ({ claim, section }) => claim.start < starts && !(section && known.has(section)),
  );
  const sections = [...(isHeadless ? [unnamed(draft.start)] : []), ...parts.sections].toSorted(
    (a, b) => a.start - b.start,
  );
  const indexes = new Map(sections.map((section, at) => [section, at]));
  const claims = parts.claims
    .map(({ claim, section }): DraftClaim => {
      const index = section ? indexes.get(section) : undefined;
      if (index === claim.section) return claim; // an unchanged claim isn't drawn anew
      if (index !== undefined) return { ...claim, section: index };
      const at = sections.findLastIndex((each) => each.start <= claim.start);
      return { ...claim, section: at, kind: claimKind(sections[at]?.kind) };
    })
    .toSorted((a, b) => a.start - b.start);
  const { furniture, tables } = parts;
  const isGone = (part: keyof Furniture) => draft.furniture[part] !== null && furniture[part] === null;
  return withoutSettledWarnings(text, {
    ...draft,
    ...repointed(draft, (at, place) => movedTo(draft.claims[at], place, claims)),
    title: isGone("title") ? null : draft.title,
    house: isGone("house") ? null : draft.house,
    publishedAt: isGone("time") ? null : draft.publishedAt,
    sections,
    claims,
    furniture,
    tables,
  });
}

type Moved = (claim: number, place: TextSpan | null) => number | null;

/** The index of the claim that now has the words of a former one. */
function movedTo(old: DraftClaim | undefined, place: TextSpan | null, claims: readonly DraftClaim[]) {
  if (!old) return null;
  const isNamedIn = place && place.start >= old.start && place.end <= old.end;
  const anchor = isNamedIn ? place.start : old.start;
  const at = claims.findIndex(({ end }) => end > anchor);
  return at >= 0 && overlaps(claims[at]!, old) ? at : null;
}

/** The references to claims, each moved; a name that stands in another report of the text has no place. */
function repointed(
  { start, end, rating, recommendations, companies }: ReportDraft,
  moved: Moved,
): Pick<ReportDraft, "rating" | "recommendations" | "companies"> {
  const to = (claim: number | null, place: TextSpan | null) => (claim === null ? null : moved(claim, place));
  const within = (place: TextSpan | null) =>
    place && start <= place.start && place.end <= end ? place : null;
  const theme = (each: DraftTheme): DraftTheme => {
    const against = each.contradiction && to(each.contradiction.claim, null);
    return {
      ...each,
      claim: to(each.claim, each.place),
      place: within(each.place),
      contradiction:
        each.contradiction && against !== null ? { ...each.contradiction, claim: against } : null,
      subthemes: each.subthemes.map(theme),
    };
  };
  return {
    rating: { ...rating, claim: to(rating.claim, null) },
    recommendations: recommendations.map(theme),
    companies: companies.map((each) => ({
      ...each,
      claim: to(each.claim, each.place),
      place: within(each.place),
    })),
  };
}

/** Drops warnings about a place that has been mended: a claim cut in two, words that are placed, a heading decided. */
function withoutSettledWarnings<D extends ReportDraft>(text: string, draft: D): D {
  const isPlaced = (span: TextSpan) => draft.claims.some((claim) => overlaps(claim, span));
  return {
    ...draft,
    warnings: draft.warnings.filter((warning) => {
      if (warning.code === "unplaced_text") return trimmed(text, warning) !== null && !isPlaced(warning);
      if (warning.code !== "long_claim") return true;
      const at = warning.at ?? (warning.start + warning.end) / 2;
      return draft.claims.some(({ start, end }) => start < at && at < end);
    }),
  };
}

/** The parts with a stretch of the text in none of them: claims and headings that reach into it are cut at its ends. */
export const freed = (text: string, parts: Parts, span: TextSpan): Parts => freedOfAll(text, parts, [span]);

/** As `freed`, of stretches that are in the order of the text and don't overlap. */
export function freedOfAll(text: string, parts: Parts, stretches: readonly TextSpan[]): Parts {
  const isOut = (each: TextSpan | null) => each === null || over(stretches, each).length === 0;
  const remains = (each: TextSpan): TextSpan[] =>
    gapsBetween(each, over(stretches, each)).flatMap((part) => {
      const left = trimmed(text, part);
      return left && hasWords(text, left) ? [left] : [];
    });
  const shortened = new Map<DraftSection, DraftSection>();
  for (const section of parts.sections) {
    if (isOut(section)) continue;
    const [left] = remains(section);
    if (left) shortened.set(section, headingOf(text, left, section.kind));
  }
  const { title, house, time } = parts.furniture;
  return {
    sections: parts.sections.flatMap((section) =>
      isOut(section) ? [section] : (shortened.get(section) ?? []),
    ),
    claims: parts.claims.flatMap((loose) => {
      const section = loose.section && (shortened.get(loose.section) ?? loose.section);
      if (isOut(loose.claim)) return [{ ...loose, section }];
      return remains(loose.claim).map((left) => ({
        section,
        claim: { ...loose.claim, ...left, ...claimWords(text, left) },
      }));
    }),
    furniture: {
      title: isOut(title) ? title : null,
      house: isOut(house) ? house : null,
      time: isOut(time) ? time : null,
    },
    tables: parts.tables.filter(isOut),
  };
}

/** The stretches that overlap a span. Thousands of parts are freed of thousands of stretches: the time is logarithmic. */
function over(stretches: readonly TextSpan[], span: TextSpan): readonly TextSpan[] {
  let [first, last] = [0, stretches.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (stretches[middle]!.end <= span.start) first = middle + 1;
    else last = middle;
  }
  let end = first;
  while (end < stretches.length && overlaps(stretches[end]!, span)) end++;
  return stretches.slice(first, end);
}

const NUMBER =
  /^(?:(?:section|group|stage|part|分组|第)\s*)?[（(]?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})(?:\.\d{1,2})?\s*(?:[)）.、:：]|部分|章)\s*/iu;

/** The heading at a place: without `#`, `**` and bullet, and its title also without its number. */
export function headingOf(text: string, { start, end }: TextSpan, kind: DraftSection["kind"]): DraftSection {
  const heading = text
    .slice(start, end)
    .replace(/^(?:#{1,6}|[-*•·])\s+/u, "")
    .replace(/\*\*|__/g, "")
    .trim();
  const number = NUMBER.exec(heading);
  const printed = number?.[1] ?? "";
  return {
    heading,
    title: (number && heading.slice(number[0].length)) || heading,
    kind,
    ordinal: /^\d+$/.test(printed) ? Number(printed) : null,
    start,
    end,
  };
}
