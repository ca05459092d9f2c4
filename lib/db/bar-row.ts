import type { RowValues } from "@/lib/domain/copied-row";

/** A bar as it is stored. */
export interface BarRow extends RowValues {
  tickerId: number;
  day: string;
  sample: boolean;
  importId: string | null;
}

/** A bar's values as the driver returns them in raw mode, in the order of `BAR_COLUMNS`. */
export type BarValues = [
  tickerId: number,
  day: string,
  open: number | null,
  high: number | null,
  low: number | null,
  close: number,
  adjClose: number | null,
  volume: number | null,
  turnover: number | null,
  sample: 0 | 1,
  importId: string | null,
];

export const BAR_COLUMNS = `"tickerId","day","open","high","low","close","adjClose","volume","turnover","sample","importId"`;

export function barOf(values: BarValues): BarRow {
  const [tickerId, day, open, high, low, close, adjClose, volume, turnover, sample, importId] = values;
  return {
    tickerId,
    day,
    open,
    high,
    low,
    close,
    adjClose,
    volume,
    turnover,
    sample: sample === 1,
    importId,
  };
}
