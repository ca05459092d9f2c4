import type { Glossary } from "@/lib/domain/glossary/glossary";
import { nameKey } from "@/lib/domain/glossary/name-key";
import type { DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";
import { termOf } from "./name-themes";

/** The place of a theme in a draft: `[1]` a recommendation, `[1, 0]` its first subtheme. */
export type ThemePlace = readonly [top: number] | readonly [top: number, sub: number];

/**
 * The themes on which each claim of a draft bears: all of them for the rating, else those that its words name (as
 * printed, in the other language or by an alias), and with a subtheme its sector. The sentence that recommends a theme
 * bears on it too, and so does each claim under a heading that is one of its names. Empty: the claim is about the report
 * as a whole.
 */
export function themesOfClaims(draft: ReportDraft, glossary: Glossary): ThemePlace[][] {
  const themes = draft.recommendations.flatMap((sector, top) => [
    { theme: sector, place: [top] as ThemePlace, ...namedBy(sector, glossary) },
    ...sector.subthemes.map((theme, sub) => ({
      theme,
      place: [top, sub] as ThemePlace,
      ...namedBy(theme, glossary),
    })),
  ]);
  const headings = draft.sections.map(({ title }) => nameKey(title.replace(/[\s:：.。]+$/u, "")));
  return draft.claims.map((claim, at) => {
    if (claim.kind === "rating") return themes.map(({ place }) => place);
    const heading = headings[claim.section] ?? "";
    const named = themes.filter(
      ({ theme, isNamedIn, keys }) => theme.claim === at || isNamedIn(claim.text) || keys.has(heading),
    );
    const tops = new Set(named.map(({ place }) => place[0]));
    return themes
      .filter((each) => named.includes(each) || (each.place.length === 1 && tops.has(each.place[0])))
      .map(({ place }) => place);
  });
}

/** Whether a text has one of a theme's names, and the names in the form in which they are the same. */
function namedBy(theme: DraftTheme, glossary: Glossary) {
  const term = termOf(theme, glossary);
  const names = [
    ...[theme.name, theme.nameEn, theme.nameZh],
    ...[term?.nameEn, term?.nameZh, ...(term?.aliases ?? [])],
  ].flatMap((name) => name || []);
  const isNamedIn = mentions(names);
  const keys = new Set(names.map(nameKey));
  return { isNamedIn, keys };
}

/** Returns whether a text has one of some names; a name of one letter isn't looked for. */
export function mentions(names: readonly string[]): (text: string) => boolean {
  const patterns = [...new Set(names.flatMap((name) => (name.length > 1 ? [patternOf(name)] : [])))];
  const pattern = patterns.length > 0 ? new RegExp(patterns.join("|"), "iu") : null;
  return (text) => pattern?.test(text) ?? false;
}

/** A Chinese name anywhere; another one as whole words, in singular or plural. */
function patternOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  if (/\p{Script=Han}/u.test(name)) return words.join("\\s*");
  const last = words.at(-1)!.replace(/(?<=[a-z]{3})s$/, "");
  return `(?<![\\p{L}\\p{N}])${[...words.slice(0, -1), last].join("[\\s-]+")}s?(?![\\p{L}\\p{N}])`;
}
