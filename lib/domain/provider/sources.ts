import type { ProviderFailure, SourceMethod } from "./types";

/**
 * The markets for which a source can be chosen. Index publishers (中证, 申万) are separate, because few sources have
 * them.
 */
export const PROVIDER_MARKETS = ["mainland", "hongKong", "us", "chinaIndices"] as const;
export type ProviderMarket = (typeof PROVIDER_MARKETS)[number];

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
  /** The sessions that it has, counted from the newest; absent where it has the whole history. */
  sessions?: number;
  /** Failures peculiar to it, as the reader of its answers tells them. */
  faults: readonly ProviderFailure[];
}

/** The sources that can be chosen, in the order in which each market offers them. */
export const SOURCES = {
  hithink: {
    markets: ["mainland", "chinaIndices"],
    needs: "HITHINK_KEY",
    address: "HITHINK_URL",
    method: "raw_and_factors",
    hasNames: false,
    pace: { aSecond: 2, atOnce: 1 },
    faults: ["bad_token", "not_ready", "rate_limited"],
  },
  tushare: {
    markets: ["mainland", "chinaIndices"],
    needs: "TUSHARE_TOKEN",
    address: "TUSHARE_URL",
    method: "raw_and_factors",
    hasNames: true,
    pace: { aSecond: 3, atOnce: 1 }, // most accounts have 200 requests a minute
    faults: ["bad_token", "not_permitted", "rate_limited", "daily_limit"],
  },
  tiingo: {
    markets: ["us"],
    needs: "TIINGO_TOKEN",
    address: "TIINGO_URL",
    method: "raw_and_factors",
    hasNames: false,
    pace: { aSecond: 2, atOnce: 1, quota: { requests: 50, per: 3_600_000 } },
    faults: ["bad_token", "rate_limited", "daily_limit"],
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
  tencent: {
    markets: ["mainland", "hongKong", "us"],
    needs: null,
    address: "TENCENT_URL",
    method: "raw",
    hasNames: false,
    pace: { aSecond: 2, atOnce: 1 },
    sessions: 640, // it has no older ones without dates in the request
    faults: ["rate_limited", "stale_answer"],
  },
} as const satisfies Record<string, SourceFacts>;

/**
 * Choices that earlier versions offered and this one doesn't, by source. Stooq answers scripts with a page instead of
 * prices; Tushare's Hong Kong and US bars need a separate permission of few calls a day.
 */
const WITHDRAWN: Readonly<Record<string, readonly ProviderMarket[]>> = {
  stooq: ["hongKong", "us"],
  tushare: ["hongKong", "us"],
};

/** Whether a stored choice is one that was withdrawn: it stays stored, and nobody is asked. */
export const isWithdrawn = (name: string, market: ProviderMarket): boolean =>
  Object.hasOwn(WITHDRAWN, name) && WITHDRAWN[name]!.includes(market);

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
