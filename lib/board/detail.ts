import type { OpenMove } from "@/lib/prices/checks/schema";
import { claimItem } from "@/lib/claims/data";
import { coverageByMarket } from "@/lib/domain/theme/coverage";
import { marketLegEnd } from "@/lib/domain/theme/market-leg";
import type { ReasonedReturn } from "@/lib/domain/theme/returns";
import type { BoardTheme } from "@/lib/board/data";
import { evidenceFigures, restsOnSample, statusOf, themeItem } from "@/lib/board/items";
import type { BoardView } from "@/lib/board/view";
import { closureOf } from "@/lib/themes/data";
import type { ThemeDetail, ThemeMember } from "@/lib/themes/detail-schema";
import { seriesBy } from "@/lib/tickers/data";
import type { BoardWatch } from "@/lib/watchlist/data";

/** The watch that a member's row shows: its newest in the theme, the theme's own before a subtheme's. */
export function shownWatch(theme: BoardTheme, symbol: string): BoardWatch {
  const watches = theme.watches.filter((watch) => watch.ticker.symbol === symbol);
  const own = watches.filter((watch) => watch.themeId === theme.row.id);
  return (own.at(-1) ?? watches.at(-1))!;
}

/** What of the members isn't the theme's market's to know. */
export interface MemberFacts {
  /** Per symbol, the suspected moves that its return rests on. */
  moves: ReadonlyMap<string, OpenMove[]>;
  /** Per watch, its ticker's return since it was added. */
  sinceAdded: ReadonlyMap<string, ReasonedReturn>;
}

function members(theme: BoardTheme, view: BoardView, { moves, sinceAdded }: MemberFacts): ThemeMember[] {
  return theme.market.members.map((member) => {
    const watch = shownWatch(theme, member.symbol);
    const family = [theme.row, ...theme.children];
    const { ticker } = watch;
    const since = sinceAdded.get(watch.id)!;
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
      sample: restsOnSample(theme, ticker, view),
      adjustment: member.lastDay === null ? null : (seriesBy(ticker, view.asOf)?.adjustment ?? null),
      returns: member.returns,
      reasons: member.reasons,
      lastKnown: member.lastKnown,
      sinceAdded: since.value,
      sinceAddedReason: since.reason,
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
  const run = theme.statusMarket.marketLegs.at(-1);
  return {
    base: "first_close",
    benchmark: theme.statusBenchmark?.symbol ?? null,
    benchmarkNameEn: theme.statusBenchmark?.nameEn ?? null,
    benchmarkNameZh: theme.statusBenchmark?.nameZh ?? null,
    benchmarkLastDay: theme.statusMarket.benchmark?.lastDay ?? null,
    benchmarkStale: theme.statusMarket.benchmark?.stale ?? false,
    excess: theme.statusMarket.excess.sinceCall,
    relative: theme.statusMarket.relative.sinceCall,
    relativeReason: theme.statusMarket.relativeReasons.sinceCall,
    coverage: theme.statusMarket.coverage,
    market: status.market,
    marketSince: run ? { day: run.from, relative: run.relative } : null,
    marketEnd: marketLegEnd(status.market, theme.statusMarket.coverage),
    ...evidenceFigures(theme),
    evidence: status.evidence,
    cell: { market: status.market, evidence: status.evidence, status: status.cell.status },
    closure: closure && { outcome: closure.outcome, reason: closure.reason, day: closure.day },
    differsFromView: view.base !== "first_close" || theme.benchmark?.id !== theme.statusBenchmark?.id,
  };
}

/** All of a theme's page but its series and notes. */
export function themeDetail(theme: BoardTheme, view: BoardView, facts: MemberFacts): ThemeDetail {
  return {
    ...themeItem(theme, view),
    asOf: view.asOf,
    base: view.base,
    ownBenchmark: theme.row.benchmarkId === null ? null : (theme.statusBenchmark?.symbol ?? null),
    recommendation: recommendationOf(theme),
    claims: theme.claims.map((claim) => claimItem(claim, theme.evidence.ofClaim(claim.id), view.asOf)),
    claimThemes: theme.claimThemes.map(({ slug, level, parentId, nameEn, nameZh }) => ({
      ...{ slug, level: level as ThemeDetail["level"], nameEn, nameZh },
      parent: theme.claimThemes.find(({ id }) => id === parentId)?.slug ?? null,
    })),
    members: members(theme, view, facts),
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
