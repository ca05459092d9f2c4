/** Every threshold of docs/numbers.md in one place. Fractions are fractions: 0.02 is two per cent. */

/** The first level of a theme's index and of a benchmark. Numbers, Theme index. */
export const START_LEVEL = 100;

/** A last bar more than this many weekdays before a day is stale on it. Numbers, Words. */
export const STALE_AFTER_WEEKDAYS = 10;

/** Ahead begins above it, behind below its negative. Numbers, Market leg. */
export const MARKET_LEG_ENTRY = 0.02;

/**
 * Ahead ends below it, behind above its negative: closer to zero than the entry, so that noise doesn't change a status.
 */
export const MARKET_LEG_EXIT = 0.01;

/** Coverage under this share of the members leaves the market leg unknown. Numbers, Market leg. */
export const MARKET_LEG_MIN_COVERAGE = 0.5;

/** The weight of a piece of evidence halves in this many days. Numbers, Evidence. */
export const EVIDENCE_HALF_LIFE_DAYS = 90;

/** The share of a piece that counts for a theme other than its note's. Numbers, Evidence. */
export const EVIDENCE_ELSEWHERE_SHARE = 1 / 3;

/** Supported from this balance on, challenged from its negative on. Numbers, Evidence. */
export const EVIDENCE_LEG_MARGIN = 0.5;

/** The number of closes in a member's mean, today's included. Numbers, Measures. */
export const BREADTH_BARS = 50;

/** Volatility: the daily returns it uses, the fewest it needs, and the trading days in a year. Numbers, Measures. */
export const VOLATILITY_RETURNS = 60;
export const VOLATILITY_MIN_RETURNS = 20;
export const TRADING_DAYS_A_YEAR = 252;

/** Correlation: the shared daily returns it uses, and the fewest it needs. Numbers, Measures. */
export const CORRELATION_RETURNS = 120;
export const CORRELATION_MIN_RETURNS = 20;

/** A theme whose newest note is more weekdays old than this, about a month, needs a look. */
export const SILENT_AFTER_WEEKDAYS = 20;

/** The most points of a series sent to a browser. Numbers, Charts. */
export const SERIES_POINTS = 500;

/** A sparkline's span in calendar days and its most points, of the 60 that the API allows. */
export const SPARKLINE_DAYS = 90;
export const SPARKLINE_POINTS = 40;

/**
 * Two doubles closer than this are equal: (1 + 0.02) − 1 is 0.020000000000000018, which must count as exactly two per
 * cent. Far below any real difference of prices.
 */
export const ROUNDING = 1e-9;
