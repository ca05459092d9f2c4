import { newTheme, themesOf } from "@/lib/domain/report-text/edit/themes";
import { newCompany } from "@/lib/domain/report-text/edit/companies";
import type {
  DraftCompany,
  DraftTheme,
  ReportDraft,
  StanceOrigin,
  TextSpan,
} from "@/lib/domain/report-text/types";
import { sentenceKey } from "./sentence-key";

/** A theme that the report's earlier text was accepted with. */
export interface AcceptedTheme {
  slug: string;
  /** The slug of its sector; null: it is a sector. */
  parent: string | null;
  /** As printed, or as an analyst typed it. */
  name: string;
  stance: DraftTheme["stance"];
  stanceOrigin: StanceOrigin;
  /** The sentence that names it; null: none does. */
  sentence: string | null;
}

/** A company that it was accepted with. */
export type AcceptedCompany = Pick<
  DraftCompany,
  "name" | "code" | "symbol" | "rating" | "target" | "currency" | "degree"
> & { sentence: string | null };

/** A report's earlier text as the reader reads it, and as it was accepted. */
export interface EarlierReport {
  read: Pick<ReportDraft, "claims" | "recommendations" | "companies">;
  themes: readonly AcceptedTheme[];
  companies: readonly AcceptedCompany[];
}

/**
 * The draft of a corrected text with what analysts decided about its earlier text, as far as the sentences still
 * stand: the themes and companies that they dropped are dropped, those that they added are added, and stances that
 * they set are set. A theme without a sentence is carried over if an analyst set its stance, since no text can have
 * said it. Pure; `text` is the whole text of the draft.
 */
export function carryOver<D extends ReportDraft>(text: string, draft: D, earlier: EarlierReport): D {
  const claims = new Map(draft.claims.map((claim, at) => [sentenceKey(claim.text), at]));
  const placeOf = ({ name, sentence }: { name: string; sentence: string | null }): Place | null => {
    if (sentence === null) return { claim: null, place: null };
    const claim = claims.get(sentenceKey(sentence));
    if (claim === undefined) return null;
    const { start, end } = draft.claims[claim]!;
    const at = text.slice(start, end).indexOf(name);
    return { claim, place: at < 0 ? null : { start: start + at, end: start + at + name.length } };
  };
  const sectorsFirst = earlier.themes.toSorted(
    (a, b) => Number(a.parent !== null) - Number(b.parent !== null),
  );
  const themed = sectorsFirst.reduce(
    (changed, theme) => withTheme(changed, theme, placeOf(theme)),
    withoutDropped(draft, earlier),
  );
  const missing = earlier.companies.flatMap(({ sentence, ...company }) => {
    const isThere = themed.companies.some(
      ({ name, symbol }) => name === company.name || (symbol !== null && symbol === company.symbol),
    );
    const found = isThere || sentence === null ? null : placeOf({ name: company.name, sentence });
    return found ? [{ ...newCompany(company.name, found.claim, found.place), ...company }] : [];
  });
  return { ...themed, companies: [...themed.companies, ...missing] };
}

/** What tells a theme or company from others: its name and its sentence. */
const keyOf = (
  claims: ReportDraft["claims"],
  { name, claim }: { name: string; claim: number | null },
): string => `${sentenceKey(claims[claim ?? -1]?.text ?? "")} ${name}`;

/** Without the themes and companies that the reader finds in the earlier text too, and that weren't accepted. */
function withoutDropped<D extends ReportDraft>(draft: D, { read, themes, companies }: EarlierReport): D {
  const dropped = (
    found: readonly { name: string; claim: number | null }[],
    accepted: readonly { name: string }[],
  ) => {
    const names = new Set(accepted.map(({ name }) => name));
    const keys = new Set(
      found.filter(({ name }) => !names.has(name)).map((each) => keyOf(read.claims, each)),
    );
    return (each: { name: string; claim: number | null }) => keys.has(keyOf(draft.claims, each));
  };
  const isDropped = dropped(
    themesOf(read).map(({ theme }) => theme),
    themes,
  );
  const isDroppedCompany = dropped(read.companies, companies);
  const parentOf = new Map(themes.map(({ name, parent }) => [name, parent]));
  return {
    ...draft,
    companies: draft.companies.filter((company) => !isDroppedCompany(company)),
    recommendations: draft.recommendations.flatMap((sector) => {
      const subthemes = sector.subthemes.filter((theme) => !isDropped(theme));
      if (!isDropped(sector)) return [{ ...sector, subthemes }];
      return subthemes.map((theme) => ({ ...theme, parent: parentOf.get(theme.name) ?? null }));
    }),
  };
}

interface Place {
  claim: number | null;
  place: TextSpan | null;
}

function withTheme<D extends ReportDraft>(draft: D, theme: AcceptedTheme, found: Place | null): D {
  const isSetByHand = theme.stanceOrigin === "set_by_editor";
  if (!found || (found.claim === null && !isSetByHand)) return draft;
  const isIt = (each: DraftTheme) => each.theme === theme.slug || each.name === theme.name;
  const there = themesOf(draft).find((each) => isIt(each.theme))?.theme;
  const { stance, stanceOrigin, slug, parent, name } = theme;
  if (there) {
    if (!isSetByHand || there.claim !== found.claim) return draft;
    const doubts = there.doubts.filter((doubt) => doubt !== "implied_stance");
    return changed(draft, there, { ...there, stance, stanceOrigin, doubts });
  }
  const added: DraftTheme = {
    ...newTheme(name, found.claim, found.place),
    stance,
    stanceOrigin,
    theme: slug,
  };
  const sector = parent === null ? undefined : draft.recommendations.find((each) => each.theme === parent);
  if (sector) return changed(draft, sector, { ...sector, subthemes: [...sector.subthemes, added] });
  return {
    ...draft,
    recommendations: [...draft.recommendations, { ...added, parent }],
    warnings: draft.warnings.filter(({ code }) => code !== "no_recommendation"),
  };
}

/** The draft with one of its themes, which is the same object, replaced. */
const changed = <D extends ReportDraft>(draft: D, old: DraftTheme, fresh: DraftTheme): D => ({
  ...draft,
  recommendations: draft.recommendations.map((sector) =>
    sector === old
      ? fresh
      : { ...sector, subthemes: sector.subthemes.map((each) => (each === old ? fresh : each)) },
  ),
});
