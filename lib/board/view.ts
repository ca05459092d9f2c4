import { momentOf, priceDays, type PriceDays } from "@/lib/prices/data";
import { readSettings } from "@/lib/settings/data";
import type { Context } from "@/lib/contract/context";
import { dayFieldSchema, type ViewQuery } from "@/lib/contract/fields";
import type { BaseRule } from "@/lib/domain/theme/base-rule";
import type { Day } from "@/lib/domain/calendar/day";
import { invalid, ok, type Result } from "@/lib/result";
import { resolveSymbol } from "@/lib/tickers/symbol-data";

/** The resolved day and rules of a board view. */
export interface BoardView extends PriceDays {
  asOf: Day;
  /** The latest time of the user input that counts; null for the current state. */
  until: Date | null;
  base: BaseRule;
  /** The view's benchmark; null for each theme's own. */
  benchmark: string | null;
  /** The slug of the report from whose call its themes count; null: each theme's earliest call. */
  call: string | null;
  /** The benchmark setting, for themes without a configured benchmark. */
  defaultBenchmark: string;
}

/**
 * Resolves a query into a view. The default day is today, and a later day is rejected. The day is validated here
 * because the query of a page URL has passed no schema.
 */
export async function resolveView(query: ViewQuery, context: Context): Promise<Result<BoardView>> {
  const typed = dayFieldSchema.optional().safeParse(query.asOf);
  if (!typed.success) return invalid("asOf", typed.error.issues[0]?.message ?? "bad_day");
  const moment = await momentOf(query.asOf, context);
  if (!moment.ok) return moment;
  const { asOf, until } = moment.value;
  const benchmark = query.benchmark ? await resolveSymbol(query.benchmark) : null;
  if (benchmark && !benchmark.ok) return { ...benchmark, fields: { benchmark: benchmark.code } };
  return ok({
    asOf,
    until,
    ...(await priceDays(asOf)),
    base: query.base,
    benchmark: benchmark?.value ?? null,
    call: query.call ?? null,
    defaultBenchmark: (await readSettings()).benchmark,
  });
}
