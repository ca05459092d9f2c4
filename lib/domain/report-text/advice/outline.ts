import type { DraftSection } from "@/lib/domain/report-text/types";

/** How deep a heading stands, by its sign or its number; null: its form doesn't say. */
function depthOf(text: string, { heading, start }: DraftSection): number | null {
  const signs = /^\s?(#{1,6})\s/u.exec(text.slice(start, start + 8))?.[1]?.length;
  if (signs !== undefined) return signs;
  if (/^\d{1,2}[.．]\d/u.test(heading)) return 11 + heading.split(/[.．]/u).length;
  if (/^[（(]/u.test(heading)) return 14;
  if (
    /^(?:\d{1,2}[.．、]|[一二三四五六七八九十]+、|第|分组|Section|Group|Part|Chapter|Stage)/iu.test(heading)
  )
    return 10;
  return null;
}

/**
 * For each section the one that it stands in, as `（一）` stands in `三、` and `1.1` in `1.`; null: none, or not known. A
 * section may take its meaning from there: `（一）行业比较` in `三、配置建议` is advice.
 */
export function parentsOf(text: string, sections: readonly DraftSection[]): (DraftSection | null)[] {
  const open: { depth: number; section: DraftSection }[] = [];
  return sections.map((section) => {
    const depth = depthOf(text, section);
    if (depth === null) {
      open.length = 0;
      return null;
    }
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1)?.section ?? null;
    open.push({ depth, section });
    return parent;
  });
}
