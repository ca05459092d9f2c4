import { findMark } from "@/lib/checks/data";
import { markItem } from "@/lib/checks/marks";
import { readChecks } from "@/lib/checks/answers";
import type {
  AdjustmentInput,
  markInput,
  PriceMarkItem,
  SeriesAdjustment,
  TickerChecks,
} from "@/lib/checks/schema";
import { recordEvent } from "@/lib/db/audit";
import { statementFault } from "@/lib/db/stated-adjustment";
import { transaction } from "@/lib/db/transaction";
import { fail, invalid, ok, type Result } from "@/lib/result";
import type { CurrentAnalyst } from "@/lib/session";
import { now } from "@/lib/session/clock";
import { resolveSymbol } from "@/lib/symbols/data";
import { findTicker } from "@/lib/tickers/data";
import type { z } from "zod";

type Mark = z.output<typeof markInput>;

/** Only what is suspected can be called genuine. */
function isSuspected({ moves, seams, suspensions, missing }: TickerChecks, { day, code }: Mark): boolean {
  if (code === "seam") return seams.some((seam) => seam.day === day);
  if (code !== "no_rows") return moves.some((move) => move.day === day && move.code === code);
  return (
    suspensions.some(({ from, told }) => from === day && told !== "carried") ||
    (missing?.days ?? []).some((each) => each.day === day)
  );
}

/** Calls a suspicion genuine. One that is already is answered as it stands. */
export async function markGenuine(
  input: Mark,
  analyst: CurrentAnalyst,
): Promise<Result<PriceMarkItem> & { status?: number }> {
  const symbol = await resolveSymbol(input.symbol);
  if (!symbol.ok) return symbol;
  const checks = await readChecks(symbol.value);
  if (!checks.ok || !isSuspected(checks.value, input)) return invalid("day", "not_suspected");
  const { id, isNew } = await transaction(async (tx) => {
    const ticker = await tx.ticker.findUniqueOrThrow({ where: { symbol: symbol.value } });
    const place = { tickerId: ticker.id, day: input.day, code: input.code };
    const there = await tx.priceMark.findFirst({ where: { ...place, voidedAt: null } });
    if (there) return { id: there.id, isNew: false };
    const made = await tx.priceMark.create({
      data: { ...place, analystId: analyst.id, reason: input.reason || null, createdAt: now() },
    });
    await recordEvent(tx, {
      analystId: analyst.id,
      action: "price_mark.add",
      subjectId: made.id,
      after: input,
    });
    return { id: made.id, isNew: true };
  });
  return { ...ok(markItem((await findMark(id))!)), status: isNew ? 201 : 200 };
}

/** Takes a mark back: the suspicion stands again. */
export async function voidMark(id: string, analyst: CurrentAnalyst): Promise<Result<PriceMarkItem>> {
  const isVoided = await transaction(async (tx) => {
    const { count } = await tx.priceMark.updateMany({
      where: { id, voidedAt: null },
      data: { voidedAt: now() },
    });
    if (count > 0) await recordEvent(tx, { analystId: analyst.id, action: "price_mark.void", subjectId: id });
    return count > 0;
  });
  return isVoided ? ok(markItem((await findMark(id))!)) : fail("not_found");
}

/**
 * Says how a series is adjusted that came out of files. Generated and fetched series, and those with adjusted closes beside
 * the closes, have theirs from where they come.
 */
export async function stateAdjustment(
  text: string,
  { adjustment, instead }: AdjustmentInput,
  analyst: CurrentAnalyst,
): Promise<Result<SeriesAdjustment>> {
  const found = await findTicker(text);
  if (!found.ok) return found;
  const { symbol } = found.value;
  return transaction(async (tx) => {
    const series = await tx.priceSeries.findFirst({ where: { ticker: { symbol }, bars: { gt: 0 } } });
    if (!series) return fail("not_found");
    if (series.adjustment === adjustment) return ok({ symbol, adjustment });
    if (series.adjustment !== instead)
      return fail("edit_conflict", { extra: { current: { symbol, adjustment: series.adjustment } } });
    const { tickerId, source } = series;
    const fault = await statementFault(tx, { tickerId, source }, adjustment);
    if (fault) return invalid("adjustment", fault);
    await tx.priceSeries.update({ where: { tickerId }, data: { adjustment, revision: { increment: 1 } } });
    await recordEvent(tx, {
      analystId: analyst.id,
      action: "price_series.adjustment",
      subjectId: symbol,
      before: { adjustment: instead },
      after: { adjustment },
    });
    return ok({ symbol, adjustment });
  });
}
