import type { z } from "zod";
import type { Context } from "@/lib/contract/context";
import { transaction, type Transaction } from "@/lib/db/transaction";
import type { Day } from "@/lib/domain/calendar/day";
import { isMistakeOn } from "@/lib/domain/theme/membership";
import { fail, invalid, ok, type Result } from "@/lib/result";
import { today } from "@/lib/settings/data";
import { findTheme } from "@/lib/themes/data";
import { watchItem, watchParts } from "@/lib/watchlist/data";
import { addWatchIn, patchWatchIn, Refused } from "@/lib/watchlist/mutations";
import type { Watch, WatchChangesAnswer, watchChangesSchema, watchPatchSchema } from "@/lib/watchlist/schema";

type Changes = z.output<typeof watchChangesSchema>;

/** Makes all changes in one transaction, or none of them. */
export async function changeWatches(changes: Changes, context: Context): Promise<Result<WatchChangesAnswer>> {
  const target = changes.moveTo === undefined ? null : await findTheme(changes.moveTo);
  if (changes.moveTo !== undefined && !target) return invalid("moveTo", "not_found");
  const day = await today(context);
  try {
    return ok(await transaction((tx) => changeAll(tx, changes, { target, context, day })));
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

async function changeAll(
  tx: Transaction,
  changes: Changes,
  { target, context, day }: { target: { id: string } | null; context: Context; day: Day },
): Promise<WatchChangesAnswer> {
  const items: Watch[] = [];
  const added: Watch[] = [];
  const patch = async (id: string, by: z.output<typeof watchPatchSchema>) => {
    const changed = await patchWatchIn(tx, id, by, { context, day });
    if (!changed.ok) throw new Refused(changed);
    items.push(changed.value);
  };
  for (const id of changes.remove ?? []) {
    const watch = await tx.watch.findFirst({
      where: { id, voidedAt: null, removedOn: null },
      include: watchParts,
    });
    if (!watch) throw new Refused(fail("not_found"));
    if (watch.themeId === target?.id) continue; // it is there already
    await patch(id, isMistakeOn(watch, day) ? { void: true } : { removedOn: day });
    if (!target) continue;
    const { symbol, reason } = watchItem(watch);
    const moved = await addWatchIn(tx, { theme: target, symbol, reason, addedOn: day }, { context, day });
    if (moved.ok) added.push(moved.value);
    else if (moved.code !== "already_watched") throw new Refused(moved);
  }
  for (const id of changes.void ?? []) await patch(id, { void: true });
  for (const id of changes.restore ?? []) await patch(id, { removedOn: null, void: false });
  return { items, added };
}
