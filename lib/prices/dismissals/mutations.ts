import { readChecks } from "@/lib/prices/checks/ticker-checks";
import { findDismissals } from "@/lib/prices/checks/data";
import { dismissalItem } from "@/lib/prices/checks/dismissal-items";
import type { TickerChecks, DismissalCode, DismissalItem } from "@/lib/prices/checks/schema";
import type {
  dismissalInputSchema,
  DismissalItems,
  seamDismissalsInputSchema,
} from "@/lib/prices/dismissals/schema";
import { recordEvents } from "@/lib/audit/record";
import { transaction } from "@/lib/db/transaction";
import type { Day } from "@/lib/domain/calendar/day";
import { fail, invalid, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import type { z } from "zod";

type Dismissal = z.output<typeof dismissalInputSchema>;

/** Whether the day has that issue; only an issue can be dismissed. */
function isIssue(
  { moves, closed, seams, suspensions, missing }: TickerChecks,
  { day, code }: Dismissal,
): boolean {
  if (code === "seam") return seams.some((seam) => seam.day === day);
  if (code === "closed_day") return closed.some((each) => each.day === day);
  if (code !== "no_rows") return moves.some((move) => move.day === day && move.code === code);
  return (
    suspensions.some(({ from, told }) => from === day && told !== "carried") ||
    (missing?.days ?? []).some((each) => each.day === day)
  );
}

/** Dismisses an issue as genuine. An existing dismissal is returned unchanged. */
export async function dismissIssue(
  input: Dismissal,
  context: Context,
): Promise<Result<DismissalItem> & { status?: number }> {
  const symbol = await resolveSymbol(input.symbol);
  if (!symbol.ok) return symbol;
  const checks = await readChecks(symbol.value);
  if (!checks.ok || !isIssue(checks.value, input)) return invalid("day", "not_suspected");
  const { items, isNew } = await addDismissals(symbol.value, [input.day], input, context);
  return { ...ok(items[0]!), status: isNew ? 201 : 200 };
}

/** Dismisses every seam between a series and the bars replaced by an import; returns the new dismissals. */
export async function dismissSeams(
  input: z.output<typeof seamDismissalsInputSchema>,
  context: Context,
): Promise<Result<DismissalItems> & { status?: number }> {
  const symbol = await resolveSymbol(input.symbol);
  if (!symbol.ok) return symbol;
  const checks = await readChecks(symbol.value);
  const seams = checks.ok ? checks.value.seams.filter(({ importId }) => importId === input.importId) : [];
  if (seams.length === 0) return invalid("importId", "not_suspected");
  const open = seams.filter(({ genuine }) => genuine === null).map(({ day }) => day);
  const dismissal = { code: "seam" as const, reason: input.reason };
  const { items, isNew } = await addDismissals(symbol.value, open, dismissal, context);
  return { ...ok({ items }), status: isNew ? 201 : 200 };
}

/** Dismisses days of a ticker; existing dismissals stay unchanged. */
async function addDismissals(
  symbol: string,
  days: readonly Day[],
  { code, reason }: { code: DismissalCode; reason?: string | null },
  context: Context,
): Promise<{ items: DismissalItem[]; isNew: boolean }> {
  const { ids, isNew } = await transaction(async (tx) => {
    const { id: tickerId } = await tx.ticker.findUniqueOrThrow({ where: { symbol } });
    const place = { tickerId, code, day: { in: [...days] } };
    const there = await tx.priceMark.findMany({ where: { ...place, voidedAt: null } });
    const dismissed = new Set(there.map(({ day }) => day));
    const dismissal = {
      tickerId,
      code,
      analystId: context.actor.id,
      reason: reason || null,
      createdAt: context.now,
    };
    const made = await tx.priceMark.createManyAndReturn({
      data: days.filter((day) => !dismissed.has(day)).map((day) => ({ ...dismissal, day })),
    });
    await recordEvents(
      tx,
      context,
      made.map(({ id, day }) => ({
        action: "price_mark.add",
        subjectId: id,
        after: { symbol, day, code, reason },
      })),
    );
    return { ids: [...there, ...made].map(({ id }) => id), isNew: made.length > 0 };
  });
  return { items: (await findDismissals(ids)).map(dismissalItem), isNew };
}

/** Voids a dismissal, which reopens the issue. */
export async function voidDismissal(id: string, context: Context): Promise<Result<DismissalItem>> {
  const [item] = await voidAll([id], context);
  return item ? ok(item) : fail("not_found");
}

/** Voids several dismissals; those voided before are not returned. */
export async function voidDismissals(
  ids: readonly string[],
  context: Context,
): Promise<Result<DismissalItems>> {
  const known = new Set((await findDismissals(ids)).map(({ id }) => id));
  const unknown = ids.flatMap((id, at) => (known.has(id) ? [] : [[`ids.${at}`, "not_found"]]));
  if (unknown.length > 0) return fail("invalid", { fields: Object.fromEntries(unknown) });
  return ok({ items: await voidAll(ids, context) });
}

async function voidAll(ids: readonly string[], context: Context): Promise<DismissalItem[]> {
  const taken = await transaction(async (tx) => {
    const notVoided = await tx.priceMark.findMany({ where: { id: { in: [...ids] }, voidedAt: null } });
    const taken = notVoided.map(({ id }) => id);
    await tx.priceMark.updateMany({ where: { id: { in: taken } }, data: { voidedAt: context.now } });
    await recordEvents(
      tx,
      context,
      taken.map((subjectId) => ({ action: "price_mark.void", subjectId })),
    );
    return taken;
  });
  return (await findDismissals(taken)).map(dismissalItem);
}
