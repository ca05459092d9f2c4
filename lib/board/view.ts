import { momentOf, priceDays, type PriceDays } from "@/lib/prices/data";
import { readSettings } from "@/lib/settings/data";
import type { Context } from "@/lib/contract/context";
import { dayFieldSchema, type ViewQuery } from "@/lib/contract/fields";
import type { BaseRule } from "@/lib/domain/theme/base-rule";
import type { Day } from "@/lib/domain/calendar/day";
import { invalid, ok, type Result } from "@/lib/result";
import { resolveSymbol } from "@/lib/tickers/symbol-data";

/** The day and the rules a view of the board is taken by, resolved. */
export interface BoardView extends PriceDays {
  asOf: Day;
  /** The last instant that counts for what people typed; null: as things stand now. */
  until: Date | null;
  base: BaseRule;
  /** The benchmark asked for; null: each theme's own. */
  benchmark: string | null;
  /** The setting's, for themes that name none. */
  defaultBenchmark: string;
}

/**
 * The view that a query asks for; its day is the latest by default, and one after that is refused. The query of a page's link wasn't
 * checked against a schema, so its day is checked here.
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
    defaultBenchmark: (await readSettings()).benchmark,
  });
}
