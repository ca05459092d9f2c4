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

/** What a day brings to a ticker: where its close is drawn to, and the numbers the rest of the bar is made of. */
export interface DayDraw {
  fair: number;
  gap: number;
  above: number;
  below: number;
  turnover: number;
}

/** All draws of a weekday are taken, open or closed, so that a closure changes nothing that comes after it. */
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

/** A bar of which no price moves further from the last close than `limit`: at a limit the rest of the move follows later. */
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
