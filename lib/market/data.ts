import { LRUCache } from "lru-cache";
import { evidenceByClaim, readClaims, type ClaimRow, type EvidenceOfClaim } from "@/lib/claims/data";
import { changeMark, markBesideNotes } from "@/lib/db/change-mark";
import { newestNotePerTheme, type ThemeNotesRow } from "@/lib/db/notes-as-of";
import type { Day } from "@/lib/domain/day";
import { evidenceShare } from "@/lib/domain/evidence";
import { clipSpans, mergeMembers } from "@/lib/domain/membership";
import { countsIn, sourceMismatch, themeSource, type BarSource } from "@/lib/domain/sample-bars";
import { benchmarkTickers, resolveBenchmark } from "@/lib/market/benchmarks";
import type { BoardView } from "@/lib/market/view";
import { marketSummaries, type MarketRequest, type MarketSummary } from "@/lib/market/theme-markets";
import { onceAProcess } from "@/lib/once-a-process";
import { closureOf, readThemeRows, type ThemeRow } from "@/lib/themes/data";
import type { BenchmarkSource } from "@/lib/themes/detail-schema";
import { priceDayOf } from "@/lib/prices/data";
import { barSource, type TickerWithSeries } from "@/lib/tickers/data";
import { readBoardWatches, type BoardWatch } from "@/lib/watchlist/data";

/** A theme on the board: who it is, what is watched in it, what the market and the evidence say. */
export interface BoardTheme {
  row: ThemeRow;
  parent: ThemeRow | null;
  children: ThemeRow[];
  /** Its own watches and, for a sector, its subthemes'. */
  watches: BoardWatch[];
  benchmark: TickerWithSeries | null;
  /** What its numbers rest on: generated bars count only where no ticker watched in it has a real one. */
  barSource: BarSource;
  /** The day its numbers are taken at: the newest day of the bars it rests on. */
  priceDay: Day | null;
  request: MarketRequest;
  market: MarketSummary;
  /** By first close against the theme's own benchmark: what the status rests on. */
  statusBenchmark: TickerWithSeries | null;
  /** Whose choice that benchmark is. */
  benchmarkFrom: BenchmarkSource | null;
  statusRequest: MarketRequest;
  statusMarket: MarketSummary;
  claims: ClaimRow[];
  /** Every theme and sector that evidence on those claims counts for. */
  claimThemes: ThemeRow[];
  /** What bears on them, each piece with how much of it counts for this theme. */
  evidence: EvidenceOfClaim[];
  evidenceOf: (claimId: string) => EvidenceOfClaim[];
  /** The themes outside its family that evidence comes from. */
  elsewhere: ThemeRow[];
  notes: { count: number; newest: ThemeNotesRow | null };
}

export interface Board {
  /** What it rests on: boards with the same key show the same. */
  key: string;
  view: BoardView;
  themes: BoardTheme[];
}

const kept = onceAProcess("boards", () => new LRUCache<string, Promise<Board>>({ max: 12 }));

/** The whole board under a view. Kept until anything in the database changes; who asks while it is loaded waits for it. */
export async function readBoard(view: BoardView): Promise<Board> {
  const key = JSON.stringify([changeMark(), view]);
  const known = kept.get(key);
  if (known) return known;
  const board = loadBoard(key, view);
  kept.set(key, board);
  board.catch(() => kept.delete(key));
  return board;
}

const seriesOf = (ticker: TickerWithSeries) => ({
  tickerId: ticker.id,
  revision: ticker.series?.bars ? ticker.series.revision : 0,
});

function memberRefs(row: ThemeRow, watches: readonly BoardWatch[], through: Day | null) {
  return watches
    .filter((watch) => watch.themeId === row.id)
    .map(({ ticker, addedOn, removedOn }) => ({
      symbol: ticker.symbol,
      spans: through === null ? [{ addedOn, removedOn }] : clipSpans([{ addedOn, removedOn }], through),
      history: { days: [], closes: [] },
    }))
    .filter((member) => member.spans.length > 0);
}

/** Its own watches; for a sector with its subthemes', those of a closed one until its closing day. */
function familyRefs(row: ThemeRow, children: readonly ThemeRow[], watches: readonly BoardWatch[], asOf: Day) {
  return mergeMembers(
    memberRefs(row, watches, null),
    ...children.map((child) => memberRefs(child, watches, closureOf(child, asOf)?.day ?? null)),
  );
}

type Frame = Pick<Surroundings, "rows" | "watches" | "claims" | "benchmarks">;

const frames = onceAProcess("board frames", () => new LRUCache<string, Promise<Frame>>({ max: 12 }));

/** What of a board no note changes. Kept while notes are added, which is what changes a board most. */
async function readFrame(view: BoardView): Promise<Frame> {
  const key = JSON.stringify([await markBesideNotes(), view]);
  const known = frames.get(key);
  if (known) return known;
  const frame = loadFrame(view);
  frames.set(key, frame);
  frame.catch(() => frames.delete(key));
  return frame;
}

async function loadFrame(view: BoardView): Promise<Frame> {
  const { asOf, until } = view;
  const [rows, watches, claims] = await Promise.all([
    readThemeRows(asOf, until),
    readBoardWatches(asOf, until),
    readClaims(),
  ]);
  return { rows, watches, claims, benchmarks: await benchmarkTickers(view, rows) };
}

async function loadBoard(key: string, view: BoardView): Promise<Board> {
  const { asOf, until } = view;
  const [frame, evidence, notes] = await Promise.all([
    readFrame(view),
    evidenceByClaim(asOf, until),
    newestNotePerTheme(asOf, until),
  ]);
  const { rows, watches, claims, benchmarks } = frame;
  const themes = rows.map((row) => placed(row, { view, rows, watches, claims, evidence, notes, benchmarks }));
  const requests = themes.map((theme) => theme.request);
  const statusRequests = themes.map((theme) => theme.statusRequest);
  const summaries = await marketSummaries([...requests, ...statusRequests]);
  return {
    key,
    view,
    themes: themes.map((theme, i) => ({
      ...theme,
      market: summaries[i]!,
      statusMarket: summaries[themes.length + i]!,
    })),
  };
}

interface Surroundings {
  view: BoardView;
  rows: readonly ThemeRow[];
  watches: readonly BoardWatch[];
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
  const own = resolveBenchmark(row, parent, view, benchmarks);
  const ownBenchmark = own?.ticker ?? null;
  const benchmark = view.benchmark
    ? (benchmarks.find((each) => each.symbol === view.benchmark) ?? null)
    : ownBenchmark;

  const tickers = new Map(watches.map((watch) => [watch.ticker.symbol, watch.ticker]));
  const sourceOf = (symbol: string) => barSource(tickers.get(symbol)!, view.asOf);
  const refs = familyRefs(row, children, watches, view.asOf);
  const rests = themeSource(refs.map(({ symbol }) => sourceOf(symbol)));
  const members = refs.map(({ symbol, spans }) => ({
    symbol,
    spans,
    series: countsIn(rests, sourceOf(symbol)) ? seriesOf(tickers.get(symbol)!) : null,
  }));
  const priceDay = priceDayOf(rests ?? undefined, view);
  const requestBy = (base: BoardView["base"], against: TickerWithSeries | null): MarketRequest => ({
    callDay: row.calledOn,
    asOf: view.asOf,
    priceDay,
    base,
    closedOn: closureOf(row, view.asOf)?.day ?? null,
    members,
    benchmark: against && {
      symbol: against.symbol,
      series: seriesOf(against),
      mismatch: sourceMismatch(rests, barSource(against, view.asOf)),
    },
  });

  const claims = around.claims.filter(
    (claim) => claim.report.callDay <= view.asOf && claim.themes.some((link) => ids.has(link.themeId)),
  );
  const evidenceOf = (claimId: string) => around.evidence.get(claimId) ?? [];
  const bySlug = new Map(rows.map((each) => [each.slug, each]));
  const slugOf = new Map(rows.map((each) => [each.id, each.slug]));
  const placeOf = (slug: string) => ({ slug, parent: slugOf.get(bySlug.get(slug)?.parentId ?? "") ?? null });
  const evidence = claims
    .flatMap((claim) => evidenceOf(claim.id))
    .map((piece) => ({ ...piece, share: evidenceShare(placeOf(piece.themeSlug), row.slug) }));
  const linked = new Set(claims.flatMap((claim) => claim.themes.map(({ themeId }) => themeId)));
  const sources = new Set(evidence.map(({ themeSlug }) => themeSlug));
  const notes = around.notes.filter((each) => ids.has(each.themeId));
  return {
    row,
    parent,
    children,
    watches,
    benchmark,
    barSource: rests,
    priceDay,
    request: requestBy(view.base, benchmark),
    statusBenchmark: ownBenchmark,
    benchmarkFrom: own?.from ?? null,
    statusRequest: requestBy("first_close", ownBenchmark),
    claims,
    claimThemes: rows.filter(
      ({ id }) => linked.has(id) || rows.some((each) => each.parentId === id && linked.has(each.id)),
    ),
    evidence,
    evidenceOf,
    elsewhere: rows.filter((each) => sources.has(each.slug) && !ids.has(each.id)),
    notes: {
      count: notes.reduce((sum, each) => sum + each.count, 0),
      newest: notes.reduce<ThemeNotesRow | null>(
        (newest, each) => (!newest || each.observedOn > newest.observedOn ? each : newest),
        null,
      ),
    },
  };
}
