import { attention } from "@/lib/domain/theme/attention";
import { latestDay } from "@/lib/domain/calendar/day";
import { excerpt } from "@/lib/domain/text/excerpt";
import { returnBasis } from "@/lib/domain/theme/return-basis";
import type { ClosureOutcome, ThemeStatus } from "@/lib/domain/theme/status";
import { statusOn, type StatusHistory } from "@/lib/domain/theme/status-bands";
import type { BoardTheme } from "@/lib/board/data";
import type { BoardView } from "@/lib/board/view";
import { closureOf } from "@/lib/themes/data";
import type { ThemeItem } from "@/lib/themes/schema";
import { barSource, isSample, seriesBy, type TickerWithSeries } from "@/lib/tickers/data";

/** What the theme's status rests on, whatever the view compares with. */
export function statusHistory(theme: BoardTheme, { asOf }: BoardView): StatusHistory {
  const closure = closureOf(theme.row, asOf);
  return {
    marketLegs: theme.statusMarket.marketLegs,
    evidence: theme.evidence.pieces,
    closure: closure && { outcome: closure.outcome as ClosureOutcome, day: closure.day },
  };
}

export const statusOf = (theme: BoardTheme, view: BoardView): ThemeStatus =>
  statusOn(view.asOf, theme.evidence.sums.leg, statusHistory(theme, view));

/** Whether what a theme shows of a ticker rests on generated bars: beside real ones they don't count, and show nothing. */
export const restsOnSample = (theme: BoardTheme, ticker: TickerWithSeries, { asOf }: BoardView): boolean =>
  theme.barSource === "sample" && isSample(ticker, asOf);

/** What notes on other themes say of the theme's claims, theme by theme. */
const evidenceFrom = ({ evidence }: BoardTheme): ThemeItem["evidenceFrom"] =>
  evidence.elsewhere.map(({ theme: { slug, level, nameEn, nameZh }, counts }) => ({
    ...{ slug, level: level as ThemeItem["level"], nameEn, nameZh },
    ...counts,
  }));

/** Whether the theme's return rests on a watch of the starter list: of a member, or of one removed that has had its part. */
function restsOnStarter(theme: BoardTheme): boolean {
  const counts = new Set(
    theme.market.members
      .filter(({ isMember, baseDay }) => isMember || baseDay !== null)
      .map(({ symbol }) => symbol),
  );
  return theme.watches.some(({ source, ticker }) => source === "starter" && counts.has(ticker.symbol));
}

/** Members without a bar, or with a last one that is old: what the coverage lacks. */
function staleMembers(theme: BoardTheme): ThemeItem["stale"] {
  return theme.market.members
    .filter((member) => member.isMember && member.stale)
    .map(({ symbol, lastDay }) => {
      const ticker = theme.watches.find((watch) => watch.ticker.symbol === symbol)?.ticker;
      return { symbol, nameEn: ticker?.nameEn ?? null, nameZh: ticker?.nameZh ?? null, lastDay };
    });
}

/** The sums of a theme's evidence, as the API names them. */
export const evidenceFigures = ({ evidence: { sums } }: BoardTheme) => ({
  evidenceBalance: sums.balance,
  evidenceCounts: sums.counts,
  evidenceParts: sums.parts,
});

/** A theme's line on the board. */
export function themeItem(theme: BoardTheme, view: BoardView): ThemeItem {
  const { row, market, benchmark } = theme;
  const status = statusOf(theme, view);
  const { newest, count } = theme.notes;
  const adjustmentOf = (ticker: TickerWithSeries) => seriesBy(ticker, view.asOf)?.adjustment ?? null;
  return {
    slug: row.slug,
    level: row.level as ThemeItem["level"],
    parent: theme.parent?.slug ?? null,
    nameEn: row.nameEn,
    nameZh: row.nameZh,
    source: row.source as ThemeItem["source"],
    callDay: row.calledOn,
    status: status.status,
    market: status.market,
    evidence: status.evidence,
    ...evidenceFigures(theme),
    evidenceFrom: evidenceFrom(theme),
    returns: market.returns,
    relative: market.relative,
    reasons: market.reasons,
    relativeReasons: market.relativeReasons,
    benchmarkReturns: market.benchmarkReturns,
    excess: market.excess,
    excessReasons: market.relativeReasons,
    lastKnown: market.lastKnown,
    priceDay: theme.priceDay,
    statusExcess: theme.statusMarket.excess.sinceCall,
    statusRelative: theme.statusMarket.relative.sinceCall,
    basis:
      benchmark &&
      returnBasis(
        theme.watches.map(({ ticker }) =>
          barSource(ticker, view.asOf) === theme.barSource ? adjustmentOf(ticker) : null,
        ),
        adjustmentOf(benchmark),
        benchmark.symbol,
      ),
    benchmark: benchmark && {
      symbol: benchmark.symbol,
      nameEn: benchmark.nameEn,
      nameZh: benchmark.nameZh,
      baseDay: market.benchmark?.baseDay ?? null,
      lastDay: market.benchmark?.lastDay ?? null,
      stale: market.benchmark?.stale ?? true,
      commonDay: market.benchmark?.commonDay ?? null,
      sample: isSample(benchmark, view.asOf),
    },
    breadth: market.breadth,
    breadthReason: market.measureReasons.breadth,
    coverage: market.coverage,
    lastDay: latestDay(...Object.values(market.lastDays)),
    stale: staleMembers(theme),
    drawdown: market.drawdown,
    attention: attention(newest ? [newest.observedOn] : [], view.asOf),
    latestNote: newest && {
      id: newest.id,
      kind: newest.kind,
      excerpt: excerpt(newest.body),
      observedOn: newest.observedOn,
    },
    noteCount: count,
    sample: theme.barSource === "sample",
    imported: theme.barSource === "real",
    starter: restsOnStarter(theme),
    sparkline: market.sparkline,
  };
}
