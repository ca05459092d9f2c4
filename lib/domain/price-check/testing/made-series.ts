import { addDays, isWeekday, type Day } from "@/lib/domain/calendar/day";

export interface MadeRow {
  day: Day;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
  turnover: number;
}

export interface MadeSeries {
  days?: number;
  from?: Day;
  /** Ex-dates by their place among the days, with the cash paid. */
  payouts?: Readonly<Record<number, number>>;
  by?: "difference" | "ratio" | "none";
}

/**
 * Rows of a share that swings between 20 and 40 with a period of 80 days and pays cash, printed forward-adjusted; the
 * average price lies in the middle of each day's range of 0.16. A close drops by the cash on an ex-date, so that its
 * return by ratio is 0 on that day but for the swing of 0.5.
 */
export function madeSeries({
  days = 200,
  from = "2024-01-01",
  payouts = { 50: 1, 100: 1, 150: 1 },
  by = "difference",
}: MadeSeries = {}): MadeRow[] {
  const rows: MadeRow[] = [];
  const cents = (price: number) => Math.round(price * 100) / 100;
  const paid = (till: number) =>
    Object.entries(payouts).reduce((sum, [at, cash]) => (Number(at) <= till ? sum + cash : sum), 0);
  const rawOf = (i: number) => 20 + Math.abs(40 - (i % 80)) / 2 - paid(i);
  const factorSince = (i: number) =>
    Object.entries(payouts).reduce(
      (factor, [at, cash]) => (Number(at) > i ? factor * (1 - cash / rawOf(Number(at) - 1)) : factor),
      1,
    );
  for (let day = from, i = 0; i < days; day = addDays(day, 1)) {
    if (!isWeekday(day)) continue;
    const raw = rawOf(i);
    const left = paid(days) - paid(i);
    const factor = factorSince(i);
    const print = (price: number) =>
      cents(by === "difference" ? price - left : by === "ratio" ? price * factor : price);
    const volume = 1_234_500 + 200 * i; // its last digits always tell
    rows.push({
      day,
      open: print(raw),
      high: print(raw + 0.08),
      low: print(raw - 0.08),
      close: print(raw),
      volume,
      turnover: Math.round(raw * volume),
    });
    i++;
  }
  return rows;
}
