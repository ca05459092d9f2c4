const LONGEST_SLUG = 60;

/**
 * The part of an address that names a sector, theme or report: lower-case letters and digits of any script with single
 * hyphens between, at most 60 characters. `AI+ subfields` → `ai-plus-subfields`, `R&D` → `r-and-d`, `光模块` → `光模块` (Chinese letters
 * stay: an address bar shows them, and percent-encoding carries them both ways). A name with neither letter nor digit
 * gives `theme`. The same name always gives the same slug, and a slug is its own slug.
 */
export function slugOf(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD") // lower-casing may add an accent: İ
    .replace(/[\u0300-\u036f]/g, "") // accents of Latin letters only
    .normalize("NFKC")
    .replace(/\+/g, " plus ")
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return cut((words ?? []).join("-")) || "theme";
}

/** Cuts by code points, so that no surrogate pair is split. */
function cut(slug: string): string {
  return [...slug].slice(0, LONGEST_SLUG).join("").replace(/-+$/, "");
}

/** `base`, or the first of `base-2`, `base-3`, … that isn't taken. */
export function uniqueSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
