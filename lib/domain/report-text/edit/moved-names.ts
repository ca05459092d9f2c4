import { mentions } from "@/lib/domain/report-text/match/claim-themes";
import type { DraftCompany, DraftTheme, ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import { plainName } from "./is-same";

type Names = Pick<ReportDraft, "recommendations" | "companies">;
type Named = DraftTheme | DraftCompany;

/**
 * The themes and companies of a report of which some claims go to another one. `moved`: those that rest on these claims
 * alone, or whose place goes without a claim. `kept`: the others; one that another claim names has that claim as its
 * source. A subtheme that goes without its sector is a theme by itself, put under what its sector is on the board.
 */
export function namesApart(
  draft: ReportDraft,
  isGone: (span: TextSpan) => boolean,
): Record<"kept" | "moved", Names> {
  const { claims, recommendations, companies } = draft;
  /** The claim on which a name rests when others go; undefined: it goes with them. */
  const sourceOf = (named: Named): number | null | undefined => {
    const { claim, place } = named;
    const at = claim === null ? null : claims[claim];
    if (!at) return place && isGone(place) ? undefined : null;
    if (!isGone(at)) return claim;
    const isNamedIn = mentions(namesOf(named));
    const other = claims.findIndex((each) => !isGone(each) && isNamedIn(each.text));
    return other < 0 ? undefined : other;
  };
  const apart = <T extends Named>(all: readonly T[]) => {
    const kept: T[] = [];
    const moved: T[] = [];
    for (const each of all) {
      const claim = sourceOf(each);
      if (claim === undefined) moved.push(each);
      else kept.push(claim === each.claim ? each : { ...each, claim });
    }
    return { kept, moved };
  };
  const kept: DraftTheme[] = [];
  const moved: DraftTheme[] = [];
  for (const sector of recommendations) {
    const subs = apart(sector.subthemes);
    const claim = sourceOf(sector);
    if (claim === undefined && subs.kept.length === 0) moved.push({ ...sector, subthemes: subs.moved });
    else {
      kept.push({ ...sector, claim: claim ?? null, subthemes: subs.kept });
      moved.push(...subs.moved.map((each) => ({ ...each, parent: each.parent ?? sector.theme })));
    }
  }
  const of = apart(companies);
  return {
    kept: { recommendations: kept, companies: of.kept },
    moved: { recommendations: moved, companies: of.moved },
  };
}

const namesOf = (named: Named): string[] =>
  ("code" in named ? [named.name, named.code] : [named.name, named.nameEn, named.nameZh]).flatMap(
    (name) => name || [],
  );

/** The themes and companies of a report with others added; of two with one name, or one ticker, the first stays. */
export function withNamesOf<D extends ReportDraft>(draft: D, added: Names): D {
  const themes = draft.recommendations.flatMap((each) => [each, ...each.subthemes]);
  const known = new Set(themes.map(({ name }) => plainName(name)));
  const isNew = ({ name }: DraftTheme) => !known.has(plainName(name));
  const tops = [...draft.recommendations];
  for (const theme of added.recommendations) {
    const subthemes = theme.subthemes.filter(isNew);
    const same = tops.findIndex(({ name }) => plainName(name) === plainName(theme.name));
    if (same >= 0) tops[same] = { ...tops[same]!, subthemes: [...tops[same]!.subthemes, ...subthemes] };
    else if (isNew(theme)) tops.push({ ...theme, subthemes });
    else tops.push(...subthemes);
  }
  const isOneCompany = (a: DraftCompany, b: DraftCompany) =>
    a.symbol === null || b.symbol === null ? plainName(a.name) === plainName(b.name) : a.symbol === b.symbol;
  const companies = added.companies.filter(
    (each) => !draft.companies.some((known) => isOneCompany(known, each)),
  );
  return { ...draft, recommendations: tops, companies: [...draft.companies, ...companies] };
}

/** Names with the indexes of their claims moved by a number. */
export function withClaimsFrom({ recommendations, companies }: Names, first: number): Names {
  const moved = (claim: number | null) => (claim === null ? null : claim + first);
  const theme = (each: DraftTheme): DraftTheme => ({
    ...each,
    claim: moved(each.claim),
    contradiction: each.contradiction && {
      ...each.contradiction,
      claim: each.contradiction.claim + first,
    },
    subthemes: each.subthemes.map(theme),
  });
  return {
    recommendations: recommendations.map(theme),
    companies: companies.map((each) => ({ ...each, claim: moved(each.claim) })),
  };
}
