import type { Context } from "@/lib/contract/context";
import { pageOfList } from "@/lib/contract/cursor";
import { db } from "@/lib/db/client";
import type { SavedView } from "@/lib/db/generated/client";
import type { BoardViewItem } from "@/lib/board-views/schema";

export function boardViewItem({ id, name, query, createdAt, updatedAt }: SavedView): BoardViewItem {
  return { id, name, query, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

/** Lists the analyst's own named views, oldest first. */
export async function listBoardViews(query: { limit: number; cursor?: string }, { actor }: Context) {
  const rows = await db.savedView.findMany({
    where: { analystId: actor.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return pageOfList("board-views", rows.map(boardViewItem), query.limit, query.cursor);
}
