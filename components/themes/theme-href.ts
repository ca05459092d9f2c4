import type { ThemeItem } from "@/lib/themes/schema";

/** The page of a sector or of a theme. */
export function themeHref({ slug, level }: Pick<ThemeItem, "slug" | "level">): string {
  return `/${level === "sector" ? "sectors" : "themes"}/${encodeURIComponent(slug)}`;
}
