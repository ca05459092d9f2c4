/** The most pages of one range. */
const LONGEST_RANGE = 100;

/**
 * The pages that a text names: `9-11`, `9–11`, `9, 11`, `[9][11]`, `p. 9`, `第9-11页`; a range is written out. Empty: the
 * text is. Null: it is no list of pages.
 */
export function parsePages(typed: string): number[] | null {
  const parts = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[[\]()【】]/gu, ",")
    .replace(/第|页|頁|\bpages?\b|\bpp?(?:\.|(?=[\s\d]))/gu, " ")
    .replace(/\s*[-–—−~至到]\s*/gu, "-")
    .split(/[\s,、;和及]+/u)
    .filter((part) => part !== "");
  const pages: number[] = [];
  for (const part of parts) {
    const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (!(first > 0 && last >= first && last - first < LONGEST_RANGE)) return null;
    for (let page = first; page <= last; page += 1) pages.push(page);
  }
  return pages;
}
