import { asPrinted } from "@/lib/domain/report-text/match/name-themes";
import type { DraftTheme, ReportDraft, Stance, TextSpan, ThemeDoubt } from "@/lib/domain/report-text/types";

/** The place of a theme in `recommendations`: `[sector]` or `[sector, subtheme]`. */
export type ThemePath = readonly [sector: number] | readonly [sector: number, subtheme: number];

export function themeAt(draft: ReportDraft, [sector, subtheme]: ThemePath): DraftTheme | null {
  const top = draft.recommendations[sector];
  return (subtheme === undefined ? top : top?.subthemes[subtheme]) ?? null;
}

/** Every theme of a draft with its path: each sector followed by its subthemes. */
export function themesOf(draft: ReportDraft): { path: ThemePath; theme: DraftTheme }[] {
  return draft.recommendations.flatMap((sector, top) => [
    { path: [top] as const, theme: sector },
    ...sector.subthemes.map((theme, sub) => ({ path: [top, sub] as const, theme })),
  ]);
}

/** A theme's names by the script of its printed name, an English one with a capital; the other language is unknown. */
export const namesOf = (name: string): Pick<DraftTheme, "name" | "nameEn" | "nameZh"> => ({
  name,
  ...asPrinted(name),
});

export function newTheme(name: string, claim: number | null, place: TextSpan | null): DraftTheme {
  return {
    ...namesOf(name),
    stance: null,
    stanceOrigin: "none",
    nameOrigin: "printed",
    claim,
    place,
    contradiction: null,
    doubts: [],
    subthemes: [],
    theme: null,
    parent: null,
  };
}

/** Replaces the themes at the place of one; a sector's replacements are sectors, a subtheme's are subthemes. */
export function replaced<D extends ReportDraft>(
  draft: D,
  [sector, subtheme]: ThemePath,
  themes: readonly DraftTheme[],
): D {
  const tops = draft.recommendations;
  if (subtheme === undefined) return { ...draft, recommendations: tops.toSpliced(sector, 1, ...themes) };
  const top = tops[sector]!;
  const changed = { ...top, subthemes: top.subthemes.toSpliced(subtheme, 1, ...themes) };
  return { ...draft, recommendations: tops.with(sector, changed) };
}

function withTheme<D extends ReportDraft>(draft: D, path: ThemePath, changes: Partial<DraftTheme>): D {
  const theme = themeAt(draft, path);
  return theme ? replaced(draft, path, [{ ...theme, ...changes }]) : draft;
}

const withoutDoubts = ({ doubts }: DraftTheme, ...gone: ThemeDoubt[]): ThemeDoubt[] =>
  doubts.filter((doubt) => !gone.includes(doubt));

/** Adds a theme: a sector, or under a sector. Its claim is the one in which its name stands. */
export function addTheme<D extends ReportDraft>(
  draft: D,
  name: string,
  { under = null, place = null }: { under?: number | null; place?: TextSpan | null } = {},
): D {
  if (name.trim() === "") return draft;
  const claim = place
    ? draft.claims.findIndex(({ start, end }) => start <= place.start && place.end <= end)
    : -1;
  const theme = {
    ...newTheme(name.trim(), claim < 0 ? null : claim, place),
    stanceOrigin: "set_by_editor" as const,
  };
  const sector = under === null ? undefined : draft.recommendations[under];
  const warnings = draft.warnings.filter(({ code }) => code !== "no_recommendation");
  if (under === null || !sector)
    return { ...draft, warnings, recommendations: [...draft.recommendations, theme] };
  const grown = { ...sector, subthemes: [...sector.subthemes, theme] };
  return { ...draft, warnings, recommendations: draft.recommendations.with(under, grown) };
}

/** Drops a theme with its subthemes; its claim stays. */
export const dropTheme = <D extends ReportDraft>(draft: D, path: ThemePath): D =>
  themeAt(draft, path) ? replaced(draft, path, []) : draft;

/** Changes a theme's names. A new printed name decides the others, which may then be changed too. */
export function renameTheme<D extends ReportDraft>(
  draft: D,
  path: ThemePath,
  names: Partial<Pick<DraftTheme, "name" | "nameEn" | "nameZh">>,
): D {
  const theme = themeAt(draft, path);
  if (!theme || names.name?.trim() === "") return draft;
  const isNew = names.name !== undefined && names.name !== theme.name;
  return withTheme(draft, path, {
    ...(isNew && { ...namesOf(names.name!.trim()), theme: null }),
    ...(names.nameEn !== undefined && { nameEn: names.nameEn?.trim() || null }),
    ...(names.nameZh !== undefined && { nameZh: names.nameZh?.trim() || null }),
    doubts: withoutDoubts(theme, "inferred_name", "commas_in_name"),
  });
}

/** Sets a theme's stance; null: the report gives none. What contradicts it stays to be read. */
export function setStance<D extends ReportDraft>(draft: D, path: ThemePath, stance: Stance | null): D {
  const theme = themeAt(draft, path);
  if (!theme) return draft;
  return withTheme(draft, path, {
    stance,
    stanceOrigin: "set_by_editor",
    doubts: withoutDoubts(theme, "implied_stance"),
  });
}

/** Takes a doubt away that an analyst has looked at: the name, or the stance as it is, is theirs now. */
export function confirmTheme<D extends ReportDraft>(draft: D, path: ThemePath, doubt: ThemeDoubt): D {
  const theme = themeAt(draft, path);
  if (!theme) return draft;
  if (doubt === "implied_stance") return setStance(draft, path, theme.stance);
  return withTheme(draft, path, { doubts: withoutDoubts(theme, doubt) });
}

/** Says which theme of the board this is, or under which of the board's sectors a new one is put; both null: new. */
export const matchTheme = <D extends ReportDraft>(
  draft: D,
  path: ThemePath,
  match: { theme: string | null; parent: string | null },
): D => withTheme(draft, path, match);
