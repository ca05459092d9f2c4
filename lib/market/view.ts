import { readSettings } from "@/lib/analysts/data";
import type { ViewQuery } from "@/lib/api/fields";
import type { BaseRule } from "@/lib/domain/base-rule";
import { dayOf, latestDay, type Day } from "@/lib/domain/day";
import { endOfDay } from "@/lib/domain/day-end";
import { newestBarDay } from "@/lib/prices/data";
import { invalid, ok, type Result } from "@/lib/result";
import { now } from "@/lib/session/clock";
import { findTicker } from "@/lib/tickers/data";

/** The day and the rules a view of the board is taken by, resolved. */
export interface BoardView {
  asOf: Day;
  /** The last instant that counts for what people typed; null: as things stand now. */
  until: Date | null;
  priceDay: Day | null;
  base: BaseRule;
  /** The benchmark asked for; null: each theme's own. */
  benchmark: string | null;
  /** The setting's, for themes that name none. */
  defaultBenchmark: string;
}

/** asOf: the later of today and the newest bar day unless given (numbers document, Words); a day after it is in the future. */
export async function resolveView(query: ViewQuery): Promise<Result<BoardView>> {
  const settings = await readSettings();
  const newest = await newestBarDay();
  const latest = latestDay(dayOf(now(), settings.timeZone), newest)!;
  const asOf = query.asOf ?? latest;
  if (asOf > latest) return invalid("asOf", "day_in_future");
  const benchmark = query.benchmark ? await findTicker(query.benchmark) : null;
  if (query.benchmark && !benchmark) return invalid("benchmark", "unknown_symbol");
  return ok({
    asOf,
    until: asOf < latest ? endOfDay(asOf, settings.timeZone) : null,
    priceDay: asOf < latest ? await newestBarDay(asOf) : newest,
    base: query.base,
    benchmark: benchmark?.symbol ?? null,
    defaultBenchmark: settings.benchmark,
  });
}
