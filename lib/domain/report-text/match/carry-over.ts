import { newCompany } from "@/lib/domain/report-text/edit/companies";
import { newTheme, themesOf } from "@/lib/domain/report-text/edit/themes";
import type { DraftCompany, DraftTheme, ReportDraft, TextSpan } from "@/lib/domain/report-text/types";
import { sentenceKey } from "./sentence-key";

/** A theme that a report was accepted with. */
export interface AcceptedTheme extends Pick<DraftTheme, "name" | "stance" | "stanceOrigin"> {
  slug: string;
  /** The slug of its sector; null: it is a sector. */
  parent: string | null;
  /** The sentence that names it; null: none does. */
  sentence: string | null;
}

/** A company that a report was accepted with. */
export interface AcceptedCompany extends Pick<
  DraftCompany,
  "name" | "code" | "symbol" | "rating" | "target" | "currency" | "degree"
> {
  sentence: string | null;
}

/** A report with its present text, as it was accepted. */
export interface AcceptedReport {
  text: string;
  callDay: string;
  themes: readonly AcceptedTheme[];
  companies: readonly AcceptedCompany[];
}

/**
 * The draft of a corrected text with what was accepted of the earlier one, as far as its sentences still stand: the
 * themes and companies that the draft lacks are added, stances that an analyst set are set, and a company keeps its
 * symbol, rating and target. What stands in no sentence is added if its name stands in the text; a name that only an
 * analyst typed, if the call day is the same. Nothing that the reader finds is taken away. Pure; `text` is the whole
 * text of the draft.
 */
export function carryOver<D extends ReportDraft>(text: string, draft: D, earlier: AcceptedReport): D {
  const claims = new Map(draft.claims.map((claim, at) => [sentenceKey(claim.text), at]));
  const part = text.slice(draft.start, draft.end);
  const placeOf = ({ name, sentence }: Named): Place | null => {
    if (sentence === null) {
      const isTyped = !earlier.text.includes(name);
      const stands = isTyped ? draft.callDay === earlier.callDay : part.includes(name);
      return stands ? { claim: null, place: null } : null;
    }
    const claim = claims.get(sentenceKey(sentence));
    if (claim === undefined) return null;
    const { start, end } = draft.claims[claim]!;
    const at = text.slice(start, end).indexOf(name);
    return { claim, place: at < 0 ? null : { start: start + at, end: start + at + name.length } };
  };
  const sectorsFirst = earlier.themes.toSorted(
    (a, b) => Number(a.parent !== null) - Number(b.parent !== null),
  );
  const themed = sectorsFirst.reduce((changed, theme) => withTheme(changed, theme, placeOf(theme)), draft);
  return earlier.companies.reduce(
    (changed, company) => withCompany(changed, company, placeOf(company)),
    themed,
  );
}

interface Named {
  name: string;
  sentence: string | null;
}

interface Place {
  claim: number | null;
  place: TextSpan | null;
}

function withTheme<D extends ReportDraft>(draft: D, theme: AcceptedTheme, found: Place | null): D {
  if (!found) return draft;
  const { stance, stanceOrigin, slug, parent, name } = theme;
  const there = themesOf(draft).find((each) => each.theme.theme === slug || each.theme.name === name)?.theme;
  if (there) {
    if (there.claim !== found.claim) return draft;
    const doubts = there.doubts.filter((doubt) => doubt !== "implied_stance");
    const set = stanceOrigin === "set_by_editor" ? { stance, stanceOrigin, doubts } : {};
    return withChanged(draft, there, { ...there, ...set, theme: slug });
  }
  const added: DraftTheme = {
    ...newTheme(name, found.claim, found.place),
    ...{ stance, stanceOrigin, theme: slug },
  };
  const sector = parent === null ? undefined : draft.recommendations.find((each) => each.theme === parent);
  if (sector) return withChanged(draft, sector, { ...sector, subthemes: [...sector.subthemes, added] });
  return {
    ...draft,
    recommendations: [...draft.recommendations, { ...added, parent }],
    warnings: draft.warnings.filter(({ code }) => code !== "no_recommendation"),
  };
}

/** The draft with another theme in place of one of its own, which is told by identity. */
const withChanged = <D extends ReportDraft>(draft: D, old: DraftTheme, fresh: DraftTheme): D => ({
  ...draft,
  recommendations: draft.recommendations.map((sector) =>
    sector === old
      ? fresh
      : { ...sector, subthemes: sector.subthemes.map((each) => (each === old ? fresh : each)) },
  ),
});

function withCompany<D extends ReportDraft>(
  draft: D,
  { sentence: _, ...accepted }: AcceptedCompany,
  found: Place | null,
): D {
  if (!found) return draft;
  const isIt = ({ name, symbol }: DraftCompany) =>
    name === accepted.name || (symbol !== null && symbol === accepted.symbol);
  const at = draft.companies.findIndex(isIt);
  const there = draft.companies[at];
  if (!there) {
    const added = { ...newCompany(accepted.name, found.claim, found.place), ...accepted };
    return { ...draft, companies: [...draft.companies, added] };
  }
  if (there.claim !== found.claim) return draft;
  const { symbol, rating, target, degree } = accepted;
  const kept: DraftCompany = {
    ...there,
    degree,
    symbol: symbol ?? there.symbol,
    doubts: symbol === null ? there.doubts : there.doubts.filter((doubt) => doubt === "company_or_segment"),
    rating: rating.text === null && rating.stance === null ? there.rating : rating,
    ...(target !== null && { target, currency: accepted.currency }),
  };
  return { ...draft, companies: draft.companies.with(at, kept) };
}
