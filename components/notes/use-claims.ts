"use client";

import { useQuery } from "@tanstack/react-query";
import { themeOptions } from "@/lib/themes/detail-queries";

/** A claim that can be selected as evidence of a note. */
export interface ClaimChoice {
  id: string;
  text: string;
  pages: number[];
  /** Every theme and sector for which the claim counts, if known. */
  themes?: readonly string[];
}

/** Returns the claims of a theme; undefined without a theme and while loading. */
export function useClaims(slug: string) {
  const { data } = useQuery({ ...themeOptions(slug, {}), enabled: slug !== "" });
  return data?.slug === slug ? data.claims : undefined;
}

/** Returns every theme for which a theme's evidence may count; undefined while not needed or loading. */
export function useClaimThemes(slug: string, isWanted: boolean) {
  const { data } = useQuery({ ...themeOptions(slug, {}), enabled: isWanted && slug !== "" });
  return data?.slug === slug ? data.claimThemes : undefined;
}
