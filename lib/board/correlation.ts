import type { z } from "zod";
import type { Context } from "@/lib/contract/context";
import { correlationMatrix } from "@/lib/domain/theme/correlation";
import { isMember } from "@/lib/domain/theme/membership";
import { CORRELATION_MIN_RETURNS } from "@/lib/domain/theme/thresholds";
import { themeOnBoard } from "@/lib/board/themes";
import type { Board, BoardTheme } from "@/lib/board/data";
import { cachedAnswer } from "@/lib/board/cached-answer";
import { histories, NO_BARS } from "@/lib/prices/data";
import { ok, type Result } from "@/lib/result";
import type { correlationQuerySchema, ThemeCorrelation } from "@/lib/themes/series-schema";

/** GET /themes/{slug}/correlation: covers the day's members, over all their bars up to the price day. */
export async function readCorrelation(
  slug: string,
  query: z.output<typeof correlationQuerySchema>,
  context: Context,
): Promise<Result<ThemeCorrelation>> {
  const found = await themeOnBoard(slug, query, context);
  if (!found.ok) return found;
  const { board, theme } = found.value;
  const { window } = query;
  return ok(
    await cachedAnswer(board, ["correlation", slug, window], () => correlationOf(theme, board.view, window)),
  );
}

async function correlationOf(
  theme: BoardTheme,
  view: Board["view"],
  window: number,
): Promise<ThemeCorrelation> {
  const { market } = theme;
  const isSample = market.source === "sample";
  const members = market.view.request.members.filter(({ spans }) => isMember(spans, view.asOf));
  const bars = await histories(members.flatMap(({ series }) => series ?? []));
  const tickers = new Map(market.watches.map(({ ticker }) => [ticker.symbol, ticker]));
  const rows = correlationMatrix(
    members.map(({ series }) => (series ? bars.get(series.tickerId)! : NO_BARS)),
    market.priceDay ?? view.asOf,
    window,
  );
  return {
    theme: theme.row.slug,
    asOf: view.asOf,
    priceDay: market.priceDay,
    window,
    minimum: CORRELATION_MIN_RETURNS,
    sample: isSample,
    items: members.map(({ symbol }) => {
      const { nameEn, nameZh } = tickers.get(symbol)!;
      return { symbol, nameEn, nameZh, sample: isSample };
    }),
    matrix: rows.map((row) => row.map(({ value }) => value)),
    days: rows.map((row) => row.map(({ days }) => days)),
    reasons: rows.map((row) => row.map(({ reason }) => reason)),
  };
}
