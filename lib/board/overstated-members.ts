import { z } from "zod";
import type { BoardMarket, MarketReading } from "@/lib/board/theme-frame";
import { type Day, earliestDay, latestDay } from "@/lib/domain/calendar/day";
import type { WatchSpan } from "@/lib/domain/theme/membership";
import { BY_DIFFERENCE, overstatingDates } from "@/lib/domain/theme/return-basis";
import type { ThemeItem } from "@/lib/themes/schema";
import { seriesBy } from "@/lib/tickers/data";

/** The part of a stored proof that says on which days the cash was paid. */
const provedDatesSchema = z.object({
  method: z.string().nullable(),
  by: z.string().nullable(),
  exDates: z.array(z.object({ day: z.string() })),
});

/** The ex-dates that a series by difference proves by its turnover; `null` where it doesn't. */
function provedDates(proof: string | null): Day[] | null {
  if (proof === null) return null;
  const { method, by, exDates } = provedDatesSchema.parse(JSON.parse(proof));
  return method === "difference" && by === "turnover" ? exDates.map(({ day }) => day) : null;
}

/** The members of a theme's index, removed ones included, that overstate its return since the call. */
export function overstatedMembers(
  { watches }: Pick<BoardMarket, "watches">,
  { request, summary }: Pick<MarketReading, "request" | "summary">,
): ThemeItem["overstatedMembers"] {
  const tickers = new Map(watches.map(({ ticker }) => [ticker.symbol, ticker]));
  const bases = new Map(summary.members.map(({ symbol, baseDay }) => [symbol, baseDay]));
  return request.members.flatMap(({ symbol, spans }) => {
    const ticker = tickers.get(symbol)!;
    const series = seriesBy(ticker, request.asOf);
    if (!series || !BY_DIFFERENCE.has(series.adjustment)) return [];
    const exDates = overstatingDates(provedDates(series.proof), {
      baseDay: bases.get(symbol) ?? null,
      through: earliestDay(request.asOf, request.closedOn, lastRemoval(spans))!,
    });
    if (exDates?.length === 0) return [];
    const { nameEn, nameZh } = ticker;
    return [{ symbol, nameEn, nameZh, exDates }];
  });
}

/** The day of the last removal; `null` while a ticker is watched. */
const lastRemoval = (spans: readonly WatchSpan[]): Day | null =>
  spans.some(({ removedOn }) => removedOn === null)
    ? null
    : latestDay(...spans.map(({ removedOn }) => removedOn));
