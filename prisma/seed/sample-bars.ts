import type { Day } from "@/lib/domain/calendar/day";
import { normal, type Random } from "./random";

/** A generated bar. It is never shown as market data. */
export interface SampleBar {
  day: Day;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
}

/** The random numbers of a ticker's day: its fair close, and the numbers behind the rest of the bar. */
export interface DayDraw {
  fair: number;
  gap: number;
  above: number;
  below: number;
  turnover: number;
}

/** Draws the numbers of a weekday whether the market is open or closed, so that a closure doesn't change later days. */
export function drawDay(random: Random, fair: number): DayDraw {
  return {
    fair,
    gap: normal(random),
    above: Math.abs(normal(random)),
    below: Math.abs(normal(random)),
    turnover: normal(random),
  };
}

/** Share of a ticker's daily volatility that an opening gap and the day's range beyond open and close have. */
const GAP = 0.35;
const RANGE = 0.45;
const DAILY_VOLATILITY = 0.02;

/** A bar whose prices stay within `limit` of the last close; the rest of a larger move follows on later days. */
export function sampleBarOf(
  day: Day,
  last: number,
  draw: DayDraw,
  { limit, turnover }: { limit: number; turnover: number },
): SampleBar {
  const floor = Math.ceil(last * (1 - limit) * 100) / 100;
  const ceiling = Math.floor(last * (1 + limit) * 100) / 100;
  const price = (value: number) => Math.min(ceiling, Math.max(floor, Math.round(value * 100) / 100));
  const close = price(draw.fair);
  const move = Math.log(close / last);
  const open = price(last * Math.exp(GAP * (move + DAILY_VOLATILITY * draw.gap)));
  const high = price(Math.max(open, close) * (1 + RANGE * DAILY_VOLATILITY * draw.above));
  const low = price(Math.min(open, close) * (1 - RANGE * DAILY_VOLATILITY * draw.below));
  const volume =
    Math.max(1, Math.round((turnover * Math.exp(0.3 * draw.turnover + 8 * Math.abs(move))) / 100)) * 100;
  return { day, open, high, low, close, volume };
}
