"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import type { SelectOption } from "@/components/ui/select";
import { nameOf } from "@/lib/format/name";
import { boardOptions } from "@/lib/themes/queries";
import type { ThemeItem } from "@/lib/themes/schema";

/** The sectors of the board of today. */
export function useSectors(): ThemeItem[] {
  const { data } = useQuery(boardOptions({}));
  return (data?.items ?? []).filter(({ level }) => level === "sector");
}

/** Every theme of the board of today, each sector before its own. */
export function useThemeChoices(): SelectOption[] {
  const locale = useLocale();
  const { data } = useQuery(boardOptions({}));
  return (data?.items ?? []).map((item) => ({
    value: item.slug,
    label: item.level === "sector" ? nameOf(item, locale) : `\u2003${nameOf(item, locale)}`,
  }));
}
