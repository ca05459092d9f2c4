import { createSerializer, parseAsArrayOf, parseAsString } from "nuqs/server";
import { COMPARED } from "@/lib/domain/limits";

/** The compared themes in a URL: `/compare?themes=operators,optical-modules`. */
export const themesParser = parseAsArrayOf(parseAsString).withDefault([]);

/** The address that compares these themes, without a view. */
export const compareHref = (slugs: readonly string[]): string =>
  createSerializer({ themes: themesParser })("/compare", { themes: slugs.slice(0, COMPARED.most) });

/** The themes of a URL that can be compared, and those that can't. */
export function choiceOf<T extends { slug: string }>(typed: readonly string[], board: readonly T[]) {
  const distinct = [...new Set(typed)];
  const known = distinct.filter((slug) => board.some((theme) => theme.slug === slug));
  const slugs = known.slice(0, COMPARED.most);
  return {
    slugs,
    tooMany: known.slice(COMPARED.most),
    unknown: distinct.filter((slug) => !known.includes(slug)),
    isEnough: slugs.length >= COMPARED.least,
  };
}
