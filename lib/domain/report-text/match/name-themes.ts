import type { Glossary } from "@/lib/domain/glossary/glossary";
import type { GlossaryTerm } from "@/lib/domain/glossary/term";
import type { DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";

/** The names that a theme gets on the board, in each language; null: unknown. */
export interface ThemeNames {
  nameEn: string | null;
  nameZh: string | null;
}

/** The glossary's term for a theme of a draft, by any of its names; null: unknown. */
export function termOf({ name, nameEn, nameZh }: DraftTheme, { find }: Glossary): GlossaryTerm | null {
  for (const each of [name, nameEn, nameZh]) {
    const term = each ? find(each) : null;
    if (term) return term;
  }
  return null;
}

/**
 * A draft whose themes are named in both languages as far as the glossary knows them. The report's wording stays in
 * `name`; a name that differs from the wording is an analyst's or the reader's, and stays. Without a translation the
 * other name is null.
 */
export function withNames(draft: ReportDraft, glossary: Glossary): ReportDraft {
  const named = (theme: DraftTheme): DraftTheme => ({
    ...theme,
    ...namesOf(theme, termOf(theme, glossary)),
    subthemes: theme.subthemes.map(named),
  });
  return { ...draft, recommendations: draft.recommendations.map(named) };
}

function namesOf({ name, nameEn, nameZh }: DraftTheme, term: GlossaryTerm | null): ThemeNames {
  const own = asPrinted(name);
  const isOpen = (each: string | null) => each === null || each === name || each === own.nameEn;
  return {
    nameEn: isOpen(nameEn) ? (term?.nameEn ?? own.nameEn) : nameEn,
    nameZh: isOpen(nameZh) ? (term?.nameZh ?? own.nameZh) : nameZh,
  };
}

/** A printed name in its own language, an English one with a capital. */
export function asPrinted(name: string): ThemeNames {
  if (/\p{Script=Han}/u.test(name)) return { nameEn: null, nameZh: name };
  return { nameEn: name.replace(/^\p{Ll}(?=\p{Ll}|\s|-)/u, (letter) => letter.toUpperCase()), nameZh: null };
}
