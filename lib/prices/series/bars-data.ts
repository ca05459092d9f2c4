import { db } from "@/lib/db/client";
import type { Day } from "@/lib/domain/calendar/day";
import { periodStartIndex } from "@/lib/domain/calendar/period";
import { closeUsed } from "@/lib/domain/price-check/adjustment-seam";
import { filedReturns } from "@/lib/domain/price-check/filed-returns";
import type { SeriesProof } from "@/lib/domain/price-check/prove-series";
import { isStaleOn } from "@/lib/domain/theme/price-history";
import { changeBetween, tickerReturns } from "@/lib/domain/theme/returns";
import { priceDayOf, priceDays } from "@/lib/prices/data";
import { TICKER_PERIODS, type Bars } from "@/lib/prices/series/schema";
import { ok, type Result } from "@/lib/result";
import { findTicker } from "@/lib/tickers/data";

type Bar = Bars["items"][number];

/**
 * A ticker's bars, with their returns and the proof of their adjustment. `callOf` gives the call day from which a
 * converted series is compared with its closes as filed.
 */
export async function readBars(
  text: string,
  span: { from?: Day; to?: Day },
  callOf: (tickerId: number) => Promise<Day | null>,
): Promise<Result<Bars>> {
  const found = await findTicker(text);
  if (!found.ok) return found;
  const ticker = found.value;
  const [stored, days, rows] = await Promise.all([
    db.priceSeries.findUnique({ where: { tickerId: ticker.id } }),
    priceDays(span.to),
    db.priceBar.findMany({
      where: { tickerId: ticker.id, day: { gte: span.from, lte: span.to } },
      orderBy: { day: "asc" },
      omit: { tickerId: true, importId: true },
    }),
  ]);
  const series = stored?.bars ? stored : null;
  const proof = series?.proof ? proofBy(JSON.parse(series.proof) as SeriesProof, span.to) : null;
  const [first, last] = [rows[0]?.day ?? "", rows.at(-1)?.day ?? ""];
  const exDates = proof?.exDates.filter(({ day }) => day >= first && day <= last) ?? [];
  const priceDay = priceDayOf(series?.source, days);
  const convertedFrom = (series?.convertedFrom ?? null) as Bars["convertedFrom"];
  return ok({
    symbol: ticker.symbol,
    adjustment: (series?.adjustment ?? null) as Bars["adjustment"],
    convertedFrom,
    proof,
    exDates,
    items: rows,
    last: lastChange(rows),
    returns: returnsOf(rows, priceDay),
    filed:
      convertedFrom &&
      filedOf(rows, exDates, { callDay: await callOf(ticker.id), priceDay: priceDay ?? last }),
  });
}

/** A proof as a day's view shows it: without later ex-dates. */
function proofBy(proof: SeriesProof, to: Day | undefined): SeriesProof {
  const isKnown = (day: Day) => to === undefined || day <= to;
  const exDates = proof.exDates.filter(({ day }) => isKnown(day));
  return { ...proof, exDates, uncertain: proof.uncertain.filter(isKnown) };
}

/** A ticker's returns over its bars; unknown where its last bar is stale. Source: docs/numbers.md, Periods. */
function returnsOf(bars: readonly Bar[], priceDay: Day | null): Bars["returns"] {
  const history = { days: bars.map(({ day }) => day), closes: bars.map(closeUsed) };
  const last = history.days.at(-1) ?? null;
  const returns = tickerReturns(history, null, last ?? "");
  const none = last === null ? "no_bars" : isStaleOn(last, priceDay ?? last) ? "stale" : null;
  const reasoned = TICKER_PERIODS.map((period) => {
    const value = none === null ? returns[period] : null;
    const isBefore = last !== null && periodStartIndex(history.days, last, period) === null;
    const reason = none ?? (value !== null ? null : isBefore ? "before_start" : "not_positive");
    return [period, { value, reason }] as const;
  });
  return Object.fromEntries(reasoned) as Bars["returns"];
}

function lastChange(bars: readonly Bar[]): Bars["last"] {
  const [last, before] = [bars.at(-1), bars.at(-2)];
  if (!last) return null;
  const change = changeBetween(before && closeUsed(before), closeUsed(last));
  const reason = change !== null ? null : before ? "not_positive" : "before_start";
  return { day: last.day, close: closeUsed(last), change, reason };
}

const filedOf = (
  bars: readonly Bar[],
  exDates: Bars["exDates"],
  days: Parameters<typeof filedReturns>[1],
): Bars["filed"] =>
  filedReturns(
    {
      days: bars.map(({ day }) => day),
      filed: bars.map(({ close }) => close),
      converted: bars.map(closeUsed),
      exDates,
    },
    days,
  );
