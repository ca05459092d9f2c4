/** The most items on one page. */
export const PAGE_MOST = 500;

/** Reads a whole list page by page; returns the first page with the items of all. */
export async function everyPage<Page extends { items: unknown[]; nextCursor: string | null }>(
  read: (cursor: string | undefined) => Promise<Page>,
): Promise<Page> {
  const first = await read(undefined);
  const items = [...first.items];
  for (let cursor = first.nextCursor; cursor !== null;) {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return { ...first, items, nextCursor: null };
}
