"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { Select, type SelectOption, type SelectProps } from "@/components/ui/select";
import { nameOf, type Named } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/locale";
import { boardOptions } from "@/lib/themes/queries";

interface ThemeNode extends Named {
  slug: string;
  /** The slug of the theme's sector; null for a sector. */
  parent: string | null;
}

/** Returns every theme on today's board. */
export function useBoardThemes() {
  return useQuery(boardOptions({})).data?.items ?? [];
}

/** Selects a theme or none; a theme missing from the list is shown by its slug. */
export function ThemeSelect({
  themes,
  none,
  ...select
}: Omit<SelectProps, "options"> & { themes: readonly ThemeNode[]; none: string }) {
  const locale = useLocale();
  const { value } = select;
  const options = [{ value: "", label: none }, ...themeChoices(themes, locale)];
  const isListed = typeof value !== "string" || options.some((option) => option.value === value);
  return <Select {...select} options={isListed ? options : [...options, { value, label: value }]} />;
}

/** Select options: each sector followed by its indented subthemes. */
export function themeChoices(themes: readonly ThemeNode[], locale: Locale): SelectOption[] {
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
