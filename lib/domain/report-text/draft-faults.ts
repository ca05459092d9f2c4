import { parseStamp } from "@/lib/domain/theme/call-day";
import type { DraftCompany, DraftTheme, ReportDraft, TextSpan } from "./types";

export type DraftFault =
  | "outside_text"
  | "out_of_order"
  | "overlaps"
  | "no_such_claim"
  | "no_such_section"
  | "other_words"
  | "not_a_time";

/**
 * The faults of the corrected drafts of one text, by the place in the list: `1.claims.3` → `overlaps`. Empty: the
 * drafts are spans of the text. The parts of the reports join to the whole text; within a part, headings, statements,
 * furniture and tables stand in order without overlap, every index points at something, a statement has the words of
 * its span, and the time of publication is one.
 */
export function draftFaults(text: string, drafts: readonly ReportDraft[]): Record<string, DraftFault> {
  const faults = new Map<string, DraftFault>();
  const found = (place: string, fault: DraftFault) => faults.set(place, faults.get(place) ?? fault);
  let from = 0;
  for (const [at, draft] of drafts.entries()) {
    if (draft.start !== from || draft.end < draft.start) found(`${at}.start`, "out_of_order");
    from = draft.end;
    for (const [place, fault] of faultsOfOne(text, draft)) found(`${at}.${place}`, fault);
  }
  if (from !== text.length) found(`${drafts.length - 1}.end`, "outside_text");
  return Object.fromEntries(faults);
}

type Found = [place: string, fault: DraftFault];

/** The faults of one report of a text, by the place in it: `claims.3` → `overlaps`. */
export function reportFaults(text: string, draft: ReportDraft): Record<string, DraftFault> {
  const found = faultsOfOne(text, draft);
  if (draft.end > text.length) found.push(["end", "outside_text"]);
  return Object.fromEntries(found.toReversed());
}

function faultsOfOne(text: string, draft: ReportDraft): Found[] {
  const isTime = draft.publishedAt === null || parseStamp(draft.publishedAt) !== null;
  return [
    ...faultsOfPlaces(draft),
    ...faultsOfIndexes(draft),
    ...faultsOfWords(text, draft),
    ...(isTime ? [] : [["publishedAt", "not_a_time"] satisfies Found]),
  ];
}

interface Placed extends TextSpan {
  place: string;
}

function faultsOfPlaces(draft: ReportDraft): Found[] {
  const { sections, claims, furniture, tables } = draft;
  const inList = (name: string, spans: readonly TextSpan[]): Placed[] =>
    spans.map(({ start, end }, at) => ({ place: `${name}.${at}`, start, end }));
  const lists = [inList("sections", sections), inList("claims", claims), inList("tables", tables)];
  const pieces = Object.entries(furniture).flatMap(([name, span]: [string, TextSpan | null]) =>
    span ? [{ place: `furniture.${name}`, start: span.start, end: span.end }] : [],
  );
  const themes = placedThemes(draft).map(({ place, theme }) => ({ place, span: theme.place }));
  const companies = draft.companies.map((each, at) => ({ place: `companies.${at}`, span: each.place }));
  const names = [...themes, ...companies].flatMap(({ place, span }) => (span ? [{ place, ...span }] : []));
  const all = [...lists.flat(), ...pieces];
  const outside = [...all, ...names].filter(
    ({ start, end }) => start < draft.start || end > draft.end || end < start,
  );
  const disordered = lists.flatMap((list) =>
    list.filter(({ start }, at) => start < (list[at - 1]?.start ?? 0)),
  );
  const sorted = all.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const overlapping = sorted.filter(({ start }, at) => start < (sorted[at - 1]?.end ?? 0));
  return [
    ...outside.map(({ place }): Found => [place, "outside_text"]),
    ...disordered.map(({ place }): Found => [place, "out_of_order"]),
    ...overlapping.map(({ place }): Found => [place, "overlaps"]),
  ];
}

/** The themes of a draft, sectors before their subthemes, each with its place in the draft. */
function placedThemes({ recommendations }: ReportDraft): { place: string; theme: DraftTheme }[] {
  return recommendations.flatMap((sector, at) => [
    { place: `recommendations.${at}`, theme: sector },
    ...sector.subthemes.map((theme, sub) => ({ place: `recommendations.${at}.subthemes.${sub}`, theme })),
  ]);
}

function faultsOfIndexes(draft: ReportDraft): Found[] {
  const isClaim = (index: number | null | undefined) => index == null || index < draft.claims.length;
  const ofTheme = ({ place, theme }: { place: string; theme: DraftTheme }): Found[] => [
    ...(isClaim(theme.claim) ? [] : [[`${place}.claim`, "no_such_claim"] satisfies Found]),
    ...(isClaim(theme.contradiction?.claim)
      ? []
      : [[`${place}.contradiction`, "no_such_claim"] satisfies Found]),
  ];
  return [
    ...(isClaim(draft.rating.claim) ? [] : [["rating.claim", "no_such_claim"] satisfies Found]),
    ...draft.claims.flatMap(({ section }, at): Found[] =>
      section < draft.sections.length ? [] : [[`claims.${at}.section`, "no_such_section"]],
    ),
    ...placedThemes(draft).flatMap(ofTheme),
    ...draft.companies.flatMap(({ claim }: DraftCompany, at): Found[] =>
      isClaim(claim) ? [] : [[`companies.${at}.claim`, "no_such_claim"]],
    ),
  ];
}

function faultsOfWords(text: string, { claims }: ReportDraft): Found[] {
  return claims.flatMap((claim, at): Found[] =>
    isWordingOf(claim.text, text.slice(claim.start, claim.end)) ? [] : [[`claims.${at}.text`, "other_words"]],
  );
}

/** How many letters and digits a bullet (`10.`, `(iv)`) and a mark without square brackets may have. */
const MOST_BESIDE = 12;

/**
 * Whether a statement has the words of its span in their order: what the span has more are a bullet at its start and
 * citations. Spaces and punctuation aren't compared, as they differ with the form of the citations.
 */
function isWordingOf(statement: string, span: string): boolean {
  const words = lettersOf(statement);
  const whole = lettersOf(span);
  return words !== "" && whole.includes(words) && whole.length - words.length <= MOST_BESIDE;
}

const CITATION = /[[【［][^\]】］[【［]{0,60}\d[^\]】］[【［]{0,60}[\]】］]/g;

const lettersOf = (text: string): string => text.replace(CITATION, "").replace(/[^\p{L}\p{N}]/gu, "");
