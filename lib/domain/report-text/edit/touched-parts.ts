import type { ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import { isSame } from "./is-same";
import { partsOf, type Parts } from "./parts";

/** The headings, claims and tables that an analyst has changed, and the stretches of the text that they are about. */
export interface Touched extends Pick<Parts, "sections" | "claims" | "tables"> {
  stretches: TextSpan[];
}

/** In what a draft differs from the reading of its whole part of the text. */
export function touchedParts(draft: ReportDraft, whole: ReportDraft): Touched {
  const mine = listed(draft);
  const was = listed(whole);
  const parts = partsOf(draft);
  const present = mine.all.map((each) => ({ ...each, isTouched: !was.has(each) }));
  const gone = was.all.filter((each) => !mine.has(each)).map((each) => ({ ...each, isTouched: true }));
  const changed = (at: number) => present[at]!.isTouched;
  const [sections, claims] = [parts.sections.length, parts.claims.length];
  const stretches: TextSpan[] = [];
  let isOpen = false;
  for (const { start, end, isTouched } of [...present, ...gone].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (isTouched && isOpen && last) last.end = Math.max(last.end, end);
    else if (isTouched) stretches.push({ start, end });
    isOpen = isTouched;
  }
  return {
    sections: parts.sections.filter(({ start, end }, at) => start < end && changed(at)),
    claims: parts.claims.filter((_claim, at) => changed(sections + at)),
    tables: parts.tables.filter((_table, at) => changed(sections + claims + at)),
    stretches,
  };
}

interface Listed extends TextSpan {
  value: unknown;
}

/** Headings, claims and tables in this order; the section of a claim by its place instead of its index. */
function listed(draft: ReportDraft) {
  const all: Listed[] = [
    ...draft.sections,
    ...draft.claims.map((claim) => ({ ...claim, section: draft.sections[claim.section]?.start })),
    ...draft.tables,
  ].map((value) => ({ start: value.start, end: value.end, value }));
  const byStart = new Map<number, Listed[]>();
  for (const each of all) byStart.set(each.start, [...(byStart.get(each.start) ?? []), each]);
  return {
    all,
    has: ({ start, value }: Listed) => byStart.get(start)?.some((each) => isSame(each.value, value)),
  };
}
