import type { SelectOption } from "@/components/ui/select";
import { nameOf } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/locale";
import type { NoteFacets } from "@/lib/notes/schema";

/** Sectors, each followed by its subthemes, set in. */
export function themeChoices(themes: NoteFacets["themes"], locale: Locale): SelectOption[] {
  const slugs = new Set(themes.map((theme) => theme.slug));
  return themes
    .filter((theme) => theme.parent === null || !slugs.has(theme.parent))
    .flatMap((sector) => [
      { value: sector.slug, label: nameOf(sector, locale) },
      ...themes
        .filter((theme) => theme.parent === sector.slug)
        .map((theme) => ({ value: theme.slug, label: `\u2003${nameOf(theme, locale)}` })),
    ]);
}
