/** Words at the end of a name that say only that it names a part of the market. */
const TAIL =
  /\s*\b(?:sectors?|industr(?:y|ies)|segments?)$|(?:板块|(?<!银)行业|(?<!地)产业|领域|赛道|方向|(?<=\p{Script=Han}{2})业|(?<=\p{Script=Han})i{1,2})$/u;

/**
 * The form in which names of sectors and themes are the same: without regard to case, width, spaces, hyphens and
 * quotes, and without `sector`, `industry`, 行业, 板块, the 业 of 银行业, and Shenwan's level (Ⅱ) at the end. `Optical-Modules sector` →
 * `optical modules`.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/["'“”‘’]/g, "")
    .replace(/[\s\-–—_]+/g, " ")
    .replace(/^(?:the|an?)\s/, "")
    .trim();
  const short = words.replace(TAIL, "").trim();
  return (short === "" ? words : short).replace(
    /(?<=\p{Script=Han}) (?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}]) (?=\p{Script=Han})/gu,
    "",
  );
}
