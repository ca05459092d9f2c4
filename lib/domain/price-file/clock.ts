import { columnKey } from "./column-name";
import { hourOf } from "./days";
import type { Header } from "./header";
import { cellAt, type FileRecord } from "./record";

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AP]\.?M)?/i;
/** A count of seconds, or of a smaller unit, since 1970. */
const UNIX = /^-?\d{9,}(?:\.\d*)?$/;
/** `202611120935`, `20261112093500`: a day and a clock time without a separator. */
const GLUED = /^((?:19|20)\d{2}[01]\d[0-3]\d)[0-2]\d[0-5]\d(?:[0-5]\d(?:\d{3})?)?$/;
const CLOCK_NAMES = new Set(
  "time trade_time trading_time bar_time clock hour minute hhmm 时间 時間 交易时间 時刻 时刻"
    .split(" ")
    .map(columnKey),
);
const SAMPLE = 500;

/** The columns that hold a clock time, among the date column and the columns that no field uses. */
export function clockColumns({ names, fields, series }: Header, rows: readonly FileRecord[]): number[] {
  const sample = rows.slice(0, SAMPLE);
  const mostly = (at: number, is: (cell: string) => boolean) => {
    const cells = sample.map((record) => cellAt(record, at)).filter((cell) => cell !== "");
    return cells.filter(is).length * 2 > cells.length;
  };
  const date = series[0]?.at.date;
  return names.flatMap((name, at) => {
    if (at === date) return mostly(at, (cell) => CLOCK.test(cell) || UNIX.test(cell)) ? [at] : [];
    if (fields[at] !== null) return [];
    const isClock = CLOCK_NAMES.has(columnKey(name)) || mostly(at, (cell) => /^\d{1,2}:\d{2}/.test(cell));
    return isClock ? [at] : [];
  });
}

/**
 * A hash of the clock times in these cells, which distinguishes two bars of one day; 0 if there is no clock
 * time.
 */
export function clockOf(record: FileRecord, columns: readonly number[]): number {
  let mark = 0;
  for (const at of columns) {
    const cell = cellAt(record, at);
    const [, hours, minutes, seconds = "0", half] = CLOCK.exec(cell) ?? [];
    const time =
      hours === undefined
        ? Number(cell)
        : hourOf(hours, half) * 3600 + Number(minutes) * 60 + Number(seconds);
    mark = (mark * 86_401 + (Number.isFinite(time) ? time + 1 : 0)) % 2_147_483_647;
  }
  return mark;
}

/**
 * Whether the date cells of a table end in a clock time without a separator and some day occurs more than
 * once: the bars are intraday bars.
 */
export function areGluedClocks({ series }: Header, rows: readonly FileRecord[]): boolean {
  const cells = rows.slice(0, SAMPLE).map((record) => cellAt(record, series[0]?.at.date));
  const days = cells.flatMap((cell) => GLUED.exec(cell)?.[1] ?? []);
  return days.length * 2 > cells.length && new Set(cells).size > new Set(days).size;
}
