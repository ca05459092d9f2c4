"use client";

import { useQuery } from "@tanstack/react-query";
import { themeOptions } from "@/lib/themes/detail-queries";

/** A statement that a note can bear on. */
export interface ClaimChoice {
  id: string;
  text: string;
  pages: number[];
  /** Every theme and sector it bears on, where that is known. */
  themes?: readonly string[];
}

/** The statements that bear on a theme; undefined while it isn't chosen or they aren't here yet. */
export function useClaims(slug: string) {
  const { data } = useQuery({ ...themeOptions(slug, {}), enabled: slug !== "" });
  return data?.slug === slug ? data.claims : undefined;
}

/** Every theme that evidence given on a theme counts for; undefined while they aren't wanted or aren't here yet. */
export function useClaimThemes(slug: string, isWanted: boolean) {
  const { data } = useQuery({ ...themeOptions(slug, {}), enabled: isWanted && slug !== "" });
  return data?.slug === slug ? data.claimThemes : undefined;
}
