import { recordEvent } from "@/lib/audit/record";
import { lookItems } from "@/lib/board/needs-look";
import type { SnoozeInput, SnoozeItem } from "@/lib/board/schema";
import { snoozesOf } from "@/lib/board/snooze-data";
import { boardOf } from "@/lib/board/themes";
import type { Context } from "@/lib/contract/context";
import { db } from "@/lib/db/client";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { isSnoozed } from "@/lib/domain/theme/look-snooze";
import type { LookReason } from "@/lib/domain/theme/needs-look";
import { fail, invalid, ok, type Result } from "@/lib/result";

/**
 * Puts off an item of today's board in the input's view; an item that isn't there isn't found. One that is put off
 * already, in another window, is put off anew: two snoozes would keep it back after the analyst has ended one.
 */
export async function snoozeLook(input: SnoozeInput, context: Context): Promise<Result<SnoozeItem>> {
  const { theme, ticker = null, kind, until = null, base, benchmark } = input;
  const board = await boardOf({ base, benchmark }, context);
  if (!board.ok) return board;
  const { view } = board.value;
  const day = view.asOf;
  if (until !== null && until <= day) return invalid("until", "day_not_later");
  const look = (await lookItems(board.value, [])).find(
    (each) =>
      each.theme.slug === theme && (each.ticker?.symbol ?? null) === ticker && each.reasons[0]?.kind === kind,
  );
  if (!look) return fail("not_found");
  const { reasons } = look;
  const row = await transaction(async (tx) => {
    for (const snooze of await snoozesOf(context.actor.id, view, tx)) {
      if (isSnoozed(look, snooze, day)) await end(tx, snooze.id, context);
    }
    const made = await tx.snooze.create({
      data: {
        analyst: { connect: { id: context.actor.id } },
        theme: { connect: { slug: theme } },
        ticker: ticker === null ? undefined : { connect: { symbol: ticker } },
        ...{ reasons: JSON.stringify(reasons), day, until, createdAt: context.now },
      },
    });
    const after = { theme, ticker, reasons, day, until };
    await recordEvent(tx, context, { action: "snooze.add", subjectId: made.id, after });
    return made;
  });
  return ok({ id: row.id, theme, ticker, kind, day, until });
}

/** Brings an item back. Another analyst's snooze isn't found, nor one that ended. */
export async function endSnooze(id: string, context: Context): Promise<Result<SnoozeItem>> {
  const where = { id, analystId: context.actor.id, endedAt: null };
  const row = await db.snooze.findFirst({ where, include: { theme: true, ticker: true } });
  if (!row) return fail("not_found");
  await transaction((tx) => end(tx, id, context));
  const [reason] = JSON.parse(row.reasons) as LookReason[];
  const { theme, ticker, day, until } = row;
  return ok({ id, theme: theme.slug, ticker: ticker?.symbol ?? null, kind: reason!.kind, day, until });
}

async function end(tx: Transaction, id: string, context: Context): Promise<void> {
  const { count } = await tx.snooze.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: context.now },
  });
  if (count > 0) await recordEvent(tx, context, { action: "snooze.end", subjectId: id });
}
