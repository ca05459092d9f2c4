import type { Context } from "@/lib/contract/context";
import { pageOfList } from "@/lib/contract/cursor";
import { db } from "@/lib/db/client";
import type { SavedView } from "@/lib/db/generated/client";
import type { NamedView } from "@/lib/board-views/schema";
import { boardAddress } from "@/lib/view/board-address";

export function namedView({ id, name, query, createdAt, updatedAt }: SavedView): NamedView {
  // The order of the parameters may have been another when the address was stored.
  return {
    id,
    name,
    query: boardAddress(query),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** Lists the analyst's own named views, oldest first. */
export async function listNamedViews(query: { limit: number; cursor?: string }, { actor }: Context) {
  const rows = await db.savedView.findMany({
    where: { analystId: actor.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return pageOfList("board-views", rows.map(namedView), query.limit, query.cursor);
}
