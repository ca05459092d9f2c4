/** The subthemes, and every sector without one: the themes to count so that nothing on a board counts twice. */
export function leaves<T extends { slug: string; level: "sector" | "subtheme"; parent: string | null }>(
  themes: readonly T[],
): T[] {
  const parents = new Set(themes.map(({ parent }) => parent));
  return themes.filter(({ level, slug }) => level === "subtheme" || !parents.has(slug));
}
