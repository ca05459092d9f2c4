import type {
  DraftCompany,
  DraftTheme,
  DraftWarning,
  Furniture,
  ReportDraft,
  TextSpan,
} from "@/lib/domain/report-text/types";
import { overlaps } from "./claim-words";
import { isSame, plainName } from "./is-same";
import { freed, freedOfAll, partsOf, settled, type Parts } from "./parts";
import { touchedParts, type Touched } from "./touched-parts";

/** The reader's drafts of a report's part of the text, and of its two halves if a report begins in it. */
export interface ReadAnew<D> {
  whole: D;
  before: D;
  after: D;
}

/**
 * Cuts a report of the text in two where the reader missed the beginning of the second one. Each half is as the reader
 * reads it by itself, with the analyst's corrections over that: what differs from the reading of the whole is taken over
 * by the half in which it stands; what stands nowhere in the text, such as a typed title, by the first one.
 * `read.after.start` is the border.
 */
export function beginReport<D extends ReportDraft>(text: string, draft: D, read: ReadAnew<D>): [D, D] {
  const touched = touchedParts(draft, read.whole);
  return [half(text, draft, read, read.before, touched), half(text, draft, read, read.after, touched)];
}

function half<D extends ReportDraft>(
  text: string,
  draft: D,
  { whole, after }: ReadAnew<D>,
  read: D,
  touched: Touched,
): D {
  const { start, end } = read;
  const isFirst = read.start < after.start;
  const other = isFirst ? { start: end, end: draft.end } : { start: draft.start, end: start };
  /** Whether what begins at an offset is of this half; null: it stands nowhere in the text. */
  const isHere = (at: number | null | undefined) => (at == null ? isFirst : start <= at && at < end);
  const from = frameOf(draft, whole, (place) => (isHere(place?.start) ? draft : read), read);
  const furniture = apart(read, {
    title: from.title.furniture.title,
    house: from.house.furniture.house,
    time: from.publishedAt.furniture.time,
  });
  const parts = withCorrections(text, read, touched, other, furniture);
  const mine = settled(text, { ...draft, start, end }, parts);
  const fresh = settled(text, { ...read, furniture }, parts);
  const isDayMine = !isSame([draft.callDay, draft.callDayReason], [whole.callDay, whole.callDayReason]);
  const isDaySet = draft.callDayReason === "set_by_editor" && isFirst;
  const day = !isDayMine ? read : isDaySet ? draft : from.publishedAt;
  const isLabelMine = !isSame(label(draft), label(whole)) && isHere(claimStart(draft, draft.rating.claim));
  const both: D = {
    ...draft,
    ...{ start, end, title: from.title.title, house: from.house.house },
    ...{ publishedAt: from.publishedAt.publishedAt, callDay: day.callDay, callDayReason: day.callDayReason },
    rating: (isLabelMine ? mine : fresh).rating,
    ...{ sections: fresh.sections, claims: fresh.claims, furniture, tables: fresh.tables },
    recommendations: corrected(
      { mine: mine.recommendations, before: draft.recommendations, was: whole.recommendations },
      fresh.recommendations,
      { plain: plainTheme, isHere: (theme, of) => isHere(themeStart(of === "was" ? whole : draft, theme)) },
    ),
    companies: corrected(
      { mine: mine.companies, before: draft.companies, was: whole.companies },
      fresh.companies,
      {
        plain: plainCompany,
        isHere: ({ place, claim }, of) =>
          isHere(place?.start ?? claimStart(of === "was" ? whole : draft, claim)),
      },
    ),
  };
  return { ...both, warnings: openWarnings(both, fresh.warnings, { draft, whole }) };
}

/** For the title, the house and the time, the draft that has them: the reading, or the corrected draft. */
function frameOf<D extends ReportDraft>(draft: D, whole: D, owner: (place: TextSpan | null) => D, read: D) {
  const of = (field: "title" | "house" | "publishedAt", place: keyof Furniture) =>
    draft[field] === whole[field] ? read : owner(draft.furniture[place]);
  return {
    title: of("title", "title"),
    house: of("house", "house"),
    publishedAt: of("publishedAt", "time"),
  };
}

/** The places that are in a half. Of those that overlap, since they come from two drafts, the first one holds. */
function apart({ start, end }: TextSpan, furniture: Furniture): Furniture {
  const clear = (span: TextSpan | null, others: (TextSpan | null)[]) =>
    span && start <= span.start && span.end <= end && !others.some((each) => each && overlaps(each, span))
      ? span
      : null;
  const title = clear(furniture.title, []);
  const house = clear(furniture.house, [title]);
  return { title, house, time: clear(furniture.time, [title, house]) };
}

/** The parts of a reading with those that an analyst has changed in the place of what is read there. */
function withCorrections(
  text: string,
  read: ReportDraft,
  touched: Touched,
  other: TextSpan,
  furniture: Furniture,
): Parts {
  const none = { title: null, house: null, time: null };
  const own = freed(text, { ...touched, furniture: none }, other);
  const stretches = touched.stretches.filter((each) => overlaps(each, read));
  const rest = freedOfAll(text, { ...partsOf(read), furniture: none }, stretches);
  const sections = [...rest.sections, ...own.sections];
  const sectionAt = new Map(sections.toReversed().map((each) => [each.start, each]));
  const claims = own.claims.map(({ claim, section }) => ({
    claim,
    section: (section && sectionAt.get(section.start)) ?? null,
  }));
  const byStart = (a: TextSpan, b: TextSpan) => a.start - b.start;
  const all = {
    sections: sections.toSorted(byStart),
    claims: [...rest.claims, ...claims],
    tables: [...rest.tables, ...own.tables].toSorted(byStart),
    furniture: none,
  };
  const spans = [furniture.title, furniture.house, furniture.time].filter((span) => span !== null);
  return { ...freedOfAll(text, all, spans.toSorted(byStart)), furniture };
}

interface Named {
  name: string;
}

/**
 * The read names of a half with the corrected ones in their place: those that an analyst has changed or added there take
 * the place of a read one of that name, and those that were dropped there stay dropped.
 */
function corrected<T extends Named>(
  { mine, before, was }: { mine: readonly T[]; before: readonly T[]; was: readonly T[] },
  read: readonly T[],
  { plain, isHere }: { plain: (each: T) => unknown; isHere: (each: T, of: "mine" | "was") => boolean },
): T[] {
  const key = ({ name }: T) => plainName(name);
  const has = (list: readonly T[], each: T) => list.some((one) => isSame(plain(one), plain(each)));
  const changed = mine.filter((_each, at) => isHere(before[at]!, "mine") && !has(was, before[at]!));
  const gone = was.filter((each) => isHere(each, "was") && !has(before, each));
  const taken = new Set([...changed, ...gone].map(key));
  return [...read.filter((each) => !taken.has(key(each))), ...changed];
}

/** A theme as an analyst sees it, without the numbers of sentences: those change with every cut. */
const plainTheme = (theme: DraftTheme): unknown => ({
  ...theme,
  ...{ claim: null, place: null, contradiction: theme.contradiction?.stance ?? null },
  subthemes: theme.subthemes.map(plainTheme),
});
const plainCompany = (company: DraftCompany): unknown => ({ ...company, claim: null, place: null });

const label = ({ rating }: ReportDraft) => [rating.text, rating.stance];
const claimStart = ({ claims }: ReportDraft, claim: number | null) =>
  claim === null ? null : claims[claim]?.start;

/** Where a theme is named: itself, or else its first subtheme that is. */
function themeStart(draft: ReportDraft, theme: DraftTheme): number | null {
  const all = [theme, ...theme.subthemes];
  const starts = all.map(({ place, claim }) => place?.start ?? claimStart(draft, claim));
  return starts.find((start) => start != null) ?? null;
}

/** The warnings of a reading that hold for its corrected half, without those that an analyst has looked at. */
function openWarnings(
  { title, publishedAt, callDay, recommendations }: ReportDraft,
  warnings: readonly DraftWarning[],
  { draft, whole }: { draft: ReportDraft; whole: ReportDraft },
): DraftWarning[] {
  const isMissing: Partial<Record<DraftWarning["code"], boolean>> = {
    no_title: title === null,
    no_time: publishedAt === null && callDay === null,
    no_recommendation: recommendations.length === 0,
  };
  const isIn = (list: readonly DraftWarning[], { code, start, end }: DraftWarning) =>
    list.some((each) => each.code === code && each.start === start && each.end === end);
  const isLookedAt = (warning: DraftWarning) =>
    isIn(whole.warnings, warning) && !isIn(draft.warnings, warning);
  return warnings.filter((warning) => isMissing[warning.code] ?? !isLookedAt(warning));
}
