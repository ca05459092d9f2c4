import type { OpenMove } from "@/lib/checks/schema";
import { claimItem } from "@/lib/claims/data";
import { attention } from "@/lib/domain/attention";
import { coverageByMarket } from "@/lib/domain/coverage";
import { evidenceBalance, evidenceCounts, evidenceLeg } from "@/lib/domain/evidence";
import { excerpt } from "@/lib/domain/excerpt";
import { isMember } from "@/lib/domain/membership";
import { marketLeg } from "@/lib/domain/market-leg";
import { returnBasis } from "@/lib/domain/return-basis";
import { themeStatus, type ClosureOutcome } from "@/lib/domain/status";
import type { BoardTheme } from "@/lib/market/data";
import type { BoardView } from "@/lib/market/view";
import { closureOf } from "@/lib/themes/data";
import type { ThemeDetail, ThemeMember } from "@/lib/themes/detail-schema";
import type { ThemeItem } from "@/lib/themes/schema";
import { isSample } from "@/lib/tickers/data";
import type { BoardWatch } from "@/lib/watchlist/data";

function statusOf(theme: BoardTheme, view: BoardView) {
  const closure = closureOf(theme.row, view.asOf);
  return themeStatus(
    {
      market: marketLeg(theme.statusMarket.relative.sinceCall, theme.statusMarket.coverage),
      evidence: evidenceLeg(theme.evidence, view.asOf),
      closure: closure && { outcome: closure.outcome as ClosureOutcome, day: closure.day },
    },
    view.asOf,
  );
}

/** The watches whose ticker is a member on the day. */
function standing(theme: BoardTheme, view: BoardView): BoardWatch[] {
  return theme.watches.filter((watch) => isMember([watch], view.asOf));
}

/**
 * Whether anything shown of the theme rests on a generated bar: of a ticker ever watched in it, or of a benchmark, which
 * counts where there is a ticker with bars to set against it.
 */
function restsOnSample(theme: BoardTheme): boolean {
  if (theme.watches.every((watch) => watch.ticker.series === null)) return false;
  return (
    theme.watches.some((watch) => isSample(watch.ticker)) ||
    [theme.benchmark, theme.statusBenchmark].some((ticker) => ticker !== null && isSample(ticker))
  );
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

/** A theme's line on the board. */
export function themeItem(theme: BoardTheme, view: BoardView): ThemeItem {
  const { row, market, benchmark } = theme;
  const status = statusOf(theme, view);
  const { newest, count } = theme.notes;
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
    evidenceBalance: evidenceBalance(theme.evidence, view.asOf),
    evidenceCounts: evidenceCounts(theme.evidence, view.asOf),
    returns: market.returns,
    relative: market.relative,
    reasons: market.reasons,
    relativeReasons: market.relativeReasons,
    basis:
      benchmark &&
      returnBasis(
        theme.watches.map((watch) => watch.ticker.series?.adjustment ?? null),
        benchmark.series?.adjustment ?? null,
        benchmark.symbol,
      ),
    benchmark: benchmark && {
      symbol: benchmark.symbol,
      nameEn: benchmark.nameEn,
      nameZh: benchmark.nameZh,
      baseDay: market.benchmark?.baseDay ?? null,
      sample: isSample(benchmark),
    },
    breadth: market.breadth,
    coverage: market.coverage,
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
    sample: restsOnSample(theme),
    starter: standing(theme, view).some((watch) => watch.source === "starter"),
    sparkline: market.sparkline,
  };
}

/** One row a ticker, with its newest watch in the theme (the theme's own before a subtheme's). */
function members(theme: BoardTheme, moves: ReadonlyMap<string, OpenMove[]>): ThemeMember[] {
  return theme.market.members.map((member) => {
    const watches = theme.watches.filter((watch) => watch.ticker.symbol === member.symbol);
    const own = watches.filter((watch) => watch.themeId === theme.row.id);
    const watch = (own.at(-1) ?? watches.at(-1))!;
    const family = [theme.row, ...theme.children];
    const { ticker } = watch;
    return {
      watchId: watch.id,
      theme: family.find((each) => each.id === watch.themeId)?.slug ?? theme.row.slug,
      symbol: member.symbol,
      nameEn: ticker.nameEn,
      nameZh: ticker.nameZh,
      currency: ticker.currency,
      reason: watch.reason,
      source: watch.source as ThemeMember["source"],
      addedOn: watch.addedOn,
      removedOn: watch.removedOn,
      recordedOn: watch.recordedOn,
      baseDay: member.baseDay,
      baseClose: member.baseClose,
      lastDay: member.lastDay,
      lastClose: member.lastClose,
      stale: member.stale,
      sample: isSample(ticker),
      adjustment: ticker.series?.bars ? ticker.series.adjustment : null,
      returns: member.returns,
      sinceAdded: member.sinceAdded,
      contribution: member.contribution,
      suspicions: moves.get(member.symbol) ?? [],
    };
  });
}

function recommendationOf(theme: BoardTheme): ThemeDetail["recommendation"] {
  const given = theme.row.recommendations[0];
  if (!given?.claim) return null;
  return {
    quote: given.claim.text,
    claimId: given.claim.id,
    pages: given.claim.citations.map((citation) => citation.page),
    stance: given.stance,
    report: { slug: given.report.slug, title: given.report.title, callDay: given.report.callDay },
  };
}

function why(theme: BoardTheme, view: BoardView): ThemeDetail["why"] {
  const status = statusOf(theme, view);
  const closure = closureOf(theme.row, view.asOf);
  return {
    base: "first_close",
    benchmark: theme.statusBenchmark?.symbol ?? null,
    relative: theme.statusMarket.relative.sinceCall,
    coverage: theme.statusMarket.coverage,
    market: status.market,
    evidenceBalance: evidenceBalance(theme.evidence, view.asOf),
    evidenceCounts: evidenceCounts(theme.evidence, view.asOf),
    evidence: status.evidence,
    cell: { market: status.market, evidence: status.evidence, status: status.cell.status },
    closure: closure && { outcome: closure.outcome, reason: closure.reason, day: closure.day },
    differsFromView: view.base !== "first_close" || theme.benchmark?.id !== theme.statusBenchmark?.id,
  };
}

/** All of a theme's page but its series and notes. `moves`: per member, the suspected ones that its return rests on. */
export function themeDetail(
  theme: BoardTheme,
  view: BoardView,
  moves: ReadonlyMap<string, OpenMove[]>,
): ThemeDetail {
  return {
    ...themeItem(theme, view),
    asOf: view.asOf,
    priceDay: view.priceDay,
    base: view.base,
    ownBenchmark: theme.row.benchmarkId === null ? null : (theme.statusBenchmark?.symbol ?? null),
    recommendation: recommendationOf(theme),
    claims: theme.claims.map((claim) => claimItem(claim, theme.evidenceOf(claim.id), view.asOf)),
    members: members(theme, moves),
    why: why(theme, view),
    maxDrawdown: theme.market.maxDrawdown,
    volatility: theme.market.volatility,
    lastDays: theme.market.lastDays,
    measureReasons: theme.market.measureReasons,
    markets: coverageByMarket(theme.market.members.filter((member) => member.isMember)),
    benchmarkFrom: theme.benchmarkFrom,
    t0: theme.market.t0,
    children: theme.children.map((child) => child.slug),
  };
}
