import { cachedAnswer } from "@/lib/board/cached-answer";
import type { Board } from "@/lib/board/data";
import type { LookItem, NeedsLookAnswer, NeedsLookQuery } from "@/lib/board/schema";
import { snoozesOf, type StoredSnooze } from "@/lib/board/snooze-data";
import { boardItems, boardOf } from "@/lib/board/themes";
import type { Context } from "@/lib/contract/context";
import { pageOfList } from "@/lib/contract/cursor";
import { groupOf, isSnoozed, type LookGroup } from "@/lib/domain/theme/look-snooze";
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
  const snoozes = await snoozesOf(context.actor.id, view);
  return ok(
    await cachedAnswer(board.value, ["needs-look", limit, cursor, snoozes.map(({ id }) => id)], async () => {
      const looks = await lookItems(board.value, snoozes);
      return {
        asOf: view.asOf,
        priceDay: view.priceDay,
        base: view.base,
        total: looks.length,
        counts: countsOf(looks),
        ...pageOfList("needs-look", looks, limit ?? Math.max(looks.length, 1), cursor),
      };
    }),
  );
}

/** The board's items that need attention, each with the analyst's snooze that keeps it back. */
export async function lookItems(board: Board, snoozes: readonly StoredSnooze[]): Promise<LookItem[]> {
  return needsLook(await boardItems(board)).map((look) => {
    const kept = snoozes.find((snooze) => isSnoozed(look, snooze, board.view.asOf));
    const snooze = kept ? { id: kept.id, day: kept.day, until: kept.until } : null;
    return { ...look, group: groupOf(look), snooze };
  });
}

function countsOf(looks: readonly LookItem[]): NeedsLookAnswer["counts"] {
  const open = looks.filter(({ snooze }) => snooze === null);
  const of = (wanted: LookGroup) => open.filter(({ group }) => group === wanted).length;
  return {
    status: of("status"),
    evidence: of("evidence"),
    prices: of("prices"),
    notes: of("notes"),
    snoozed: looks.length - open.length,
  };
}
