import { excerpt } from "@/lib/domain/text/excerpt";
import type { DraftCompany, DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";
import { draftChecks } from "./checks";
import { isSame, plainName } from "./is-same";

/** One thing in which two versions of a draft differ. */
export type DraftDifference =
  | {
      kind: ValueKind;
      /** The index of the report, in both versions or in the one that has it. */
      report: number;
      /** The theme, the company or the claim that it is about; null: the report itself. */
      of: string | null;
      mine: string | null;
      theirs: string | null;
    }
  | {
      kind: ListKind;
      report: number;
      /** The names that only one of the two has; of a report without a title an empty one. */
      mine: string[];
      theirs: string[];
    };

type FactKind = "title" | "house" | "publishedAt" | "callDay" | "label" | "stance" | "isReport" | "checks";
type ThemeKind = "themeName" | "themeStance" | "themeBoard" | "themeSector";
type CompanyKind =
  | "companyName"
  | "companyDegree"
  | "companyCode"
  | "companySymbol"
  | "companyLabel"
  | "companyStance"
  | "companyTarget";
type ClaimKind = "claimPages" | "claimCorrection" | "claimHeading";
export type ValueKind = FactKind | ThemeKind | CompanyKind | ClaimKind | "headingKind" | "other";
export type ListKind = "reports" | "themes" | "companies" | "headings" | "claims";

type Draft = ReportDraft & { isReport?: boolean };

const WORDS = 48;
const words = (text: string) => excerpt(text, WORDS);

/**
 * The differences between an analyst's version of the drafts of one text and another one, in the order of a review: for
 * each report its facts, themes, companies, headings, claims and open questions. Reports are the same if they begin at
 * the same place; themes and companies by their name, or else their place; claims and headings by their place. Empty: the
 * versions are equal.
 */
export function draftDifferences(mine: readonly Draft[], theirs: readonly Draft[]): DraftDifference[] {
  const pairs = paired(mine, theirs, [({ start }) => start]);
  const only = (list: readonly Draft[]) => list.map(({ title }) => title ?? "");
  return [
    ...listed("reports", 0, only(pairs.mine), only(pairs.theirs)),
    ...pairs.both.flatMap(([one, other]) => ofReport(one, other, mine.indexOf(one))),
  ];
}

function ofReport(mine: Draft, theirs: Draft, report: number): DraftDifference[] {
  const facts: [FactKind, (draft: Draft) => string | null][] = [
    ["isReport", ({ isReport }) => (isReport === undefined ? null : String(isReport))],
    ["title", ({ title }) => title],
    ["house", ({ house }) => house],
    ["publishedAt", ({ publishedAt }) => publishedAt],
    ["callDay", ({ callDay }) => callDay],
    ["label", ({ rating }) => rating.text],
    ["stance", ({ rating }) => rating.stance],
  ];
  const found = [
    ...valued(report, null, mine, theirs, facts),
    ...ofThemes(mine, theirs, report),
    ...ofCompanies(mine, theirs, report),
    ...ofClaims(mine, theirs, report),
    ...valued(report, null, mine, theirs, [["checks", (draft) => String(draftChecks(draft).length)]]),
  ];
  const isAll =
    found.length > 0 ? isSame(placesOf(mine, theirs), placesOf(theirs, mine)) : isSame(mine, theirs);
  return isAll ? found : [...found, { kind: "other", report, of: null, mine: null, theirs: null }];
}

/** The places of tables, and of the facts in which a draft doesn't differ from another one: no line tells these. */
const placesOf = ({ tables, furniture, ...draft }: Draft, other: Draft) => ({
  tables,
  title: draft.title === other.title && furniture.title,
  house: draft.house === other.house && furniture.house,
  time: draft.publishedAt === other.publishedAt && furniture.time,
});

/** A theme with the sector that it stands under. */
interface Themed {
  theme: DraftTheme;
  sector: string | null;
}

const themed = ({ recommendations }: Draft): Themed[] =>
  recommendations.flatMap((sector) => [
    { theme: sector, sector: null },
    ...sector.subthemes.map((theme) => ({ theme, sector: sector.name })),
  ]);

function ofThemes(mine: Draft, theirs: Draft, report: number): DraftDifference[] {
  const pairs = paired(themed(mine), themed(theirs), [
    ({ theme, sector }) => `${plainName(theme.name)} ${sector && plainName(sector)}`,
    ({ theme }) => plainName(theme.name),
    ({ theme }) => placeKey(theme),
  ]);
  const names = (list: readonly Themed[]) => list.map(({ theme }) => theme.name);
  const fields: [ThemeKind, (each: Themed) => string | null][] = [
    ["themeName", ({ theme }) => namesOf(theme)],
    ["themeSector", ({ sector, theme }) => sector ?? theme.parent],
    ["themeStance", ({ theme }) => theme.stance],
    ["themeBoard", ({ theme }) => theme.theme],
  ];
  return [
    ...listed("themes", report, names(pairs.mine), names(pairs.theirs)),
    ...pairs.both.flatMap(([one, other]) => valued(report, one.theme.name, one, other, fields)),
  ];
}

const namesOf = ({ name, nameEn, nameZh }: DraftTheme) =>
  [...new Set([name, nameEn, nameZh].filter((each) => each !== null))].join(" / ");

function ofCompanies(mine: Draft, theirs: Draft, report: number): DraftDifference[] {
  const pairs = paired(mine.companies, theirs.companies, [({ name }) => plainName(name), placeKey]);
  const names = (list: readonly DraftCompany[]) => list.map(({ name }) => name);
  const fields: [CompanyKind, (each: DraftCompany) => string | null][] = [
    ["companyName", ({ name }) => name],
    ["companyDegree", ({ degree }) => degree],
    ["companyCode", ({ code }) => code],
    ["companySymbol", ({ symbol }) => symbol],
    ["companyLabel", ({ rating }) => rating.text],
    ["companyStance", ({ rating }) => rating.stance],
    ["companyTarget", priceOf],
  ];
  return [
    ...listed("companies", report, names(pairs.mine), names(pairs.theirs)),
    ...pairs.both.flatMap(([one, other]) => valued(report, one.name, one, other, fields)),
  ];
}

const priceOf = ({ target, currency }: DraftCompany): string | null =>
  target === null ? null : [target, currency].filter((each) => each !== null).join(" ");

function ofClaims(mine: Draft, theirs: Draft, report: number): DraftDifference[] {
  const headings = paired(mine.sections, theirs.sections, [spanKey]);
  const claims = paired(mine.claims, theirs.claims, [spanKey]);
  const heads = (list: readonly { heading: string }[]) =>
    list.flatMap(({ heading }) => (heading ? [words(heading)] : []));
  const texts = (list: readonly { text: string }[]) => list.map(({ text }) => words(text));
  return [
    ...listed("headings", report, heads(headings.mine), heads(headings.theirs)),
    ...headings.both.flatMap(([one, other]) =>
      valued(report, words(one.heading), one, other, [["headingKind", ({ kind }) => kind]]),
    ),
    ...listed("claims", report, texts(claims.mine), texts(claims.theirs)),
    ...claims.both.flatMap(([one, other]) =>
      (
        [
          ["claimPages", one.pages.join(", "), other.pages.join(", ")],
          ["claimCorrection", one.correction, other.correction],
          ["claimHeading", mine.sections[one.section]?.heading, theirs.sections[other.section]?.heading],
        ] as const
      ).flatMap(([kind, here, there]) =>
        here === there
          ? []
          : [{ kind, report, of: words(one.text), mine: here || null, theirs: there || null }],
      ),
    ),
  ];
}

const spanKey = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
const placeKey = ({ place }: Pick<DraftTheme, "place">): string | null => place && spanKey(place);

/** Pairs the equals of two lists by the first key that both have, then the rest by the next one; null is no key. */
function paired<T>(
  mine: readonly T[],
  theirs: readonly T[],
  keys: readonly ((each: T) => string | number | null)[],
) {
  let [here, there] = [[...mine], [...theirs]];
  const both: [T, T][] = [];
  for (const keyOf of keys) {
    const open = new Map<string | number, T[]>();
    for (const each of there) {
      const key = keyOf(each);
      if (key !== null) open.set(key, [...(open.get(key) ?? []), each]);
    }
    const taken = new Set<T>();
    here = here.filter((each) => {
      const key = keyOf(each);
      const other = key === null ? undefined : open.get(key)?.shift();
      if (other === undefined) return true;
      both.push([each, other]);
      taken.add(other);
      return false;
    });
    there = there.filter((each) => !taken.has(each));
  }
  return { both, mine: here, theirs: there };
}

function valued<T>(
  report: number,
  of: string | null,
  mine: T,
  theirs: T,
  fields: readonly [ValueKind, (each: T) => string | null][],
): DraftDifference[] {
  return fields.flatMap(([kind, valueOf]) => {
    const [here, there] = [valueOf(mine), valueOf(theirs)];
    return here === there ? [] : [{ kind, report, of, mine: here, theirs: there }];
  });
}

const listed = (kind: ListKind, report: number, mine: string[], theirs: string[]): DraftDifference[] =>
  mine.length + theirs.length === 0 ? [] : [{ kind, report, mine, theirs }];
