import { recordEvent } from "@/lib/audit/record";
import { lookItems } from "@/lib/board/needs-look";
import type { SnoozeInput, SnoozeItem } from "@/lib/board/schema";
import { boardOf } from "@/lib/board/themes";
import type { Context } from "@/lib/contract/context";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import type { LookReason } from "@/lib/domain/theme/needs-look";
import { fail, invalid, ok, type Result } from "@/lib/result";

/** Puts off an item of today's board; an item that isn't there, or is put off already, isn't found. */
export async function snoozeLook(input: SnoozeInput, context: Context): Promise<Result<SnoozeItem>> {
  const board = await boardOf({ base: "first_close" }, context);
  if (!board.ok) return board;
  const { asOf: day } = board.value.view;
  const { theme, ticker = null, kind, until = null } = input;
  if (until !== null && until <= day) return invalid("until", "day_not_later");
  const look = (await lookItems(board.value, [])).find(
    (each) =>
      each.theme.slug === theme && (each.ticker?.symbol ?? null) === ticker && each.reasons[0]?.kind === kind,
  );
  if (!look) return fail("not_found");
  const { reasons } = look;
  const row = await transaction(async (tx) => {
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
  await transaction(async (tx) => {
    const { count } = await tx.snooze.updateMany({ where, data: { endedAt: context.now } });
    if (count > 0) await recordEvent(tx, context, { action: "snooze.end", subjectId: id });
  });
  const [reason] = JSON.parse(row.reasons) as LookReason[];
  const { theme, ticker, day, until } = row;
  return ok({ id, theme: theme.slug, ticker: ticker?.symbol ?? null, kind: reason!.kind, day, until });
}
