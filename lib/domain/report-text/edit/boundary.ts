import type { ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import { trimmed } from "./claim-words";
import { partsOf, settled, type Parts } from "./parts";

/**
 * Moves the border between a report of the text and the next one to an offset. What stands between goes to the other
 * report with its headings and claims; a part over the border is unplaced. The recommendations stay, those whose
 * sentence has gone without it.
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
  const results = new Map([
    [giver, settled(text, { ...giver, ...kept, warnings: giver.warnings.filter(isIn(kept)) }, left)],
    [
      taker,
      settled(
        text,
        {
          ...taker,
          ...both,
          warnings: [...taker.warnings, ...giver.warnings.filter(isIn(gone))].toSorted(byStart),
        },
        {
          sections: [...own.sections, ...moved.sections.filter(({ start, end }) => start < end)],
          claims: [...own.claims, ...moved.claims],
          furniture: own.furniture,
          tables: [...own.tables, ...moved.tables].toSorted(byStart),
        },
      ),
    ],
  ]);
  return drafts.map((draft) => results.get(draft) ?? draft);
}

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
