import { recordEvent } from "@/lib/audit/record";
import type { Context } from "@/lib/contract/context";
import { changeCode } from "@/lib/db/change-code";
import { transaction, type Transaction } from "@/lib/db/transaction";
import type { Day } from "@/lib/domain/calendar/day";
import { formerBeijingCode } from "@/lib/domain/symbol/beijing-codes";
import { describeSymbol, parseSymbol } from "@/lib/domain/symbol/symbol";
import { invalid, type Failure, type Result } from "@/lib/result";
import { findTicker, readTicker, withSeries } from "@/lib/tickers/data";
import { mergeInto } from "@/lib/tickers/merge-mutations";
import type { renumberInputSchema, TickerItem, tickerPatchSchema } from "@/lib/tickers/schema";
import { ambiguousAmong } from "@/lib/tickers/symbol-data";
import type { z } from "zod";

/** Changes what is said of a known ticker: its names, those that it had, and the day of its delisting. */
export async function patchTicker(
  text: string,
  patch: z.output<typeof tickerPatchSchema>,
  { context, day }: { context: Context; day: Day },
): Promise<Result<TickerItem>> {
  const found = await findTicker(text);
  if (!found.ok) return found;
  const refused = wrongDay(patch, day);
  if (refused) return refused;
  const { formerNames, ...data } = patch;
  const { id: tickerId, symbol } = found.value;
  await transaction(async (tx) => {
    const select = { nameEn: true, nameZh: true, since: true, until: true };
    const before = await tx.ticker.findUniqueOrThrow({
      where: { id: tickerId },
      select: { nameEn: true, nameZh: true, delistedOn: true, names: { select } },
    });
    await tx.ticker.update({ where: { id: tickerId }, data });
    if (formerNames) {
      await tx.tickerName.deleteMany({ where: { tickerId } });
      await tx.tickerName.createMany({ data: formerNames.map((each) => ({ ...each, tickerId })) });
    }
    const { names, ...rest } = before;
    await recordEvent(tx, context, {
      action: "ticker.listing",
      subjectId: symbol,
      before: { ...rest, formerNames: names },
      after: patch,
    });
  });
  return readTicker(symbol);
}

function wrongDay(
  { delistedOn, formerNames = [] }: z.output<typeof tickerPatchSchema>,
  day: Day,
): Failure | null {
  if (delistedOn && delistedOn > day) return invalid("delistedOn", "day_in_future");
  for (const [at, { since, until }] of formerNames.entries()) {
    if (until && until > day) return invalid(`formerNames.${at}.until`, "day_in_future");
    if (since && until && since > until) return invalid(`formerNames.${at}.since`, "after_to");
  }
  return null;
}

/**
 * Gives a known ticker its code of today; it is still found under the code before. Where the board has a ticker under the
 * code of today, `merge` makes the two one, and without it the answer is `code_taken` with both. The code before that
 * a person states again undoes the renumbering. The market and the currency stay: a listing elsewhere is another ticker.
 */
export async function renumberTicker(
  text: string,
  { to, until = null, merge }: z.output<typeof renumberInputSchema>,
  { context, day }: { context: Context; day: Day },
): Promise<Result<TickerItem>> {
  const found = await findTicker(text);
  if (!found.ok) return found;
  const verdict = parseSymbol(to);
  if (!verdict.ok)
    return verdict.code === "ambiguous_symbol"
      ? ambiguousAmong(verdict.candidates)
      : invalid("to", "unknown_symbol");
  const { symbol } = verdict;
  const former = found.value;
  if (symbol === former.symbol) return invalid("to", "not_allowed");
  const { exchange, ...now } = describeSymbol(symbol);
  const was = describeSymbol(former.symbol);
  if (now.kind !== former.kind || now.market !== was.market || now.currency !== was.currency)
    return invalid("to", "other_listing");
  if (until && until > day) return invalid("until", "day_in_future");
  const refused = await transaction(async (tx) => {
    const other = await tx.ticker.findFirst({
      where: { id: { not: former.id }, OR: [{ symbol }, { codes: { some: { symbol } } }] },
      include: withSeries,
    });
    if (other) {
      const merged = await mergeInto(tx, former.id, other, merge);
      if (!merged.ok) return merged;
      await changeCode(tx, former.symbol, other.symbol);
      await keepCode(tx, former.symbol, other, until);
      const { series, ...result } = merged.value;
      await recordEvent(tx, context, {
        action: "ticker.merge",
        subjectId: other.symbol,
        before: { symbol: former.symbol, series },
        after: { symbol: other.symbol, until, ...result },
      });
      return null;
    }
    const last = await tx.tickerCode.findFirst({
      where: { tickerId: former.id },
      orderBy: { createdAt: "desc" },
    });
    await tx.tickerCode.deleteMany({ where: { symbol } });
    const ticker = await tx.ticker.update({ where: { id: former.id }, data: { symbol, exchange } });
    await changeCode(tx, former.symbol, symbol);
    if (last?.symbol !== symbol) await keepCode(tx, former.symbol, ticker, until);
    await recordEvent(tx, context, {
      action: "ticker.renumber",
      subjectId: symbol,
      before: { symbol: former.symbol },
      after: { symbol, until },
    });
    return null;
  });
  return refused ?? readTicker(symbol);
}

/** The exchange's table knows its own pairs. */
async function keepCode(
  tx: Transaction,
  code: string,
  { id: tickerId, symbol }: { id: number; symbol: string },
  until: string | null,
): Promise<void> {
  if (formerBeijingCode(symbol)?.symbol === code) return;
  await tx.tickerCode.create({ data: { symbol: code, tickerId, until } });
}
