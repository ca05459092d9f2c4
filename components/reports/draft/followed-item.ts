import { plainName } from "@/lib/domain/report-text/edit/is-same";
import { themesOf } from "@/lib/domain/report-text/edit/themes";
import type { DraftCompany, DraftTheme, ReportDraft, TextSpan } from "@/lib/domain/report-text/types";

interface NamedItem {
  id: string;
  /** The name of its sector; null: it is one. Undefined: it is a company. */
  under?: string | null;
  named: DraftTheme | DraftCompany;
}

const namedItems = (draft: ReportDraft): NamedItem[] => [
  ...themesOf(draft).map(({ path, theme }) => ({
    id: `theme-${path.join("-")}`,
    under: path.length === 1 ? null : draft.recommendations[path[0]]!.name,
    named: theme,
  })),
  ...draft.companies.map((company, at) => ({ id: `company-${at}`, named: company })),
];

const nameKey = ({ named }: NamedItem) => plainName(named.name);
const placeKey = ({ named: { place } }: NamedItem) => place && `${place.start}-${place.end}`;
const isSameNamed = (a: NamedItem, b: NamedItem) => nameKey(a) === nameKey(b) && placeKey(a) === placeKey(b);

/**
 * The id of the piece that a piece of a draft has become by a correction: a theme under another sector or made a company,
 * a claim made a heading. Null: it is gone, or isn't followed.
 */
export function followedItem(before: ReportDraft, after: ReportDraft, id: string): string | null {
  const was = namedItems(before).find((each) => each.id === id);
  if (was) {
    const items = namedItems(after);
    const stayed = items.find((each) => each.id === id);
    if (stayed && isSameNamed(stayed, was)) return id;
    const is =
      items.find((each) => isSameNamed(each, was)) ??
      items.find((each) => nameKey(each) === nameKey(was)) ??
      items.find((each) => placeKey(each) !== null && placeKey(each) === placeKey(was));
    return is?.id ?? null;
  }
  const [kind, at] = id.split("-");
  const words =
    kind === "claim" ? before.claims[Number(at)] : kind === "section" && before.sections[Number(at)];
  return words ? itemAt(after, words) : null;
}

/** The claim or heading with the first words of a stretch, else the unplaced words there. */
function itemAt({ claims, sections, start, end }: ReportDraft, span: TextSpan): string | null {
  const has = (each: TextSpan) => each.start <= span.start && span.start < each.end;
  const claim = claims.findIndex(has);
  if (claim >= 0) return `claim-${claim}`;
  const section = sections.findIndex((each) => has(each) || each.start === span.start);
  if (section >= 0) return `section-${section}`;
  return start <= span.start && span.start < end ? `unplaced-${span.start}` : null;
}

/**
 * The id of the piece in which two states of a draft differ, as after an undo: the one that came back or moved, else the
 * first one that changed. Null: they differ in its facts alone, or not at all.
 */
export function changedItem(before: ReportDraft, after: ReportDraft): string | null {
  const former = namedItems(before);
  const items = namedItems(after);
  const counterpart = (item: NamedItem) => former.find((each) => isSameNamed(each, item));
  const hasMoved = (item: NamedItem) => {
    const was = counterpart(item);
    return was !== undefined && was.under !== item.under;
  };
  const named =
    items.find((each) => !counterpart(each)) ??
    (items.length === former.length ? items.find(hasMoved) : undefined);
  if (named) return named.id;
  const firstOther = <T>(kind: string, now: readonly T[], then: readonly T[], sign: (each: T) => string) => {
    const known = new Set(then.map(sign));
    const at = now.findIndex((each) => !known.has(sign(each)));
    return at < 0 ? null : `${kind}-${at}`;
  };
  return (
    firstOther(
      "section",
      after.sections,
      before.sections,
      ({ start, end, kind }) => `${start} ${end} ${kind}`,
    ) ??
    firstOther("claim", after.claims, before.claims, ({ start, end, pages, correction }) =>
      JSON.stringify([start, end, pages, correction]),
    ) ??
    items.find((each) => !former.some((was) => isEqual(was, each)))?.id ??
    null
  );
}

/** Whether two items are equal apart from their subthemes and from the number of their claim. */
const isEqual = (a: NamedItem, b: NamedItem): boolean => {
  const plain = ({ named }: NamedItem) => JSON.stringify({ ...named, subthemes: null, claim: null });
  return isSameNamed(a, b) && plain(a) === plain(b);
};
