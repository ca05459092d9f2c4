import type { DraftTheme, ReportDraft, Stance } from "@/lib/domain/report-text/types";

/** The draft that a careful analyst makes of a text, as the `.expected.json` beside it has it. */
export interface Expected {
  title: string | null;
  house: string | null;
  callDay: string | null;
  rating: { text: string | null; stance: Stance | null };
  sectors: (ExpectedTheme & { subthemes: ExpectedTheme[] })[];
  claims: { text: string; pages: number[]; section: string }[];
  companies: { name: string; symbol: string | null; alt?: string[] }[];
  notAReport: boolean;
  reportsInText: number;
  reports?: Expected[];
}

interface ExpectedTheme {
  nameEn: string | null;
  nameZh: string | null;
  stance: Stance | null;
  alt?: string[];
  optional?: boolean;
}

/**
 * The corrections that an analyst would make by hand to turn the drafts of a text into the expected ones, each as a line:
 * a thing that is missing or too much, a wrong stance, heading, pages, title, house or day.
 */
export function editsOf(expected: Expected, drafts: readonly ReportDraft[]): string[] {
  if (expected.notAReport) return drafts.length > 0 ? ["a draft of no report"] : [];
  const wanted = expected.reports ?? [expected];
  const extra = drafts.slice(wanted.length).map(() => "extra report");
  return [...wanted.flatMap((report, i) => editsOfOne(report, drafts[i])), ...extra];
}

function editsOfOne(expected: Expected, draft: ReportDraft | undefined): string[] {
  if (!draft) return ["missing report", ...expected.claims.map((claim) => `missing claim ${claim.text}`)];
  const sectors = pair(expected.sectors, draft.recommendations, isSameTheme);
  const subthemes = sectors.pairs.map(([want, got]) => ({
    want,
    got,
    ...pair(want.subthemes, got.subthemes, isSameTheme),
  }));
  const claims = pair(expected.claims, draft.claims, (want, got) => isSameClaim(want.text, got.text));
  const companies = pair(expected.companies, draft.companies, (want, got) =>
    [want.name, ...(want.alt ?? [])].some((name) => nameKey(name) === nameKey(got.name)),
  );
  const named = [sectors.pairs, ...subthemes.map(({ pairs }) => pairs)].flat();
  return [
    ...unpaired(
      "sector",
      sectors,
      (each) => each.nameEn ?? each.nameZh,
      (each) => each.name,
    ),
    ...subthemes.flatMap((each) =>
      unpaired(
        "subtheme",
        each,
        (theme) => theme.nameEn ?? theme.nameZh,
        (theme) => theme.name,
      ),
    ),
    ...sectors.extra.flatMap((each) => each.subthemes.map((theme) => `extra subtheme ${theme.name}`)),
    ...named
      .filter(([want, got]) => want.stance && !want.optional && want.stance !== got.stance)
      .map(([want, got]) => `stance of ${got.name}: ${want.stance}`),
    ...unpaired(
      "claim",
      claims,
      (each) => each.text,
      (each) => each.text,
    ),
    ...claims.pairs
      .filter(([want, got]) => `${pagesKey(want.pages)}` !== `${pagesKey(got.pages)}`)
      .map(([want, got]) => `pages of ${want.text}: ${got.pages}`),
    ...claims.pairs.flatMap(([want, got]) => {
      const { heading = "", title = "" } = draft.sections[got.section] ?? {};
      const isRight = [heading, title].some(
        (words) => plainKey(want.section).endsWith(plainKey(words)) && words !== "",
      );
      return isRight ? [] : [`heading of ${want.text}: ${heading}`];
    }),
    ...unpaired(
      "company",
      companies,
      (each) => each.name,
      (each) => each.name,
    ),
    ...(["title", "house", "callDay"] as const)
      .filter((field) => plainKey(expected[field] ?? "") !== plainKey(draft[field] ?? ""))
      .map((field) => `${field}: ${draft[field]}`),
    ...(isSameRating(expected, draft) ? [] : [`stance of the rating: ${draft.rating.stance}`]),
  ];
}

const isSameRating = ({ rating }: Expected, draft: ReportDraft) =>
  rating.stance === draft.rating.stance || (rating.text === null && draft.rating.stance === null);

/** Each wanted thing with the first product that is the same; what isn't optional comes first. */
function pair<W extends object, G>(
  wanted: readonly W[],
  got: readonly G[],
  isSame: (want: W, got: G) => boolean,
) {
  const rest = [...got];
  const pairs: [W, G][] = [];
  const missing: W[] = [];
  const isOptional = (each: W) => "optional" in each && each.optional === true;
  for (const want of [...wanted].sort((a, b) => Number(isOptional(a)) - Number(isOptional(b)))) {
    const at = rest.findIndex((each) => isSame(want, each));
    if (at >= 0) pairs.push([want, rest.splice(at, 1)[0]!]);
    else if (!isOptional(want)) missing.push(want);
  }
  return { pairs, missing, extra: rest };
}

function unpaired<W, G>(
  kind: string,
  { missing, extra }: { missing: W[]; extra: G[] },
  wanted: (each: W) => string | null,
  got: (each: G) => string,
): string[] {
  return [
    ...missing.map((each) => `missing ${kind} ${wanted(each)}`),
    ...extra.map((each) => `extra ${kind} ${got(each)}`),
  ];
}

const isSameTheme = (want: ExpectedTheme, got: DraftTheme) =>
  [want.nameEn, want.nameZh, ...(want.alt ?? [])].some(
    (name) => name !== null && nameKey(name) === nameKey(got.name),
  );

/** The expected claims are given by their first forty characters. */
function isSameClaim(want: string, got: string): boolean {
  const at = plainKey(got).indexOf(plainKey(want));
  return at >= 0 && at <= 12;
}

const plainKey = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
const nameKey = (name: string) => plainKey(name.toLowerCase().replace(/\b(\p{L}{3,})s\b/gu, "$1"));
const pagesKey = (pages: readonly number[]) => [...new Set(pages)].sort((a, b) => a - b);
