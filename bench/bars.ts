import type { Database } from "better-sqlite3";
import type { BarRow } from "@/lib/db/bar-row";
import { addDays, isWeekday, type Day } from "@/lib/domain/calendar/day";
import { randomOf } from "@/prisma/seed/random";

/** The `count` weekdays that end with `last`, oldest first. */
export function weekdaysUntil(last: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let day = last; days.length < count; day = addDays(day, -1)) if (isWeekday(day)) days.push(day);
  return days.reverse();
}

/** A bar on each of these days, the same on every machine. */
export function barsOf(ticker: { id: number; symbol: string }, days: readonly Day[]): BarRow[] {
  const random = randomOf(`bench ${ticker.symbol}`);
  const cents = (price: number) => Math.round(price * 100) / 100;
  let last = 10 + 90 * random();
  return days.map((day) => {
    const open = last;
    last = Math.max(1, open * (1 + 0.04 * (random() - 0.495)));
    const high = cents(Math.max(open, last) * (1 + 0.01 * random()));
    const low = cents(Math.min(open, last) * (1 - 0.01 * random()));
    const volume = Math.round(1_000_000 * (1 + random())) * 100;
    return {
      tickerId: ticker.id,
      day,
      open: cents(open),
      high,
      low,
      close: cents(last),
      adjClose: null,
      volume,
      turnover: Math.round((volume * (high + low)) / 2),
      sample: false,
      importId: null,
    };
  });
}

/** Stores bars in the cheapest possible way: one prepared INSERT in one transaction. */
export function insertRaw(database: Database, bars: readonly BarRow[]): void {
  const insert = database.prepare(
    `INSERT INTO "PriceBar" ("tickerId","day","open","high","low","close","adjClose","volume","turnover","sample","importId")
     VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
  );
  database.transaction(() => {
    for (const b of bars)
      insert.run(
        b.tickerId,
        b.day,
        b.open,
        b.high,
        b.low,
        b.close,
        b.adjClose,
        b.volume,
        b.turnover,
        b.sample ? 1 : 0,
        null,
      );
  })();
}
