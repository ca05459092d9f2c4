import type { ProviderFailure } from "./types";

/**
 * The markets for which a source can be chosen. Index publishers (中证, 申万) are separate, because few sources have
 * them.
 */
export const PROVIDER_MARKETS = ["mainland", "hongKong", "us", "chinaIndices"] as const;
export type ProviderMarket = (typeof PROVIDER_MARKETS)[number];

/**
 * The treatment of prices at a source: it has raw bars only, raw bars with factors or dividends from which the board
 * adjusts by ratio, or series that it adjusts itself.
 */
export const SOURCE_METHODS = ["raw", "raw_and_factors", "adjusted"] as const;
export type SourceMethod = (typeof SOURCE_METHODS)[number];

/** A source's limit on requests. */
export interface Pace {
  aSecond: number;
  atOnce: number;
  /** Requests within a period, after which nothing is sent until it ends; milliseconds. */
  quota?: { requests: number; per: number };
}

/** The facts of a source, from which settings, environment, words and tests are made. */
export interface SourceFacts {
  markets: readonly ProviderMarket[];
  /** The environment variable of the token that it needs; null for a source without one. */
  needs: string | null;
  /** The environment variable of its address. */
  address: string;
  method: SourceMethod;
  /** Whether it finds symbols by name. */
  hasNames: boolean;
  pace: Pace;
  /** Failures peculiar to it, as the reader of its answers tells them. */
  faults: readonly ProviderFailure[];
}

/** The sources that can be chosen, in the order in which each market offers them. */
export const SOURCES = {
  tushare: {
    markets: ["mainland", "hongKong", "us", "chinaIndices"],
    needs: "TUSHARE_TOKEN",
    address: "TUSHARE_URL",
    method: "raw",
    hasNames: true,
    pace: { aSecond: 3, atOnce: 1 }, // most accounts have 200 requests a minute
    faults: ["bad_token", "not_permitted", "rate_limited", "daily_limit"],
  },
  yahoo: {
    markets: ["mainland", "hongKong", "us"],
    needs: null,
    address: "YAHOO_URL",
    method: "adjusted",
    hasNames: true,
    pace: { aSecond: 2, atOnce: 1 },
    faults: ["rate_limited", "unreachable"],
  },
  stooq: {
    markets: ["hongKong", "us"],
    needs: null,
    address: "STOOQ_URL",
    method: "adjusted",
    hasNames: false,
    pace: { aSecond: 1, atOnce: 1 },
    faults: ["daily_limit", "unexpected_answer"],
  },
} as const satisfies Record<string, SourceFacts>;

export type SourceName = keyof typeof SOURCES;
export const SOURCE_NAMES = Object.keys(SOURCES) as SourceName[];

/** The facts of a source by its stored name; null for one that isn't built in. */
export const sourceFacts = (name: string): SourceFacts | null =>
  Object.hasOwn(SOURCES, name) ? SOURCES[name as SourceName] : null;

/** The sources that search symbols by name. */
export const NAME_PROVIDERS = SOURCE_NAMES.filter((name) => SOURCES[name].hasNames);

/** The built-in sources that cover a market. */
export const sourcesOf = (market: ProviderMarket): SourceName[] =>
  SOURCE_NAMES.filter((name) => sourceFacts(name)!.markets.includes(market));

/** The id of a source that the desk describes itself, as `http:gateway`. */
export const HTTP_SOURCE = /^http:[a-z0-9][a-z0-9-]{0,39}$/;
