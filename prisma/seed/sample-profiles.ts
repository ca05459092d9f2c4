import { seedOf } from "./random";

/** The parameters of a theme's sample prices. Volatilities are annual fractions. */
export interface ThemeProfile {
  /** Log distance to the market that the theme drifts to within about a year, and swings around from then on. */
  lead: number;
  /** The volatility common to its tickers, beyond the market's. */
  volatility: number;
  /** The share of the market's move that its tickers follow. */
  beta: number;
  /** The volatility of each ticker alone. */
  own: number;
  /** Weekdays in which the distance to the lead halves: few for a theme that follows the market. */
  halfLife: number;
  /** Names the theme's stream of random numbers; chosen among a few hundred, so that the samples show themes of every kind. */
  stream: string;
}

const ORDINARY: ThemeProfile = { lead: 0, volatility: 0.22, beta: 1, own: 0.23, halfLife: 45, stream: "a" };

/** By subtheme slug: some lead the market, some lag it, some go along: every status should be seen on a board of samples. */
const THEMES: Readonly<Record<string, ThemeProfile>> = {
  "consumer-electronics": { lead: 0, volatility: 0.21, beta: 1, own: 0.22, halfLife: 15, stream: "172" },
  "ai-terminal-hardware": { lead: 0.16, volatility: 0.24, beta: 1.1, own: 0.24, halfLife: 45, stream: "55" },
  operators: { lead: 0, volatility: 0.2, beta: 0.85, own: 0.21, halfLife: 15, stream: "61" },
  "optical-modules": { lead: 0.42, volatility: 0.29, beta: 1.15, own: 0.26, halfLife: 45, stream: "243" },
  "edge-computing": { lead: -0.18, volatility: 0.25, beta: 1.1, own: 0.25, halfLife: 45, stream: "190" },
  "ai-application-development": {
    lead: -0.1,
    volatility: 0.24,
    beta: 1.1,
    own: 0.25,
    halfLife: 45,
    stream: "47",
  },
  "ai-plus-subfields": { lead: 0.08, volatility: 0.25, beta: 1.05, own: 0.25, halfLife: 45, stream: "190" },
};

export const themeProfile = (slug: string): ThemeProfile => THEMES[slug] ?? { ...ORDINARY, stream: slug };

/** The parameters of a benchmark's sample levels: `beta` of the market's move, and a volatility of its own. */
export interface BenchmarkProfile {
  beta: number;
  own: number;
}

const BENCHMARKS: Readonly<Record<string, BenchmarkProfile>> = {
  "000300.SH": { beta: 1, own: 0.03 },
  "399006.SZ": { beta: 1.2, own: 0.1 },
  "000688.SH": { beta: 1.15, own: 0.13 },
  "HSI.HK": { beta: 0.9, own: 0.12 },
  "HSTECH.HK": { beta: 1.1, own: 0.15 },
  "NDX.US": { beta: 0.6, own: 0.16 },
  "SPX.US": { beta: 0.6, own: 0.13 },
};

export const benchmarkProfile = (symbol: string): BenchmarkProfile =>
  BENCHMARKS[symbol] ?? { beta: 1.05, own: 0.13 };

/** Round numbers near where these stood when the samples begin, in the ticker's currency; levels for indices. */
const START: Readonly<Record<string, number>> = {
  "002475.SZ": 40,
  "002241.SZ": 23,
  "300433.SZ": 19,
  "002938.SZ": 36,
  "02382.HK": 55,
  "AAPL.US": 225,
  "01810.HK": 22,
  "00992.HK": 11,
  "688036.SH": 95,
  "603893.SH": 80,
  "688608.SH": 180,
  "600941.SH": 105,
  "601728.SH": 6.8,
  "600050.SH": 5.4,
  "00941.HK": 75,
  "00728.HK": 4.6,
  "00762.HK": 7,
  "300308.SZ": 120,
  "300502.SZ": 115,
  "300394.SZ": 95,
  "002281.SZ": 38,
  "000988.SZ": 34,
  "300496.SZ": 50,
  "603236.SH": 50,
  "300638.SZ": 20,
  "002881.SZ": 32,
  "688111.SH": 260,
  "002230.SZ": 45,
  "600588.SH": 12,
  "300033.SZ": 200,
  "00268.HK": 8.5,
  "300418.SZ": 38,
  "300413.SZ": 25,
  "300058.SZ": 8,
  "300364.SZ": 25,
  "002027.SZ": 7,
  "00700.HK": 410,
  "000300.SH": 4000,
  "399006.SZ": 2200,
  "000688.SH": 950,
  "HSI.HK": 21000,
  "HSTECH.HK": 4700,
  "NDX.US": 20000,
  "SPX.US": 5750,
  "801080.SI": 4000,
  "801770.SI": 2700,
  "801750.SI": 4200,
  "801760.SI": 620,
};

/** The first close of a symbol's samples; between 10 and 110 for a symbol that isn't in the table. */
export const startPrice = (symbol: string): number => START[symbol] ?? 10 + (seedOf(`start ${symbol}`) % 100);
