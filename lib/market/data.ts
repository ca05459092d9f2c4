import { LRUCache } from "lru-cache";
import { evidenceByClaim, readClaims, type ClaimRow, type EvidenceOfClaim } from "@/lib/claims/data";
import { changeMark } from "@/lib/db/change-mark";
import { db } from "@/lib/db/client";
import { newestNotePerTheme, type ThemeNotesRow } from "@/lib/db/notes-as-of";
import type { Prisma } from "@/lib/db/generated/client";
import { earliestDay, type Day } from "@/lib/domain/day";
import { clipSpans, mergeMembers } from "@/lib/domain/membership";
import type { BoardView } from "@/lib/market/view";
import { marketSummaries, type MarketRequest, type MarketSummary } from "@/lib/market/theme-markets";

const themeParts = {
  recommendations: {
    include: { report: true, claim: { include: { citations: { orderBy: { ordinal: "asc" } } } } },
    orderBy: { report: { callDay: "asc" } },
  },
  closures: { where: { voidedAt: null }, orderBy: { day: "asc" } },
} satisfies Prisma.ThemeInclude;
const watchParts = { ticker: { include: { series: true } } } satisfies Prisma.WatchInclude;

export type ThemeRow = Prisma.ThemeGetPayload<{ include: typeof themeParts }> & { calledOn: Day };
export type WatchRow = Prisma.WatchGetPayload<{ include: typeof watchParts }>;
type TickerWithSeries = WatchRow["ticker"];

/** A theme on the board: who it is, what is watched in it, what the market and the evidence say. */
export interface BoardTheme {
  row: ThemeRow;
  parent: ThemeRow | null;
  children: ThemeRow[];
  /** Its own watches and, for a sector, its subthemes'. */
  watches: WatchRow[];
  benchmark: TickerWithSeries | null;
  request: MarketRequest;
  market: MarketSummary;
  /** By first close against the theme's own benchmark: what the status rests on. */
  statusBenchmark: TickerWithSeries | null;
  statusMarket: MarketSummary;
  claims: ClaimRow[];
  evidence: EvidenceOfClaim[];
  evidenceOf: (claimId: string) => EvidenceOfClaim[];
  notes: { count: number; newest: ThemeNotesRow | null };
}

export interface Board {
  view: BoardView;
  themes: BoardTheme[];
}

const kept = new LRUCache<string, Board>({ max: 12 });

/** The whole board under a view. Kept until anything in the database changes. */
export async function readBoard(view: BoardView): Promise<Board> {
  const key = JSON.stringify([await changeMark(), view]);
  const known = kept.get(key);
  if (known) return known;
  const board = await loadBoard(view);
  kept.set(key, board);
  return board;
}

async function readThemes(asOf: Day): Promise<ThemeRow[]> {
  const rows = await db.theme.findMany({
    where: { voidedAt: null },
    include: themeParts,
    orderBy: { ordinal: "asc" },
  });
  return rows.flatMap((row) => {
    const recommendations = row.recommendations.filter((each) => each.report.callDay <= asOf);
    const calledOn = earliestDay(row.callDay, recommendations[0]?.report.callDay ?? null);
    // A theme that isn't called yet isn't on the board of that day.
    return calledOn !== null && calledOn <= asOf ? [{ ...row, recommendations, calledOn }] : [];
  });
}

const seriesOf = (ticker: TickerWithSeries) => ({
  tickerId: ticker.id,
  revision: ticker.series?.bars ? ticker.series.revision : 0,
});

export const isSample = (ticker: TickerWithSeries): boolean =>
  ticker.series?.source === "sample" && ticker.series.bars > 0;

/** The closure in force on a day: the latest of those made by then. */
export function closureOf(row: ThemeRow, asOf: Day) {
  return row.closures.filter((closure) => closure.day <= asOf).at(-1) ?? null;
}

function memberRefs(row: ThemeRow, watches: readonly WatchRow[], asOf: Day) {
  const closure = closureOf(row, asOf);
  return watches
    .filter((watch) => watch.themeId === row.id)
    .map(({ ticker, addedOn, removedOn }) => ({
      symbol: ticker.symbol,
      spans: closure ? clipSpans([{ addedOn, removedOn }], closure.day) : [{ addedOn, removedOn }],
      history: { days: [], closes: [] },
    }))
    .filter((member) => member.spans.length > 0);
}

async function loadBoard(view: BoardView): Promise<Board> {
  const { asOf, until } = view;
  const [rows, watches, claims, evidence, notes] = await Promise.all([
    readThemes(asOf),
    db.watch.findMany({
      where: { voidedAt: null, addedOn: { lte: asOf } },
      include: watchParts,
      orderBy: [{ addedOn: "asc" }, { id: "asc" }],
    }),
    readClaims(),
    evidenceByClaim(asOf, until),
    newestNotePerTheme(asOf, until),
  ]);
  const benchmarks = await benchmarkTickers(view, rows);
  const themes = rows.map((row) => placed(row, { view, rows, watches, claims, evidence, notes, benchmarks }));
  const requests = themes.map((theme) => theme.request);
  const statusRequests = themes.map((theme) => theme.statusRequest);
  const summaries = await marketSummaries([...requests, ...statusRequests]);
  return {
    view,
    themes: themes.map(({ statusRequest: _, ...theme }, i) => ({
      ...theme,
      market: summaries[i]!,
      statusMarket: summaries[themes.length + i]!,
    })),
  };
}

async function benchmarkTickers(view: BoardView, rows: readonly ThemeRow[]): Promise<TickerWithSeries[]> {
  const ids = rows.flatMap((row) => [
    row.benchmarkId,
    ...row.recommendations.map((each) => each.report.benchmarkId),
  ]);
  return db.ticker.findMany({
    where: {
      OR: [
        { id: { in: ids.filter((id): id is number => id !== null) } },
        { symbol: { in: [view.defaultBenchmark, view.benchmark ?? ""] } },
      ],
    },
    include: { series: true },
  });
}

interface Surroundings {
  view: BoardView;
  rows: readonly ThemeRow[];
  watches: readonly WatchRow[];
  claims: readonly ClaimRow[];
  evidence: ReadonlyMap<string, EvidenceOfClaim[]>;
  notes: readonly ThemeNotesRow[];
  benchmarks: readonly TickerWithSeries[];
}

/** A theme with all that is its, before the market has been worked out. */
function placed(row: ThemeRow, around: Surroundings) {
  const { view, rows, benchmarks } = around;
  const parent = rows.find((each) => each.id === row.parentId) ?? null;
  const children = rows.filter((each) => each.parentId === row.id);
  const family = [row, ...children];
  const ids = new Set(family.map((each) => each.id));
  const watches = around.watches.filter((watch) => ids.has(watch.themeId));
  const ownBenchmark = resolveBenchmark(row, parent, view, benchmarks);
  const benchmark = view.benchmark
    ? (benchmarks.find((each) => each.symbol === view.benchmark) ?? null)
    : ownBenchmark;

  const tickers = new Map(watches.map((watch) => [watch.ticker.symbol, watch.ticker]));
  const members = mergeMembers(...family.map((each) => memberRefs(each, watches, view.asOf))).map(
    ({ symbol, spans }) => ({
      symbol,
      spans,
      series: seriesOf(tickers.get(symbol)!),
    }),
  );
  const requestBy = (base: BoardView["base"], against: TickerWithSeries | null): MarketRequest => ({
    callDay: row.calledOn,
    asOf: view.asOf,
    priceDay: view.priceDay,
    base,
    closedOn: closureOf(row, view.asOf)?.day ?? null,
    members,
    benchmark: against && { symbol: against.symbol, series: seriesOf(against) },
  });

  const claims = around.claims.filter(
    (claim) => claim.report.callDay <= view.asOf && claim.themes.some((link) => ids.has(link.themeId)),
  );
  const evidenceOf = (claimId: string) => around.evidence.get(claimId) ?? [];
  const notes = around.notes.filter((each) => ids.has(each.themeId));
  return {
    row,
    parent,
    children,
    watches,
    benchmark,
    request: requestBy(view.base, benchmark),
    statusBenchmark: ownBenchmark,
    statusRequest: requestBy("first_close", ownBenchmark),
    claims,
    evidence: claims.flatMap((claim) => evidenceOf(claim.id)),
    evidenceOf,
    notes: {
      count: notes.reduce((sum, each) => sum + each.count, 0),
      newest: notes.reduce<ThemeNotesRow | null>(
        (newest, each) => (!newest || each.observedOn > newest.observedOn ? each : newest),
        null,
      ),
    },
  };
}

/** The theme's own, else its sector's, else the report's, else the setting (numbers document, Benchmark). */
function resolveBenchmark(
  row: ThemeRow,
  parent: ThemeRow | null,
  view: BoardView,
  known: readonly TickerWithSeries[],
) {
  const id = row.benchmarkId ?? parent?.benchmarkId ?? row.recommendations[0]?.report.benchmarkId ?? null;
  return (
    known.find((ticker) => (id === null ? ticker.symbol === view.defaultBenchmark : ticker.id === id)) ?? null
  );
}
