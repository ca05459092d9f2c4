import { dayNumber, weekdaysBetween } from "@/lib/domain/calendar/day";
import type { Locale } from "@/lib/i18n/locale";
import type { DayPoint } from "@/components/charts/point";

/**
 * An axis on which each trading day has the same width, so that weekends and holidays leave no gap. `at` is the position
 * of each point, counted in trading days from the first; the axis goes from `from` to `to`.
 */
export interface DayAxis {
  days: readonly string[];
  at: readonly number[];
  from: number;
  to: number;
}

/**
 * The axis of a series. `sessions` are the positions of a thinned series, in which points are more than one trading day
 * apart. `margin` is the room before the first and after the last day, in trading days, for marks with a width.
 */
export function dayAxis(
  points: readonly DayPoint[],
  sessions?: readonly number[] | null,
  margin = 0,
): DayAxis {
  const days = points.map(({ day }) => day);
  const at = sessions?.length === days.length ? sessions : days.map((_, index) => index);
  const last = at.at(-1) ?? 0;
  return { days, at, from: -margin, to: Math.max(last, margin > 0 ? 0 : 1) + margin };
}

/** The share of the axis at a position, from 0 (left) to 1 (right). */
export const shareAt = ({ from, to }: DayAxis, position: number): number => (position - from) / (to - from);

/**
 * The share of the axis at a day. A day without a point is between its neighbours by weekdays: a Sunday is at the
 * Friday before it. Days outside are at the ends.
 */
export function shareOfDay(axis: DayAxis, day: string): number {
  const { days, at } = axis;
  const next = days.findIndex((each) => each > day);
  if (next === 0) return shareAt(axis, at[0] ?? 0);
  const before = next === -1 ? days.length - 1 : next - 1;
  const start = at[before] ?? 0;
  if (next === -1 || days[before] === day) return shareAt(axis, start);
  const passed =
    weekdaysBetween(days[before]!, day) / Math.max(weekdaysBetween(days[before]!, days[next]!), 1);
  return shareAt(axis, start + Math.min(passed, 1) * (at[next]! - start));
}

const MS_PER_DAY = 86_400_000;
const TAGS: Record<Locale, string> = { en: "en-GB", zh: "zh-CN" };

export interface DayTick {
  /** The share of the axis. */
  at: number;
  label: string;
}

type Step = { unit: "day" | "month"; every: number };

const STEPS: Step[] = [
  { unit: "day", every: 1 },
  { unit: "day", every: 2 },
  { unit: "day", every: 7 },
  { unit: "day", every: 14 },
  { unit: "month", every: 1 },
  { unit: "month", every: 2 },
  { unit: "month", every: 3 },
  { unit: "month", every: 6 },
  { unit: "month", every: 12 },
  { unit: "month", every: 24 },
  { unit: "month", every: 60 },
  { unit: "month", every: 120 },
];

/**
 * Ticks at the first trading day on or after round days (Mondays, first days of months, quarters or years): the densest
 * set of at most `max`.
 */
export function dayTicks(axis: DayAxis, max: number, locale: Locale): DayTick[] {
  const [first, last] = [axis.days[0], axis.days.at(-1)];
  if (first === undefined || last === undefined) return [];
  for (const step of STEPS) {
    const round = roundDays(dayNumber(first), dayNumber(last), step, max);
    if (!round) continue;
    const numbers = axis.days.map(dayNumber);
    const ticks = new Map<number, string>(); // one at each trading day, though two round days may precede it
    for (const number of round) {
      const index = numbers.findIndex((each) => each >= number);
      const at = shareAt(axis, axis.at[index]!);
      if (!ticks.has(at))
        ticks.set(at, tickLabel(step.unit === "day" ? numbers[index]! : number, ticks.size, step, locale));
    }
    return [...ticks].map(([at, label]) => ({ at, label }));
  }
  return [];
}

function roundDays(from: number, to: number, { unit, every }: Step, max: number): number[] | null {
  const days: number[] = [];
  if (unit === "day") {
    // Day 4 (1970-01-05) was a Monday: ticks of weeks and fortnights start there.
    const offset = every >= 7 ? 4 : 0;
    for (let at = offset + Math.ceil((from - offset) / every) * every; at <= to; at += every) {
      if (days.push(at) > max) return null;
    }
    return days;
  }
  const start = new Date(from * MS_PER_DAY);
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  month = Math.ceil(month / every) * every;
  for (; ; month += every) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1) / MS_PER_DAY;
    if (at > to) return days;
    if (at >= from && days.push(at) > max) return null;
  }
}

/** The year is shown at January and at the first tick; other ticks show the month. */
function tickLabel(at: number, index: number, step: Step, locale: Locale): string {
  const date = new Date(at * MS_PER_DAY);
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: "UTC" })
      .format(date)
      .replace(/(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)/gu, " ");
  if (step.unit === "day") return write({ day: "numeric", month: "short" });
  if (date.getUTCMonth() === 0) return write({ year: "numeric" });
  return write(index === 0 ? { month: "short", year: "numeric" } : { month: "short" });
}
