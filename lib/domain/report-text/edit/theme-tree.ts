import type { DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";
import { plainName } from "./is-same";
import { namesOf, replaced, themeAt, type ThemePath } from "./themes";

/** The subthemes with others added; of two with one name, the first stays. */
function withSubthemes(theme: DraftTheme, added: readonly DraftTheme[]): DraftTheme {
  const known = new Set([theme, ...theme.subthemes].map(({ name }) => plainName(name)));
  return {
    ...theme,
    subthemes: [...theme.subthemes, ...added.filter(({ name }) => !known.has(plainName(name)))],
  };
}

const flat = (theme: DraftTheme): DraftTheme[] => [{ ...theme, subthemes: [] }, ...theme.subthemes];

/** Puts a theme under a sector, with its own subthemes beside it; `under` null: makes a sector of it. */
export function reparentTheme<D extends ReportDraft>(draft: D, path: ThemePath, under: number | null): D {
  const theme = themeAt(draft, path);
  const sector = under === null ? null : draft.recommendations[under];
  if (!theme || sector === undefined || sector === theme) return draft;
  if (sector === null && path.length === 1) return draft;
  const moved = { ...theme, theme: null, parent: null };
  if (sector === null) {
    const without = replaced(draft, path, []);
    return { ...without, recommendations: without.recommendations.toSpliced(path[0] + 1, 0, moved) };
  }
  if (path.length === 2 && path[0] === under) return draft;
  const tops = draft.recommendations.with(under!, withSubthemes(sector, flat(moved)));
  return replaced({ ...draft, recommendations: tops }, path, []);
}

/**
 * Merges a theme into another one, which keeps its name and its stance and gets the subthemes (a subtheme's go to its
 * sector). A theme can't be merged into its own subtheme.
 */
export function mergeThemes<D extends ReportDraft>(draft: D, from: ThemePath, into: ThemePath): D {
  const [gone, kept] = [themeAt(draft, from), themeAt(draft, into)];
  if (!gone || !kept || gone === kept || (from.length === 1 && from[0] === into[0])) return draft;
  const sector = draft.recommendations[into[0]]!;
  const tops = draft.recommendations.with(into[0], withSubthemes(sector, gone.subthemes));
  const merged = replaced({ ...draft, recommendations: tops }, into, [
    {
      ...themeAt({ ...draft, recommendations: tops }, into)!,
      claim: kept.claim ?? gone.claim,
      place: kept.place ?? gone.place,
    },
  ]);
  return replaced(merged, from, []);
}

const SEPARATORS = /\s*(?:[,，、;；/]|\s(?:and|&)\s|[及与和])\s*/iu;

/** The names in a list: `food, beverage and tobacco` → food, beverage, tobacco. A name without a separator is one. */
export function namesInList(name: string): string[] {
  const parts = name.split(SEPARATORS).map((part) => part.trim().replace(/^(?:and|&)\s+/iu, ""));
  return [...new Set(parts.filter((part) => part !== ""))];
}

/** Cuts a theme's name at its commas into themes beside each other; the first keeps the subthemes. */
export function splitName<D extends ReportDraft>(draft: D, path: ThemePath): D {
  const theme = themeAt(draft, path);
  const names = theme ? namesInList(theme.name) : [];
  if (!theme || names.length < 2) return draft;
  const doubts = theme.doubts.filter((doubt) => doubt !== "commas_in_name");
  const themes = names.map((name, order): DraftTheme => {
    const at = theme.place ? theme.name.indexOf(name) : -1;
    const isPrinted = theme.place && theme.place.end - theme.place.start === theme.name.length && at >= 0;
    return {
      ...theme,
      ...namesOf(name),
      place: isPrinted
        ? { start: theme.place!.start + at, end: theme.place!.start + at + name.length }
        : theme.place,
      doubts,
      theme: null,
      subthemes: order === 0 ? theme.subthemes : [],
    };
  });
  return replaced(draft, path, themes);
}
