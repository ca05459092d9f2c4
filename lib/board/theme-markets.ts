import { LRUCache } from "lru-cache";
import type { Member, WatchSpan } from "@/lib/domain/theme/membership";
import type { SourceMismatch } from "@/lib/domain/theme/sample-bars";
import { sparkline, type LevelPoint } from "@/lib/domain/theme/sparkline";
import { themeMarket, type ThemeMarket, type ThemeMarketInput } from "@/lib/domain/theme/theme-market";
import { processSingleton } from "@/lib/process-singleton";
import { histories, NO_BARS, type SeriesRef } from "@/lib/prices/data";

/** A ticker's spans in a theme and which bars it has, without the bars themselves. */
export interface MemberRef {
  symbol: string;
  spans: readonly WatchSpan[];
  /** `null`: its bars don't count in the theme, being generated beside real ones. */
  series: SeriesRef | null;
}

/** Everything a theme's market rests on. Equal requests have equal answers, so the request is the key to keep one under. */
export type MarketRequest = Omit<ThemeMarketInput, "members" | "benchmark"> & {
  members: readonly MemberRef[];
  benchmark: { symbol: string; series: SeriesRef; mismatch: SourceMismatch | null } | null;
};

/** What the board shows of a theme's market: all but its points. */
export type MarketSummary = Omit<ThemeMarket, "points"> & { sparkline: LevelPoint[] };

export const SUMMARIES_KEPT = 5_000;

/**
 * Nothing is ever invalidated: a bar changes its series' revision, a watch changes the spans, and with them the key.
 * So an answer costs as much as looking up what it rests on, however many bars a ticker has.
 */
const summaries = processSingleton(
  "summaries",
  () => new LRUCache<string, MarketSummary>({ max: SUMMARIES_KEPT }),
);
const markets = processSingleton("markets", () => new LRUCache<string, ThemeMarket>({ max: 120 }));

const keyOf = (request: MarketRequest): string => JSON.stringify(request);

async function compute(requests: readonly MarketRequest[]): Promise<ThemeMarket[]> {
  const refs = requests.flatMap((request) => [
    ...request.members.flatMap((member) => member.series ?? []),
    ...(request.benchmark ? [request.benchmark.series] : []),
  ]);
  const bars = await histories([...new Map(refs.map((ref) => [ref.tickerId, ref])).values()]);
  return requests.map(({ members, benchmark, ...rest }) =>
    themeMarket({
      ...rest,
      members: members.map(({ symbol, spans, series }): Member => ({
        symbol,
        spans,
        history: series ? bars.get(series.tickerId)! : NO_BARS,
      })),
      benchmark: benchmark && {
        symbol: benchmark.symbol,
        history: bars.get(benchmark.series.tickerId)!,
        mismatch: benchmark.mismatch,
      },
    }),
  );
}

/** The market of each request, in their order; what isn't known yet is worked out over one read of the bars. */
export async function marketSummaries(requests: readonly MarketRequest[]): Promise<MarketSummary[]> {
  // Held by this answer: what is kept may be pushed out by what it is kept beside.
  const found = new Map<string, MarketSummary>();
  const unknown = new Map<string, MarketRequest>();
  const keys = requests.map(keyOf);
  for (const [i, key] of keys.entries()) {
    const known = summaries.get(key);
    if (known) found.set(key, known);
    else unknown.set(key, requests[i]!);
  }
  const computed = await compute([...unknown.values()]);
  for (const [i, key] of [...unknown.keys()].entries()) {
    const { points, ...summary } = computed[i]!;
    const { priceDay, asOf } = unknown.get(key)!;
    const kept = { ...summary, sparkline: sparkline(points, priceDay ?? asOf) };
    summaries.set(key, kept);
    found.set(key, kept);
  }
  return keys.map((key) => found.get(key)!);
}

/** One theme's market with its points. */
export async function fullMarket(request: MarketRequest): Promise<ThemeMarket> {
  const key = keyOf(request);
  const known = markets.get(key);
  if (known) return known;
  const [market] = await compute([request]);
  markets.set(key, market!);
  return market!;
}
