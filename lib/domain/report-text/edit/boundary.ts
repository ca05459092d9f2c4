import type { DraftSection, DraftWarning, ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import { claimKind, trimmed } from "./claim-words";
import { namesApart, withClaimsFrom, withNamesOf } from "./moved-names";
import { partsOf, settled, type LooseClaim, type Parts } from "./parts";
import { plainName } from "./is-same";
import { mergeThemes } from "./theme-tree";

/**
 * Moves the border between a report of the text and the next one to an offset. What stands between goes to the other
 * report with its headings and claims, and with the themes and companies that rest on these claims alone; a part over
 * the border is unplaced. A claim that goes without its heading goes under the heading of that name, if the other report
 * has one.
 */
export function moveBorder<D extends ReportDraft>(
  text: string,
  drafts: readonly D[],
  report: number,
  at: number,
): D[] {
  const [first, second] = [drafts[report], drafts[report + 1]];
  if (!first || !second || at <= first.start || at >= second.end || at === first.end) return [...drafts];
  const [giver, taker] = at < first.end ? [first, second] : [second, first];
  const kept = giver === first ? { start: giver.start, end: at } : { start: at, end: giver.end };
  const gone = { start: Math.min(at, first.end), end: Math.max(at, first.end) };
  if (trimmed(text, kept) === null) return [...drafts];
  const left = inside(giver, kept);
  const moved = inside(giver, gone);
  const own = partsOf(taker);
  const both = { start: Math.min(taker.start, gone.start), end: Math.max(taker.end, gone.end) };
  const byStart = (a: TextSpan, b: TextSpan) => a.start - b.start;
  const names = namesApart(giver, isIn(gone));
  const grown = withNamesOf(taker, withClaimsFrom(names.moved, taker.claims.length));
  const headings = moved.sections.filter(({ start, end }) => start < end);
  const warnings = [...taker.warnings, ...giver.warnings.filter(isIn(gone))].filter(
    ({ code }) => code !== "no_recommendation" || grown.recommendations.length === 0,
  );
  const results = new Map([
    [
      giver,
      settled(text, { ...giver, ...names.kept, ...kept, warnings: giver.warnings.filter(isIn(kept)) }, left),
    ],
    [
      taker,
      settled(
        text,
        {
          ...grown,
          ...both,
          // The moved names count the claims of both reports.
          claims: [...taker.claims, ...giver.claims],
          warnings: warnings.toSorted(byStart),
        },
        {
          sections: [...own.sections, ...headings],
          claims: [...own.claims, ...moved.claims.map(underSame([...headings, ...own.sections]))],
          furniture: own.furniture,
          tables: [...own.tables, ...moved.tables].toSorted(byStart),
        },
      ),
    ],
  ]);
  return drafts.map((draft) => results.get(draft) ?? draft);
}

/** Puts a claim under the heading of the same name as its own, unless that one is among the headings itself. */
const underSame =
  (headings: readonly DraftSection[]) =>
  (loose: LooseClaim): LooseClaim => {
    const { section, claim } = loose;
    if (!section || section.title === "" || headings.includes(section)) return loose;
    const key = plainName(section.title);
    const same = headings.find(({ title }) => plainName(title) === key);
    return same ? { section: same, claim: { ...claim, kind: claimKind(same.kind) } } : loose;
  };

const isIn =
  (around: TextSpan) =>
  (span: TextSpan): boolean =>
    around.start <= span.start && span.end <= around.end;

/** The parts of a draft that stand wholly in a stretch of its text. */
function inside(draft: ReportDraft, around: TextSpan): Parts {
  const parts = partsOf(draft);
  const isInside = isIn(around);
  const furnished = (span: TextSpan | null) => (span && isInside(span) ? span : null);
  const { title, house, time } = parts.furniture;
  return {
    sections: parts.sections.filter(isInside),
    claims: parts.claims.filter(({ claim }) => isInside(claim)),
    furniture: { title: furnished(title), house: furnished(house), time: furnished(time) },
    tables: parts.tables.filter(isInside),
  };
}

/** Moves a claim to the next or the previous report, with all that stands between it and the border. */
export function moveClaimToReport<D extends ReportDraft>(
  text: string,
  drafts: readonly D[],
  report: number,
  claim: number,
  to: "previous" | "next",
): D[] {
  const moved = drafts[report]?.claims[claim];
  if (!moved) return [...drafts];
  return to === "next"
    ? moveBorder(text, drafts, report, moved.start)
    : moveBorder(text, drafts, report - 1, moved.end);
}

/** The warnings of which a report may have several, each about words of its own. */
const ABOUT_WORDS: readonly DraftWarning["code"][] = [
  "unplaced_text",
  "damaged_text",
  "long_claim",
  "heading_or_statement",
];

/**
 * Joins a report of the text with the next one. The first one's title, house, time, call day and label hold where it has
 * them; of two sectors of one name one stays, with the subthemes of both.
 */
export function joinReports<D extends ReportDraft>(text: string, drafts: readonly D[], report: number): D[] {
  const [first, second] = [drafts[report], drafts[report + 1]];
  if (!first || !second) return [...drafts];
  const moved = (claim: number | null) => (claim === null ? null : claim + first.claims.length);
  const names = withClaimsFrom(second, first.claims.length);
  const added = { ...second, rating: { ...second.rating, claim: moved(second.rating.claim) } };
  const dated = first.callDay === null ? added : first;
  const isLabelled = first.rating.text !== null || first.rating.stance !== null;
  const codes = first.warnings.map(({ code }) => code);
  const both: D = {
    ...first,
    end: second.end,
    title: first.title ?? second.title,
    house: first.house ?? second.house,
    publishedAt: first.publishedAt ?? second.publishedAt,
    callDay: dated.callDay,
    callDayReason: dated.callDayReason,
    rating: (isLabelled ? first : added).rating,
    sections: [...first.sections, ...second.sections],
    claims: [
      ...first.claims,
      ...second.claims.map((claim) => ({ ...claim, section: claim.section + first.sections.length })),
    ],
    recommendations: [...first.recommendations, ...names.recommendations],
    companies: [...first.companies, ...names.companies],
    furniture: {
      title: (first.title === null ? second : first).furniture.title,
      house: (first.house === null ? second : first).furniture.house,
      time: (first.publishedAt === null ? second : first).furniture.time,
    },
    tables: [...first.tables, ...second.tables],
    warnings: [
      ...first.warnings,
      ...second.warnings.filter(({ code }) => ABOUT_WORDS.includes(code) || !codes.includes(code)),
    ],
  };
  const joined = withOneOfEachSector(settled(text, both, partsOf(both)), first.recommendations.length);
  const isMissing = {
    no_title: joined.title === null,
    no_time: joined.publishedAt === null,
    no_recommendation: joined.recommendations.length === 0,
  };
  const warnings = joined.warnings.filter(
    ({ code }) => !(code in isMissing) || isMissing[code as "no_title"],
  );
  return drafts.toSpliced(report, 2, { ...joined, warnings });
}

/** Merges each sector from an index on into one of the same name before it. */
function withOneOfEachSector<D extends ReportDraft>(draft: D, from: number): D {
  let merged = draft;
  for (let at = draft.recommendations.length - 1; at >= from; at -= 1) {
    const name = plainName(draft.recommendations[at]!.name);
    const same = draft.recommendations.slice(0, at).findIndex((each) => plainName(each.name) === name);
    if (same >= 0) merged = mergeThemes(merged, [at], [same]);
  }
  return merged;
}
