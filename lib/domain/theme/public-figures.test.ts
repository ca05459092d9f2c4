import { describe, expect, it } from "vitest";
import { correlation } from "./correlation";
import { addDays } from "@/lib/domain/calendar/day";
import { drawdowns, maxDrawdown } from "./drawdown";
import type { PriceHistory } from "./price-history";
import { changeBetween, relativeReturn } from "./returns";
import { changes, volatility } from "./volatility";

/**
 * The measures against figures that other projects publish in their own tests, each with its source. Where a project
 * annualises differently or needs fewer returns than this board, the conversion is written beside the figure.
 */

const levelsOf = (returns: readonly number[], start = 1): number[] =>
  returns.reduce((levels, each) => [...levels, levels.at(-1)! * (1 + each)], [start]);

const daysOf = (values: readonly unknown[]) => values.map((_, i) => addDays("2000-01-30", i));
const historyOf = (levels: readonly number[]): PriceHistory => ({ days: daysOf(levels), closes: levels });
const repeated = <T>(values: readonly T[], times: number): T[] =>
  Array<readonly T[]>(times).fill(values).flat();
const deepest = (levels: readonly number[]) => maxDrawdown(daysOf(levels), levels)!.value;
const percent = (values: readonly number[]) => values.map((each) => each / 100);
const END = "2999-01-01";

/**
 * Bacon (2008), Practical Portfolio Performance Measurement and Attribution: 24 months of a portfolio and its benchmark, as
 * PerformanceAnalytics (braverock/PerformanceAnalytics) prints them in data/portfolio_bacon.csv. Its results below are those of
 * tests/testthat/_snaps/all_snapshots.md.
 */
const BACON = {
  portfolio: percent([
    0.3, 2.6, 1.1, -1.0, 1.5, 2.5, 1.6, 6.7, -1.4, 4.0, -0.5, 8.1, 4.0, -3.7, -6.1, 1.7, -4.9, -2.2, 7.0, 5.8,
    -6.5, 2.4, -0.5, -0.9,
  ]),
  benchmark: percent([
    0.2, 2.5, 1.8, -1.1, 1.4, 1.8, 1.4, 6.5, -1.5, 4.2, -0.6, 8.3, 3.9, -3.8, -6.2, 1.5, -4.8, 2.1, 6.0, 5.6,
    -6.7, 1.9, -0.3, 0,
  ]),
};
/** Bacon's returns are monthly: 12 periods a year, where the board uses 252 days. */
const monthly = (returns: readonly number[]) => volatility(levelsOf(returns))! * Math.sqrt(12 / 252);

describe("PerformanceAnalytics and ffn, on Bacon's portfolio", () => {
  const { portfolio, benchmark } = BACON;

  it("the returns of both, and the excess between them", () => {
    const [of, against] = [portfolio, benchmark].map((each) => changeBetween(1, levelsOf(each).at(-1))!) as [
      number,
      number,
    ];
    expect(of).toBeCloseTo(1.218106 - 1, 6); // snapshot portfolio_bacon, cumprod
    expect(against).toBeCloseTo(1.249887 - 1, 6);
    expect(relativeReturn(of, against)).toBeCloseTo(1.218106 / 1.249887 - 1, 6);
  });

  it("the deepest fall: ffn (pmorissette/ffn), tests/data/reference_values.json, max_drawdown", () => {
    expect(deepest(levelsOf(portfolio))).toBeCloseTo(-0.144672955739218, 12);
  });

  it("the volatility: the same file's Sharpe ratio without a risk-free rate is mean × 12 / volatility", () => {
    const mean = portfolio.reduce((sum, each) => sum + each, 0) / portfolio.length;
    expect((mean * 12) / monthly(portfolio)).toBeCloseTo(0.7883202548144859, 12);
  });

  it("the portfolio's volatility over the benchmark's: snapshot FamaBeta", () => {
    expect(monthly(portfolio) / monthly(benchmark)).toBeCloseTo(1.030395, 6);
  });

  it("their correlation: snapshots SystematicRisk (correlation × volatility) and SpecificRisk", () => {
    const { value, days } = correlation(historyOf(levelsOf(portfolio)), historyOf(levelsOf(benchmark)), END);
    expect(days).toBe(24);
    expect(value! * monthly(portfolio)).toBeCloseTo(0.132806, 6);
    // The benchmark's unexplained part, which the source divides by n: volatility × √(1 − r²) × √(23 / 24)
    expect(monthly(portfolio) * Math.sqrt((1 - value! ** 2) * (23 / 24))).toBeCloseTo(0.03293109, 7);
  });
});

/** empyrical (quantopian/empyrical), empyrical/tests/test_stats.py. Its first return of a series is the first day's own. */
describe("empyrical", () => {
  const mixed = percent([1, 10, -4, 2, 3, 2, 1, -10]);
  const negative = percent([0, -6, -7, -1, -9, -2, -6, -8, -5]);
  const positive = percent([1, 2, 1, 1, 1, 1, 1, 1, 1]);

  it("test_cum_returns", () => {
    const levels = levelsOf(mixed, 100).map((level) => Number(level.toFixed(4)));
    expect(levels).toEqual([100, 101, 111.1, 106.656, 108.7891, 112.0528, 114.2938, 115.4368, 103.8931]);
    expect(levelsOf(negative).at(-1)! - 1).toBeCloseTo(-0.3659, 4);
  });

  it.each([
    ["mixed_returns", mixed, -0.1],
    ["positive_returns", positive, 0],
    ["negative_returns", negative, -0.36590730349873601],
    ["10, −10, 10", percent([10, -10, 10]), -0.1],
  ])("test_max_drawdown, %s", (_, returns, expected) =>
    expect(deepest(levelsOf(returns))).toBeCloseTo(expected, 8),
  );

  it("test_annual_volatility, mixed_returns", () => {
    // The board needs 20 returns, so the eight are repeated three times: three times the squares over 23, where the
    // source has them over 7.
    expect(volatility(levelsOf(repeated(mixed, 3)))! * Math.sqrt(23 / 21)).toBeCloseTo(0.9136465399704637, 8);
  });
});

/** ffn (pmorissette/ffn), tests/test_core.py, on the first ten closes of tests/data/test_data.csv. */
describe("ffn", () => {
  const AAPL = [13.84, 13.575, 13.78, 13.225, 12.91, 13.095, 12.835, 12.93, 12.93, 12.645];
  const MSFT = [25.37, 25.09, 25.38, 25.16, 25.18, 25.13, 24.89, 24.63, 24.5, 24.15];
  const C = [492.1, 486.2, 493.1, 491.2, 499.9, 508.2, 512.8, 503.4, 496.1, 498];

  it.each([
    ["AAPL", AAPL, [-0.019, -0.022], 91.366, -0.086, -0.086],
    ["MSFT", MSFT, [-0.011, -0.014], 95.191, -0.048, -0.048],
    ["C", C, [-0.012, 0.004], 101.199, -0.029, -0.033],
  ])("%s: returns, rebased to 100, drawdown, max drawdown", (_, closes, returns, rebased, now, most) => {
    const daily = changes(closes);
    expect([daily[0], daily[8]].map((each) => Number(each!.toFixed(3)))).toEqual(returns);
    expect((100 * closes[9]!) / closes[0]!).toBeCloseTo(rebased, 3);
    expect(drawdowns(closes)[9]).toBeCloseTo(now, 3);
    expect(deepest(closes)).toBeCloseTo(most, 3);
  });
});

/** Portfolio Performance (portfolio-performance/portfolio), name.abuchen.portfolio.tests, package math. */
describe("Portfolio Performance", () => {
  it("RiskTest, testDrawdown: 1 … 10 never falls, from 2 to 0.5 is 75 %", () => {
    expect(deepest([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBe(0);
    expect(deepest([2, 2, 0.5, 2, 2, 3, 4, 5, 6, 7])).toBe(-0.75);
  });

  // CorrelationTest's wealth on four days: three returns each, repeated seven times (which doesn't change a
  // correlation).
  const wealth = {
    1: [1, 1.5, 0.75, 1.125],
    2: [1, 0.5, 1, 0.5],
    3: [1, 1.5, 1.5, 0.75],
    monotone: [1, 2, 4, 8],
  };
  const of = (levels: readonly number[]) => historyOf(levelsOf(repeated(changes(levels), 7)));
  it.each([
    [1, 1, 1],
    [2, 2, 1],
    [3, 3, 1],
    [1, 2, -1],
    [1, 3, 0],
    [2, 3, 0],
    [1, "monotone", null], // the same return every day
    ["monotone", 2, null],
  ] as const)("CorrelationTest, %s with %s: %s", (a, b, expected) => {
    const { value, days } = correlation(of(wealth[a]), of(wealth[b]), END);
    expect([value === null ? null : Number(value.toFixed(8)) + 0, days]).toEqual([expected, 21]);
  });
});
