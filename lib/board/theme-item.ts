import { attention } from "@/lib/domain/theme/attention";
import { latestDay } from "@/lib/domain/calendar/day";
import { excerpt } from "@/lib/domain/text/excerpt";
import { dividendBasis } from "@/lib/domain/theme/return-basis";
import type { ClosureOutcome, ThemeStatus } from "@/lib/domain/theme/status";
import { statusOn, type StatusHistory } from "@/lib/domain/theme/status-bands";
import type { BoardTheme } from "@/lib/board/data";
import { overstatedMembers } from "@/lib/board/overstated-members";
import type { BoardView } from "@/lib/board/view";
import { callDayOf, callStanceOf, closureOf } from "@/lib/themes/data";
import type { ThemeItem } from "@/lib/themes/schema";
import { barSource, delistedOnBy, isSample, seriesBy, type TickerWithSeries } from "@/lib/tickers/data";

/** The status history of a theme, independent of the view's benchmark and base rule. */
export function statusHistory(theme: BoardTheme, { asOf }: BoardView): StatusHistory {
  const closure = closureOf(theme.row, asOf);
  return {
    marketLegs: theme.market.status.summary.marketLegs,
    evidence: theme.evidence.pieces,
    closure: closure && { outcome: closure.outcome as ClosureOutcome, day: closure.day },
  };
}

export const statusOf = (theme: BoardTheme, view: BoardView): ThemeStatus =>
  statusOn(view.asOf, theme.evidence.sums.leg, statusHistory(theme, view));

/**
 * Whether a ticker has only generated bars in a theme. Next to tickers with real bars they are excluded and give no
 * numbers.
 */
export const restsOnSample = (theme: BoardTheme, ticker: TickerWithSeries, { asOf }: BoardView): boolean =>
  theme.market.source === "sample" && isSample(ticker, asOf);

/** The number of evidence pieces from notes on other themes, by theme. */
const evidenceFrom = ({ evidence }: BoardTheme): ThemeItem["evidenceFrom"] =>
  evidence.elsewhere.map(({ theme: { slug, level, nameEn, nameZh }, counts }) => ({
    ...{ slug, level: level as ThemeItem["level"], nameEn, nameZh },
    ...counts,
  }));

/** Whether the theme's return includes a watch of the starter list, of a current member or of a removed ticker. */
function restsOnStarter({ market }: BoardTheme): boolean {
  const counts = new Set(
    market.view.summary.members
      .filter(({ isMember, baseDay }) => isMember || baseDay !== null)
      .map(({ symbol }) => symbol),
  );
  return market.watches.some(({ source, ticker }) => source === "starter" && counts.has(ticker.symbol));
}

/** The members without a current price, which are excluded from the coverage. */
/** The members whose prices are stale, without those that can have no newer ones. */
function staleMembers({ market }: BoardTheme, view: BoardView): ThemeItem["stale"] {
  return market.view.summary.members
    .filter((member) => member.isMember && member.stale)
    .map((member) => ({
      ...member,
      ticker: market.watches.find((watch) => watch.ticker.symbol === member.symbol)?.ticker,
    }))
    .filter(({ ticker }) => !ticker || delistedOnBy(ticker, view.asOf) === null)
    .map(({ symbol, lastDay, ticker }) => {
      return { symbol, nameEn: ticker?.nameEn ?? null, nameZh: ticker?.nameZh ?? null, lastDay };
    });
}

/** The evidence sums of a theme under their API names. */
export const evidenceFigures = ({ evidence: { sums } }: BoardTheme) => ({
  evidenceBalance: sums.balance,
  evidenceCounts: sums.counts,
  evidenceParts: sums.parts,
});

/** The basis of the theme's return; an overstated one may be mixed too. */
function basisOf(
  { market }: BoardTheme,
  { asOf }: BoardView,
): Pick<ThemeItem, "basis" | "dividendBasis" | "overstatedMembers"> {
  const { benchmark } = market.view;
  const adjustmentOf = (ticker: TickerWithSeries) => seriesBy(ticker, asOf)?.adjustment ?? null;
  const members = market.watches.map(({ ticker }) =>
    barSource(ticker, asOf) === market.source ? adjustmentOf(ticker) : null,
  );
  const ofDividends = benchmark && dividendBasis(members, adjustmentOf(benchmark), benchmark.symbol);
  const overstated = overstatedMembers(market, market.view);
  return {
    basis: overstated.length > 0 ? "overstated" : ofDividends,
    dividendBasis: ofDividends,
    overstatedMembers: overstated,
  };
}

/** The list item of a theme on the board. */
export function themeItem(theme: BoardTheme, view: BoardView): ThemeItem {
  const { row, market } = theme;
  const { benchmark, summary } = market.view;
  const status = statusOf(theme, view);
  const { newest, count } = theme.notes;
  return {
    slug: row.slug,
    level: row.level as ThemeItem["level"],
    parent: row.parent?.slug ?? null,
    nameEn: row.nameEn,
    nameZh: row.nameZh,
    source: row.source as ThemeItem["source"],
    callDay: callDayOf(row, view.call),
    callStance: callStanceOf(row),
    status: status.status,
    market: status.market,
    evidence: status.evidence,
    ...evidenceFigures(theme),
    evidenceFrom: evidenceFrom(theme),
    returns: summary.returns,
    relative: summary.relative,
    reasons: summary.reasons,
    relativeReasons: summary.relativeReasons,
    benchmarkReturns: summary.benchmarkReturns,
    excess: summary.excess,
    excessReasons: summary.relativeReasons,
    lastKnown: summary.lastKnown,
    t0: summary.t0,
    priceDay: market.priceDay,
    statusExcess: market.status.summary.excess.sinceCall,
    statusRelative: market.status.summary.relative.sinceCall,
    ...basisOf(theme, view),
    benchmark: benchmark && {
      symbol: benchmark.symbol,
      nameEn: benchmark.nameEn,
      nameZh: benchmark.nameZh,
      baseDay: summary.benchmark?.baseDay ?? null,
      lastDay: summary.benchmark?.lastDay ?? null,
      stale: summary.benchmark?.stale ?? true,
      commonDay: summary.benchmark?.commonDay ?? null,
      sample: isSample(benchmark, view.asOf),
    },
    breadth: summary.breadth,
    breadthReason: summary.measureReasons.breadth,
    coverage: summary.coverage,
    lastDay: latestDay(...Object.values(summary.lastDays)),
    stale: staleMembers(theme, view),
    suspected: market.suspected,
    drawdown: summary.drawdown,
    volatility: summary.volatility,
    measureReasons: summary.measureReasons,
    attention: attention(newest ? [newest.observedOn] : [], view.asOf),
    latestNote: newest && {
      id: newest.id,
      kind: newest.kind,
      excerpt: excerpt(newest.body),
      observedOn: newest.observedOn,
    },
    noteCount: count,
    reports: [...new Set(row.recommendations.map(({ report }) => report.slug))],
    sample: market.source === "sample",
    imported: market.source === "real",
    starter: restsOnStarter(theme),
    sparkline: summary.sparkline,
    sparklineReason: summary.sparkline.length > 0 ? null : (summary.reasons.sinceCall ?? "stale"),
  };
}
