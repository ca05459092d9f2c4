import { dayNumber } from "@/lib/domain/calendar/day";
import type { Locale } from "@/lib/i18n/locale";

const MS_PER_DAY = 86_400_000;
const TAGS: Record<Locale, string> = { en: "en-GB", zh: "zh-CN" };

export interface DayTick {
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
 * Ticks between two days on round days (Mondays, first days of months, quarters or years): the densest set of at most
 * `max`.
 */
export function dayTicks(first: string, last: string, max: number, locale: Locale): DayTick[] {
  for (const step of STEPS) {
    const days = roundDays(dayNumber(first), dayNumber(last), step, max);
    if (days) return days.map((at, index) => ({ at, label: tickLabel(at, index, step, locale) }));
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
    new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: "UTC" }).format(date);
  if (step.unit === "day") return write({ day: "numeric", month: "short" });
  if (date.getUTCMonth() === 0) return write({ year: "numeric" });
  return write(index === 0 ? { month: "short", year: "numeric" } : { month: "short" });
}
