import type { CompanyDoubt, DraftCompany, DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";
import { printedFor } from "./printed-company";
import { newTheme, replaced, themeAt, type ThemePath } from "./themes";

function withCompany<D extends ReportDraft>(draft: D, company: number, changes: Partial<DraftCompany>): D {
  const old = draft.companies[company];
  return old ? { ...draft, companies: draft.companies.with(company, { ...old, ...changes }) } : draft;
}

/** Says which ticker a company is; null: none that the board knows. */
export function setSymbol<D extends ReportDraft>(draft: D, company: number, symbol: string | null): D {
  return withCompany(draft, company, {
    symbol,
    doubts: (draft.companies[company]?.doubts ?? []).filter((doubt) => doubt === "company_or_segment"),
  });
}

/** Takes a doubt about a company away that an analyst has looked at. */
export function confirmCompany<D extends ReportDraft>(draft: D, company: number, doubt: CompanyDoubt): D {
  return withCompany(draft, company, {
    doubts: (draft.companies[company]?.doubts ?? []).filter((each) => each !== doubt),
  });
}

export const changeCompany = <D extends ReportDraft>(
  draft: D,
  company: number,
  changes: Partial<Pick<DraftCompany, "name" | "rating" | "target" | "currency" | "degree">>,
): D => (changes.name?.trim() === "" ? draft : withCompany(draft, company, changes));

export const dropCompany = <D extends ReportDraft>(draft: D, company: number): D => ({
  ...draft,
  companies: draft.companies.toSpliced(company, 1),
});

/**
 * Adds a company by its name. Where the name stands in the text, its claim, its code, its label and its target price are
 * read from there.
 */
export function addCompany<D extends ReportDraft>(
  draft: D,
  name: string,
  place: DraftCompany["place"],
  text = "",
): D {
  if (name.trim() === "") return draft;
  const claim = place
    ? draft.claims.findIndex(({ start, end }) => start <= place.start && place.end <= end)
    : -1;
  return {
    ...draft,
    companies: [
      ...draft.companies,
      {
        ...newCompany(name.trim(), claim < 0 ? null : claim, place),
        ...(place && text !== "" && printedFor(text, draft, place)),
      },
    ],
  };
}

export const newCompany = (
  name: string,
  claim: number | null,
  place: DraftCompany["place"],
): DraftCompany => ({
  name,
  code: null,
  symbol: null,
  candidates: [],
  rating: { text: null, stance: null },
  target: null,
  currency: null,
  degree: "recommended",
  claim,
  place,
  doubts: [],
});

/**
 * Makes a company of a theme, with what the text prints for it; a sector's subthemes become sectors. A stance that a label
 * gave stays its rating's.
 */
export function themeToCompany<D extends ReportDraft>(draft: D, path: ThemePath, text = ""): D {
  const theme = themeAt(draft, path);
  if (!theme) return draft;
  const { name, claim, place, stance, stanceOrigin } = theme;
  const isGiven = stanceOrigin === "given" || stanceOrigin === "set_by_editor";
  const company = {
    ...newCompany(name, claim, place),
    rating: { text: null, stance: isGiven ? stance : null },
    ...(place && text !== "" && printedFor(text, draft, place)),
  };
  return { ...replaced(draft, path, theme.subthemes), companies: [...draft.companies, company] };
}

/** Makes a theme of a company: under a sector, by default the one that its sentence recommends; null: a sector. */
export function companyToTheme<D extends ReportDraft>(draft: D, company: number, under?: number | null): D {
  const old = draft.companies[company];
  if (!old) return draft;
  const sector = under === undefined ? sectorOf(draft, old.claim) : under;
  const theme: DraftTheme = {
    ...newTheme(old.name, old.claim, old.place),
    stance: old.rating.stance,
    stanceOrigin: old.rating.stance === null ? "none" : "given",
  };
  const without = dropCompany(draft, company);
  const tops = without.recommendations;
  if (sector === null || !tops[sector]) return { ...without, recommendations: [...tops, theme] };
  const grown = { ...tops[sector], subthemes: [...tops[sector].subthemes, theme] };
  return { ...without, recommendations: tops.with(sector, grown) };
}

/** The sector that a claim recommends, by itself or by a subtheme; of none, the first sector. */
function sectorOf({ recommendations }: ReportDraft, claim: number | null): number | null {
  const at = recommendations.findIndex((sector) =>
    [sector, ...sector.subthemes].some((theme) => claim !== null && theme.claim === claim),
  );
  return at >= 0 ? at : recommendations.length > 0 ? 0 : null;
}
