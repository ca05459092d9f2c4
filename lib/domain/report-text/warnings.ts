import { isDamaged } from "./damaged";
import { cutOf } from "./long-claim";
import { marksIn, type Mark } from "./layout/marks";
import { piecesOf } from "./pieces";
import type { DraftWarning, ReportDraft, TextSpan } from "./types";
import { hasPeriod } from "./frame/call-day";

/** Findings of the reader that the draft doesn't hold. */
export interface Remarks {
  doubtful: readonly TextSpan[];
  /** The claim with a label outside a rating heading; null: none. */
  ratingOutside: number | null;
  /** The claims whose target prices or labels can't be told to be of which company. */
  openFigures: readonly number[];
  /** The printed times besides the one taken. */
  otherTimes: readonly TextSpan[];
}

const SAME_MARKS_FROM = 4;

/** The places that a reviewer should look at, in the order of the text. Source: grammar page, section 7. */
export function warningsOf(text: string, draft: ReportDraft, remarks: Remarks): DraftWarning[] {
  const whole = { start: draft.start, end: draft.end };
  const outside = remarks.ratingOutside === null ? undefined : draft.claims[remarks.ratingOutside];
  const warnings: DraftWarning[] = [
    ...claimWarnings(text, draft),
    ...markWarnings(text, draft, whole),
    ...at("heading_or_statement", remarks.doubtful),
    ...at("two_times", remarks.otherTimes),
    ...at("rating_outside_heading", outside ? [outside] : []),
    ...at(
      "open_figures",
      remarks.openFigures.flatMap((claim) => draft.claims[claim] ?? []),
    ),
    ...at("no_title", draft.title === null ? [whole] : []),
    ...at("no_time", draft.publishedAt === null && draft.callDay === null ? [whole] : []),
    ...at("no_recommendation", draft.recommendations.length === 0 ? [whole] : []),
  ];
  const isPeriod = draft.callDay === null && draft.title !== null && hasPeriod(draft.title);
  warnings.push(...at("period_in_title", isPeriod ? [draft.furniture.title ?? whole] : []));
  return warnings.sort((a, b) => a.start - b.start || a.end - b.end);
}

const at = (code: DraftWarning["code"], spans: readonly TextSpan[]): DraftWarning[] =>
  spans.map(({ start, end }) => ({ code, start, end }));

function claimWarnings(text: string, draft: ReportDraft): DraftWarning[] {
  const long = draft.claims.flatMap((claim) => {
    const cut = cutOf(text, claim);
    return cut === null ? [] : [{ code: "long_claim" as const, start: claim.start, end: claim.end, at: cut }];
  });
  const unplaced = piecesOf(text, draft).filter((piece) => piece.kind === "unplaced");
  return [
    ...at(
      "no_pages",
      draft.claims.filter((claim) => claim.pages.length === 0),
    ),
    ...at(
      "damaged_text",
      [...draft.claims, ...draft.sections, ...unplaced].filter((span) => isDamaged(text, span)),
    ),
    ...at("unplaced_text", unplaced),
    ...long,
  ];
}

/** Marks that are ordinals, or that all name one page. */
function markWarnings(text: string, draft: ReportDraft, whole: TextSpan): DraftWarning[] {
  const marks: Mark[] = draft.claims.flatMap((claim) => marksIn(text.slice(claim.start, claim.end)));
  const pages = new Set(marks.flatMap((mark) => mark.pages));
  return [
    ...at("ordinal_marks", marks.some((mark) => mark.isOrdinal) ? [whole] : []),
    ...at("same_marks", pages.size === 1 && marks.length >= SAME_MARKS_FROM ? [whole] : []),
  ];
}
