import { cachedAnswer } from "@/lib/board/cached-answer";
import type { NeedsLookAnswer, NeedsLookQuery } from "@/lib/board/schema";
import { boardItems, boardOf } from "@/lib/board/themes";
import type { Context } from "@/lib/contract/context";
import { pageOfList } from "@/lib/contract/cursor";
import { needsLook } from "@/lib/domain/theme/needs-look";
import { ok, type Result } from "@/lib/result";

export async function readNeedsLook(
  query: NeedsLookQuery,
  context: Context,
): Promise<Result<NeedsLookAnswer>> {
  const board = await boardOf(query, context);
  if (!board.ok) return board;
  const { view } = board.value;
  const { limit, cursor } = query;
  return ok(
    await cachedAnswer(board.value, ["needs-look", limit, cursor], async () => {
      const looks = needsLook(await boardItems(board.value));
      return {
        asOf: view.asOf,
        priceDay: view.priceDay,
        base: view.base,
        total: looks.length,
        ...pageOfList("needs-look", looks, limit ?? Math.max(looks.length, 1), cursor),
      };
    }),
  );
}
