import { recordEvent } from "@/lib/audit/record";
import type { Context } from "@/lib/contract/context";
import { transaction } from "@/lib/db/transaction";
import { addDays } from "@/lib/domain/calendar/day";
import { lastFinishedDay } from "@/lib/domain/provider/finished-day";
import { filledAddress } from "@/lib/domain/provider/http-source";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { LONGEST_WAIT, PATIENCE } from "@/lib/prices/providers/ask";
import { pullSource } from "@/lib/prices/providers/http-source";
import { shownPull } from "@/lib/prices/providers/shown-pull";
import { headerValue } from "@/lib/prices/sources/data";
import type { TestPull, TestPullInput } from "@/lib/prices/sources/test-pull-schema";
import { invalid, ok, type Result } from "@/lib/result";
import { resolveSymbol } from "@/lib/tickers/symbol-data";

/** A person waits for it: one attempt. */
const AT_ONCE = { ...PATIENCE, timeout: 15_000, attempts: 1 };
/** Three years have the ex-dates that a proof needs. */
const SPAN = 3 * 365;

/**
 * Asks a described source once for a ticker, and shows the request, the beginning of the answer and its rows with the
 * verdicts of a price file. Nothing is stored but the audit's event, with the host and the variable that was meant for it.
 */
export async function testPull(
  { source, ...input }: TestPullInput,
  context: Context,
  signal: AbortSignal,
): Promise<Result<TestPull>> {
  const resolved = await resolveSymbol(input.symbol);
  if (!resolved.ok) return { ...resolved, fields: { symbol: resolved.code } };
  const symbol = resolved.value;
  const to = input.to ?? lastFinishedDay(describeSymbol(symbol).market, context.now);
  const from = input.from ?? addDays(to, -SPAN);
  if (from > to) return invalid("from", "after_to");
  const asked = { symbol, from, to };
  await transaction((tx) =>
    recordEvent(tx, context, {
      action: "price_source.test_pull",
      subjectId: filledAddress(source.url).host,
      after: { variable: source.header?.variable ?? null, symbol },
    }),
  );
  const value = headerValue(source);
  const longest = LONGEST_WAIT + 60_000 / source.perMinute; // its own rate may put off a second test by that much
  const pulled = await pullSource({ spec: source, value, ...asked }, AT_ONCE, signal, longest);
  return ok(shownPull(pulled && { ...pulled, isSet: value !== null }, source, asked));
}
