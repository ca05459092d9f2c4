import { concentration, type Concentration } from "@/lib/domain/theme/concentration";
import type { Member, WatchSpan } from "@/lib/domain/theme/membership";
import type { SourceMismatch } from "@/lib/domain/theme/sample-bars";
import { sparkline, type LevelPoint } from "@/lib/domain/theme/sparkline";
import {
  themeMarket,
  themeSummary,
  type ThemeMarket,
  type ThemeMarketInput,
  type ThemeSummary,
} from "@/lib/domain/theme/theme-market";
import { memo, memoMany } from "@/lib/memo";
import { histories, NO_BARS, type SeriesRef } from "@/lib/prices/data";

/** A ticker's spans in a theme and a reference to its bars, without the bars. */
export interface MemberRef {
  symbol: string;
  spans: readonly WatchSpan[];
  /** `null`: the ticker's generated bars are excluded because other members have real bars. */
  series: SeriesRef | null;
}

/**
 * The full input of a theme's market computation. Equal requests have equal results, so the request is the cache key.
 */
export type MarketRequest = Omit<ThemeMarketInput, "members" | "benchmark"> & {
  members: readonly MemberRef[];
  benchmark: { symbol: string; series: SeriesRef; mismatch: SourceMismatch | null } | null;
};

/** A theme's market without its points. */
export type MarketSummary = Omit<ThemeSummary, "levels"> & { sparkline: LevelPoint[] };

export const MOST_SUMMARIES = 5_000;

// A new bar changes the revision of its series, and a watch changes the spans, so both change the key. The cost of a
// lookup does not depend on the number of bars.
const keyOf = (request: MarketRequest): string => JSON.stringify(request);

/** Reads the bars of all requests together. */
async function inputsOf(requests: readonly MarketRequest[]): Promise<ThemeMarketInput[]> {
  const refs = requests.flatMap((request) => [
    ...request.members.flatMap((member) => member.series ?? []),
    ...(request.benchmark ? [request.benchmark.series] : []),
  ]);
  const bars = await histories([...new Map(refs.map((ref) => [ref.tickerId, ref])).values()]);
  return requests.map(({ members, benchmark, ...rest }) => ({
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
  }));
}

/** Returns the market of each request in order; the bars of all uncached requests are read together. */
export const marketSummaries = memoMany(
  { name: "market summaries", key: keyOf, room: { max: MOST_SUMMARIES } },
  async (requests: readonly MarketRequest[]): Promise<MarketSummary[]> =>
    (await inputsOf(requests)).map((input) => {
      const { levels, ...summary } = themeSummary(input);
      return { ...summary, sparkline: sparkline(levels, input.priceDay ?? input.asOf) };
    }),
);

/** Returns one theme's market with its points. */
export const fullMarket = memo(
  { name: "markets", key: keyOf, room: { max: 120 } },
  async (request: MarketRequest): Promise<ThemeMarket> => themeMarket((await inputsOf([request]))[0]!),
);

/** Returns how much of one theme's return rests on few members: two more indices, which only its page needs. */
export const concentrationOf = memo(
  { name: "concentrations", key: keyOf, room: { max: 120 } },
  async (request: MarketRequest): Promise<Concentration> => concentration((await inputsOf([request]))[0]!),
);
