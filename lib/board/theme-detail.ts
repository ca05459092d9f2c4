import { claimItem, isShown } from "@/lib/claims/data";
import type { Concentration } from "@/lib/domain/theme/concentration";
import { coverageByMarket } from "@/lib/domain/theme/coverage";
import type { MemberMarket } from "@/lib/domain/theme/member-market";
import { marketLegEnd } from "@/lib/domain/theme/market-leg";
import type { Stance, StanceOrigin } from "@/lib/domain/report-text/types";
import { levelAfter, type ReasonedReturn } from "@/lib/domain/theme/returns";
import type { BoardTheme } from "@/lib/board/data";
import { overstatedMembers } from "@/lib/board/overstated-members";
import { evidenceFigures, restsOnSample, statusOf, themeItem } from "@/lib/board/theme-item";
import type { BoardView } from "@/lib/board/view";
import { callDayOf, closureOf } from "@/lib/themes/data";
import type { ThemeDetail, ThemeMember } from "@/lib/themes/detail-schema";
import { adjustedBy, delistedOnBy } from "@/lib/tickers/data";
import type { BoardWatch } from "@/lib/watchlist/data";

/** The watch shown in a member's row: the theme's own newest, else the newest in a subtheme. */
export function shownWatch({ row, market }: BoardTheme, symbol: string): BoardWatch {
  const watches = market.watches.filter((watch) => watch.ticker.symbol === symbol);
  const own = watches.filter((watch) => watch.themeId === row.id);
  return (own.at(-1) ?? watches.at(-1))!;
}

/** The reason why a member's contribution is unknown. */
export const contributionReason = ({
  contribution,
  reasons,
}: Pick<MemberMarket, "contribution" | "reasons">): string | null =>
  contribution === null ? (reasons.sinceCall ?? "stale") : null;

/** The figures that are computed for a theme's page alone. */
interface PageFigures {
  /** For each watch, its ticker's return since it was added. */
  sinceAdded: ReadonlyMap<string, ReasonedReturn>;
  concentration: Concentration;
}

function members(theme: BoardTheme, view: BoardView, sinceAdded: PageFigures["sinceAdded"]): ThemeMember[] {
  const { row, market } = theme;
  return market.view.summary.members.map((member) => {
    const watch = shownWatch(theme, member.symbol);
    const family = [row, ...row.children];
    const suspected = market.suspected.filter(({ symbol }) => symbol === member.symbol);
    const { ticker } = watch;
    const since = sinceAdded.get(watch.id)!;
    return {
      watchId: watch.id,
      theme: family.find((each) => each.id === watch.themeId)?.slug ?? row.slug,
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
      delistedOn: delistedOnBy(ticker, view.asOf),
      sample: restsOnSample(theme, ticker, view),
      ...adjustedBy(ticker, member.lastDay),
      returns: member.returns,
      reasons: member.reasons,
      excess: member.excess,
      excessReasons: member.excessReasons,
      lastKnown: member.lastKnown,
      sinceAdded: since.value,
      sinceAddedReason: since.reason,
      contribution: member.contribution,
      contributionReason: contributionReason(member),
      suspected,
      suspicions: suspected,
    };
  });
}

/** The reports that recommend the theme, latest call first. */
const recommendationsOf = ({ row }: BoardTheme): ThemeDetail["recommendations"] =>
  row.recommendations.toReversed().map(({ claim, report, stance, stanceOrigin, name }) => ({
    quote: claim?.text ?? null,
    claimId: claim?.id ?? null,
    pages: claim?.citations.map(({ page }) => page) ?? [],
    stance: stance as Stance | null,
    stanceOrigin: stanceOrigin as StanceOrigin,
    name,
    report: {
      slug: report.slug,
      title: report.title,
      callDay: report.callDay,
      house: report.house,
      rating: report.ratingText,
    },
  }));

/** The earliest recommendation that has a sentence. */
function recommendationOf(all: ThemeDetail["recommendations"]): ThemeDetail["recommendation"] {
  const first = all.at(-1);
  if (!first || first.quote === null || first.claimId === null) return null;
  const { quote, claimId, pages, stance, report } = first;
  const { slug, title, callDay } = report;
  return { quote, claimId, pages, stance, report: { slug, title, callDay } };
}

function why(theme: BoardTheme, view: BoardView): ThemeDetail["why"] {
  const status = statusOf(theme, view);
  const closure = closureOf(theme.row, view.asOf);
  const { benchmark, summary } = theme.market.status;
  const run = summary.marketLegs.at(-1);
  return {
    base: "first_close",
    benchmark: benchmark?.symbol ?? null,
    benchmarkNameEn: benchmark?.nameEn ?? null,
    benchmarkNameZh: benchmark?.nameZh ?? null,
    benchmarkLastDay: summary.benchmark?.lastDay ?? null,
    benchmarkStale: summary.benchmark?.stale ?? false,
    excess: summary.excess.sinceCall,
    relative: summary.relative.sinceCall,
    relativeReason: summary.relativeReasons.sinceCall,
    overstatedMembers: overstatedMembers(theme.market, theme.market.status),
    coverage: summary.coverage,
    market: status.market,
    marketSince: run ? { day: run.from, relative: run.relative } : null,
    marketEnd: marketLegEnd(status.market, summary.coverage),
    ...evidenceFigures(theme),
    evidence: status.evidence,
    cell: { market: status.market, evidence: status.evidence, status: status.cell.status },
    closure: closure && { outcome: closure.outcome, reason: closure.reason, day: closure.day },
    differsFromView:
      view.base !== "first_close" ||
      theme.market.view.benchmark?.id !== benchmark?.id ||
      callDayOf(theme.row, view.call) !== theme.row.calledOn,
  };
}

/** The largest contributor with its names. */
function withoutLargest(
  theme: BoardTheme,
  { withoutLargest: { largest, ...rest } }: Concentration,
): ThemeDetail["withoutLargest"] {
  if (largest === null) return { ...rest, largest };
  const { nameEn, nameZh } = shownWatch(theme, largest.symbol).ticker;
  return { ...rest, largest: { ...largest, nameEn, nameZh } };
}

/** The data of a theme's page without its series and notes. */
export function themeDetail(
  theme: BoardTheme,
  view: BoardView,
  { sinceAdded, concentration }: PageFigures,
): ThemeDetail {
  const { row, market, evidence } = theme;
  const { summary } = market.view;
  const recommendations = recommendationsOf(theme);
  return {
    ...themeItem(theme, view),
    asOf: view.asOf,
    base: view.base,
    ownBenchmark: row.benchmarkId === null ? null : (market.status.benchmark?.symbol ?? null),
    recommendation: recommendationOf(recommendations),
    recommendations,
    claims: evidence.claims
      .filter((claim) => isShown(claim, evidence.ofClaim(claim.id)))
      .map((claim) => claimItem(claim, evidence.ofClaim(claim.id), view.asOf)),
    claimThemes: evidence.claimThemes.map(({ slug, level, parentId, nameEn, nameZh }) => ({
      ...{ slug, level: level as ThemeDetail["level"], nameEn, nameZh },
      parent: evidence.claimThemes.find(({ id }) => id === parentId)?.slug ?? null,
    })),
    members: members(theme, view, sinceAdded),
    why: why(theme, view),
    indexLevel: levelAfter(summary.returns.sinceCall),
    benchmarkLevel: levelAfter(summary.benchmarkReturns.sinceCall),
    benchmarkLevelReason: summary.reasons.sinceCall ? "no_index" : summary.relativeReasons.sinceCall,
    medianMember: concentration.medianMember,
    withoutLargest: withoutLargest(theme, concentration),
    maxDrawdown: summary.maxDrawdown,
    lastDays: summary.lastDays,
    markets: coverageByMarket(summary.members.filter((member) => member.isMember)),
    benchmarkFrom: market.benchmarkFrom,
    children: row.children.map((child) => child.slug),
  };
}
