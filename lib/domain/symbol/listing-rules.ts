import type { Day } from "@/lib/domain/calendar/day";
import type { Exchange } from "./symbol-tables";

/** The kinds of tickers. The only bonds are convertible ones. */
export const TICKER_KINDS = ["equity", "index", "fund", "bond"] as const;
export type TickerKind = (typeof TICKER_KINDS)[number];

/** A group of listings with the same daily limit, see `LIMITS`. */
export type LimitGroup = "main" | "chinext" | "star" | "beijing" | "bond" | "reit";

/** A range of mainland codes. */
export interface ListingRule {
  exchange: Exchange;
  /** The first digits of the codes. A longer beginning goes before a shorter one: 588 is no code of 5. */
  begins: readonly string[];
  kind: TickerKind;
  /** Null: no daily limit, as for indices. */
  limit: LimitGroup | null;
  /** The step of prices, where it isn't 0.01. */
  tick?: number;
  /** Where it isn't CNY. */
  currency?: "USD" | "HKD";
  /** A bare code of the range is another exchange's, so only a stated exchange gives it this meaning. */
  needsExchange?: true;
  /** Exchanges that have other listings under the same codes; the other mainland exchanges can't have them. */
  sharedWith?: readonly Exchange[];
}

const range = (exchange: Exchange, begins: string, rest: Omit<ListingRule, "exchange" | "begins">) => ({
  exchange,
  begins: begins.split(" "),
  ...rest,
});

const BOND = { kind: "bond", limit: "bond", tick: 0.001, sharedWith: ["SH", "SZ", "BJ"] } as const;
const REIT = { kind: "fund", limit: "reit", tick: 0.001 } as const;
const INDEX = { kind: "index", limit: null } as const;

/**
 * The ranges of mainland codes, in forms that don't overlap within an exchange. Codes outside of them, such as Beijing's
 * 889xxx for share applications, are no bare codes; beside a stated exchange they are shares of its main board.
 *
 * Sources: the exchanges' rules for allocating codes (Shanghai's 证券代码段分配指南 of 2024-07-02, Shenzhen's 证券代码区间表, Beijing's
 * notices of 2024-04-22 and 2025-09-12) and the publishers of the indices; read in November 2026. A range holds from its
 * first listing on: the day stands beside it where it isn't the exchange's own first. Beijing's new shares have had 920xxx
 * since 2024-04-22, and all of them since 2025-10-09, see `beijing-codes.ts`. 通达信 and
 * 同花顺 number their sectors alike (880–886) and list nothing: one ticker stands for a number.
 */
export const LISTING_RULES: readonly ListingRule[] = [
  range("SH", "600 601 603 605", { kind: "equity", limit: "main" }),
  range("SH", "688 689", { kind: "equity", limit: "star" }), // since 2019-07-22
  range("SH", "900", { kind: "equity", limit: "main", tick: 0.001, currency: "USD" }), // B shares
  range("SH", "5", { kind: "fund", limit: "main", tick: 0.001 }),
  range("SH", "588 589", { kind: "fund", limit: "star", tick: 0.001 }), // funds of STAR
  range("SH", "508", REIT), // since 2021-06-21
  range("SH", "110 111 113 118", BOND),
  range("SH", "000", { ...INDEX, needsExchange: true }),
  range("SZ", "000", { kind: "equity", limit: "main", sharedWith: ["SH"] }),
  range("SZ", "001 002 003", { kind: "equity", limit: "main" }),
  range("SZ", "200", { kind: "equity", limit: "main", currency: "HKD" }), // B shares
  range("SZ", "300 301 302", { kind: "equity", limit: "chinext" }), // since 2009-10-30
  // The codes of Shenzhen's funds don't show the board: all but REITs count as ChiNext's.
  range("SZ", "15", { kind: "fund", limit: "chinext", tick: 0.001, sharedWith: ["SH"] }),
  range("SZ", "159 16", { kind: "fund", limit: "chinext", tick: 0.001 }),
  range("SZ", "180", { ...REIT, sharedWith: ["SH", "BJ"] }), // since 2021-06-21
  range("SZ", "123 127 128", BOND),
  range("SZ", "399", INDEX),
  range("BJ", "43 83 87 92", { kind: "equity", limit: "beijing" }),
  range("BJ", "899", INDEX),
  range("SI", "801", INDEX), // Shenwan
  range("CSI", "93 H0 H2 H3", INDEX),
  range("TDX", "880 881 882 883 884 885 886", INDEX),
];

const LONGEST_BEGINNING = 3;

const ON_EXCHANGE = new Map<string, ListingRule>();
const OF_BARE_CODE = new Map<string, ListingRule>();
for (const rule of LISTING_RULES)
  for (const begins of rule.begins) {
    ON_EXCHANGE.set(`${rule.exchange}:${begins}`, rule);
    if (!rule.needsExchange) OF_BARE_CODE.set(begins, rule);
  }

function longest(code: string, ruleOf: (begins: string) => ListingRule | undefined): ListingRule | null {
  for (let length = LONGEST_BEGINNING; length > 0; length--) {
    const rule = ruleOf(code.slice(0, length));
    if (rule) return rule;
  }
  return null;
}

/** The range of a code on its exchange; null where it is in none. */
export const listingRule = (code: string, exchange: string): ListingRule | null =>
  longest(code, (begins) => ON_EXCHANGE.get(`${exchange}:${begins}`));

/** The range of a code, in capitals, whose exchange isn't stated; null where the code is none of them. */
export const bareListingRule = (code: string): ListingRule | null =>
  /^(?:\d{6}|H\d{5})$/.test(code) ? longest(code, (begins) => OF_BARE_CODE.get(begins)) : null;

/** A daily limit from a day on. */
export interface LimitEra {
  since: Day;
  /** A fraction, up and down alike. */
  share: number;
  /** A listing's sessions without it. */
  freeSessions: number;
}

/**
 * The daily limits by group, the newest first; there is none before the oldest. Sources: Shanghai's and Shenzhen's trading
 * rules (10 % since 1996-12-16), STAR's and ChiNext's special rules (20 % from 2019-07-22 and 2020-08-24), Beijing's trading
 * rules (30 %, from the select tier's first day on), the rules for trading convertible bonds of 2022-07-29 and those for
 * REITs of 2021-01-29 (30 % on the first day, then 10 %). They say nothing of ST: a code doesn't show it.
 */
export const LIMITS: Readonly<Record<LimitGroup, readonly LimitEra[]>> = {
  main: [{ since: "1996-12-16", share: 0.1, freeSessions: 5 }],
  star: [{ since: "2019-07-22", share: 0.2, freeSessions: 5 }],
  chinext: [
    { since: "2020-08-24", share: 0.2, freeSessions: 5 },
    { since: "1996-12-16", share: 0.1, freeSessions: 5 }, // Shenzhen's funds before
  ],
  beijing: [{ since: "2020-07-27", share: 0.3, freeSessions: 1 }],
  bond: [{ since: "2022-08-01", share: 0.2, freeSessions: 1 }],
  reit: [{ since: "2021-06-21", share: 0.1, freeSessions: 1 }],
};
