import { codedCompaniesIn, symbolOfCode } from "@/lib/domain/report-text/advice/company-codes";
import { figuresOf } from "@/lib/domain/report-text/advice/company-figures";
import { blankMarks } from "@/lib/domain/report-text/layout/marks";
import type { DraftCompany, ReportDraft, TextSpan } from "@/lib/domain/report-text/types";

/** Words around a name that stands in no claim. */
const AROUND = 200;

/**
 * Everything printed for the company whose name an analyst has selected: its code with the symbol that it decides, its
 * label and its target price. Empty: nothing is printed for it.
 */
export function printedFor(text: string, draft: ReportDraft, place: TextSpan): Partial<DraftCompany> {
  const claim = draft.claims.find(({ start, end }) => start <= place.start && place.end <= end);
  const start = claim?.start ?? Math.max(draft.start, place.start - AROUND);
  const end = claim?.end ?? Math.min(draft.end, place.end + AROUND);
  const sentence = blankMarks(text.slice(start, end)).replace(/\s/gu, " ");
  const name = { start: place.start - start, end: place.end - start };
  const coded = codedCompaniesIn(sentence);
  const own = coded.find((each) => each.place.start < name.end && name.start < each.place.end);
  const others = coded.filter((each) => each !== own);
  const companies = [...others, { name, place: own?.place ?? name }].sort(
    (a, b) => a.name.start - b.name.start,
  );
  const at = companies.findIndex((each) => each.name === name);
  const { label, target, currency } = figuresOf(sentence, companies).figures[at]!;
  return {
    ...(own && {
      ...withoutCode(text, place, own.name.end + start),
      code: own.code,
      ...symbolOfCode(own.code),
    }),
    ...(label && { rating: { text: label.text, stance: label.stance } }),
    ...{ target, currency },
  };
}

/** The name without the code in brackets, where that was selected as well. */
function withoutCode(text: string, place: TextSpan, end: number): Pick<DraftCompany, "name" | "place"> {
  const span = { start: place.start, end: place.start < end ? Math.min(place.end, end) : place.end };
  return { name: text.slice(span.start, span.end).trim(), place: span };
}
