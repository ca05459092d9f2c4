"use client";

import { useQuery } from "@tanstack/react-query";
import { themeOptions } from "@/lib/themes/detail-queries";

/** The statements that bear on a theme; undefined while it isn't chosen or they aren't here yet. */
export function useClaims(slug: string) {
  const { data } = useQuery({ ...themeOptions(slug, {}), enabled: slug !== "" });
  return data?.slug === slug ? data.claims : undefined;
}
