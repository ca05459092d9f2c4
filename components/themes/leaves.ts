import type { ThemeItem } from "@/lib/themes/schema";

/** What stands for its own: the subthemes, and a sector that has none. What is counted once over the board is counted over these. */
export function leaves(items: readonly ThemeItem[]): ThemeItem[] {
  const parents = new Set(items.map(({ parent }) => parent));
  return items.filter(({ level, slug }) => level === "subtheme" || !parents.has(slug));
}
