import { readChecks } from "@/lib/prices/checks/answers";
import { findDismissals } from "@/lib/prices/checks/data";
import { markItem } from "@/lib/prices/checks/dismissed";
import type { TickerChecks, MarkCode, PriceMarkItem } from "@/lib/prices/checks/schema";
import type { markInputSchema, PriceMarkItems, seamMarksInputSchema } from "@/lib/prices/dismissals/schema";
import { recordEvents } from "@/lib/audit/record";
import { transaction } from "@/lib/db/transaction";
import type { Day } from "@/lib/domain/calendar/day";
import { fail, invalid, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import type { z } from "zod";

type Mark = z.output<typeof markInputSchema>;

/** Only what is suspected can be called genuine. */
function isSuspected(
  { moves, closed, seams, suspensions, missing }: TickerChecks,
  { day, code }: Mark,
): boolean {
  if (code === "seam") return seams.some((seam) => seam.day === day);
  if (code === "closed_day") return closed.some((each) => each.day === day);
  if (code !== "no_rows") return moves.some((move) => move.day === day && move.code === code);
  return (
    suspensions.some(({ from, told }) => from === day && told !== "carried") ||
    (missing?.days ?? []).some((each) => each.day === day)
  );
}

/** Calls a suspicion genuine. One that is already is answered as it stands. */
export async function markGenuine(
  input: Mark,
  context: Context,
): Promise<Result<PriceMarkItem> & { status?: number }> {
  const symbol = await resolveSymbol(input.symbol);
  if (!symbol.ok) return symbol;
  const checks = await readChecks(symbol.value);
  if (!checks.ok || !isSuspected(checks.value, input)) return invalid("day", "not_suspected");
  const { items, isNew } = await addMarks(symbol.value, [input.day], input, context);
  return { ...ok(items[0]!), status: isNew ? 201 : 200 };
}

/** Calls every seam genuine between a series and what an import of it replaced; answers those that nobody had. */
export async function markSeams(
  input: z.output<typeof seamMarksInputSchema>,
  context: Context,
): Promise<Result<PriceMarkItems> & { status?: number }> {
  const symbol = await resolveSymbol(input.symbol);
  if (!symbol.ok) return symbol;
  const checks = await readChecks(symbol.value);
  const seams = checks.ok ? checks.value.seams.filter(({ importId }) => importId === input.importId) : [];
  if (seams.length === 0) return invalid("importId", "not_suspected");
  const open = seams.filter(({ genuine }) => genuine === null).map(({ day }) => day);
  const mark = { code: "seam" as const, reason: input.reason };
  const { items, isNew } = await addMarks(symbol.value, open, mark, context);
  return { ...ok({ items }), status: isNew ? 201 : 200 };
}

/** Marks days of a ticker; one that is marked already stays as it stands. */
async function addMarks(
  symbol: string,
  days: readonly Day[],
  { code, reason }: { code: MarkCode; reason?: string | null },
  context: Context,
): Promise<{ items: PriceMarkItem[]; isNew: boolean }> {
  const { ids, isNew } = await transaction(async (tx) => {
    const { id: tickerId } = await tx.ticker.findUniqueOrThrow({ where: { symbol } });
    const place = { tickerId, code, day: { in: [...days] } };
    const there = await tx.priceMark.findMany({ where: { ...place, voidedAt: null } });
    const marked = new Set(there.map(({ day }) => day));
    const mark = {
      tickerId,
      code,
      analystId: context.actor.id,
      reason: reason || null,
      createdAt: context.now,
    };
    const made = await tx.priceMark.createManyAndReturn({
      data: days.filter((day) => !marked.has(day)).map((day) => ({ ...mark, day })),
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
  return { items: (await findDismissals(ids)).map(markItem), isNew };
}

/** Takes a mark back: the suspicion stands again. */
export async function voidMark(id: string, context: Context): Promise<Result<PriceMarkItem>> {
  const [item] = await takeBack([id], context);
  return item ? ok(item) : fail("not_found");
}

/** Takes marks back together; those that were taken back before are left out of the answer. */
export async function voidMarks(ids: readonly string[], context: Context): Promise<Result<PriceMarkItems>> {
  const known = new Set((await findDismissals(ids)).map(({ id }) => id));
  const unknown = ids.flatMap((id, at) => (known.has(id) ? [] : [[`ids.${at}`, "not_found"]]));
  if (unknown.length > 0) return fail("invalid", { fields: Object.fromEntries(unknown) });
  return ok({ items: await takeBack(ids, context) });
}

async function takeBack(ids: readonly string[], context: Context): Promise<PriceMarkItem[]> {
  const taken = await transaction(async (tx) => {
    const stand = await tx.priceMark.findMany({ where: { id: { in: [...ids] }, voidedAt: null } });
    const taken = stand.map(({ id }) => id);
    await tx.priceMark.updateMany({ where: { id: { in: taken } }, data: { voidedAt: context.now } });
    await recordEvents(
      tx,
      context,
      taken.map((subjectId) => ({ action: "price_mark.void", subjectId })),
    );
    return taken;
  });
  return (await findDismissals(taken)).map(markItem);
}
