import { addDays, isWeekday, type Day } from "@/lib/domain/calendar/day";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { MAINLAND_CLOSED_DAYS } from "./closures";
import { randomOf, seedOf } from "./random";
import { sampleBarOf, drawDay, type SampleBar } from "./sample-bars";
import { marketFactor, swingingFactor, type Factor } from "./sample-factors";
import { benchmarkProfile, startPrice, themeProfile } from "./sample-profiles";

export type { SampleBar } from "./sample-bars";

/** The day the samples begin: before the seed's call day by more than the 50 bars that breadth needs. */
export const SAMPLES_FROM: Day = "2024-10-08";

export interface SampleRequest {
  /** A ticker of several themes moves with the first one named. */
  tickers: readonly { symbol: string; theme: string }[];
  benchmarks: readonly string[];
  from: Day;
  to: Day;
}

/**
 * Generated daily bars for a board that has no prices yet, by symbol. The same request gives the same bars on every
 * machine, a later `to` only adds bars, and a ticker's bars don't depend on the other tickers of the request.
 *
 * Each close is drawn from one market, its theme and an own part; mainland symbols skip the exchanges' closures, the
 * others New Year's Day and Christmas; a day's move stays inside the market's limit. They are marked `sample`
 * wherever they are stored or shown.
 */
export function samplePrices({ tickers, benchmarks, from, to }: SampleRequest): Map<string, SampleBar[]> {
  const days = weekdaysFrom(from, to);
  const market = levelsOf(marketFactor(), days.length);
  const themes = new Map<string, number[]>();
  const bars = new Map<string, SampleBar[]>();
  for (const { symbol, theme } of tickers) {
    if (bars.has(symbol)) continue;
    const { stream, volatility, halfLife, lead, beta, own } = themeProfile(theme);
    const shared =
      themes.get(theme) ??
      levelsOf(swingingFactor(`theme ${theme} ${stream}`, volatility, halfLife, lead), days.length);
    themes.set(theme, shared);
    const alone = levelsOf(swingingFactor(`ticker ${symbol}`, own, halfLife), days.length);
    bars.set(
      symbol,
      barsOf(symbol, days, (i) => beta * at(market, i) + at(shared, i) + at(alone, i)),
    );
  }
  for (const symbol of benchmarks) {
    if (bars.has(symbol)) continue;
    const { beta, own } = benchmarkProfile(symbol);
    const alone = levelsOf(swingingFactor(`benchmark ${symbol}`, own, 120), days.length);
    bars.set(
      symbol,
      barsOf(symbol, days, (i) => beta * at(market, i) + at(alone, i)),
    );
  }
  return bars;
}

function weekdaysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWeekday(day)) days.push(day);
  return days;
}

const levelsOf = (factor: Factor, count: number) => Array.from({ length: count }, factor);
const at = (levels: readonly number[], i: number) => levels[i] ?? 0;

function barsOf(symbol: string, days: readonly Day[], level: (weekday: number) => number): SampleBar[] {
  const random = randomOf(`bars ${symbol}`);
  const limit = moveLimit(symbol);
  const turnover = 2_000_000 + (seedOf(`turnover ${symbol}`) % 40_000_000);
  const start = startPrice(symbol);
  const bars: SampleBar[] = [];
  days.forEach((day, i) => {
    const draw = drawDay(random, start * Math.exp(level(i)));
    if (!isOpen(symbol, day)) return;
    bars.push(sampleBarOf(day, bars.at(-1)?.close ?? start, draw, { limit, turnover }));
  });
  return bars;
}

function isOpen(symbol: string, day: Day): boolean {
  return describeSymbol(symbol).market === "CN"
    ? !MAINLAND_CLOSED_DAYS.has(day)
    : !/-(?:01-01|12-25)$/.test(day);
}

/** A little inside the exchanges' daily limits: 20 % on ChiNext and STAR, 10 % on the main boards. */
function moveLimit(symbol: string): number {
  const { kind, market } = describeSymbol(symbol);
  if (kind === "index") return 0.08;
  if (market !== "CN") return 0.25;
  return /^(?:30|68)/.test(symbol) ? 0.199 : 0.099;
}
