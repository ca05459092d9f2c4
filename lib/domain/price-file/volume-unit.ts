import { countIn, numberIn, type DecimalSign } from "./cells";
import { dateIn, marketDay } from "./instant";
import type { Layout } from "./header";
import { cellAt } from "./record";
import type { RowRules } from "./row-rules";

const LOT = 100;
const NEWEST = 10;
/**
 * The tolerance of a day's average price beyond its high and low, as a fraction: amounts and prices are
 * rounded, and adjusted prices differ a little.
 */
const BESIDE_RANGE = 0.12;

/** The pairs of units that vendors use: shares per unit of volume, and yuan per unit of amount. */
const UNITS: readonly (readonly [volume: number, amount: number])[] = [
  [1, 1],
  [LOT, 1],
  [LOT, 1e3],
  [LOT, 1e4],
  [1, 1e3],
  [1, 1e4],
  [LOT, 1e8],
  [1, 1e8],
];

export type Units = Pick<RowRules, "volumeUnit" | "turnoverUnit">;

export interface UnitOptions {
  decimal: DecimalSign;
  /**
   * Whether the prices are, or most likely are, adjusted backward: far above the traded prices, so that
   * amounts are little evidence.
   */
  isBackward: boolean;
}

/**
 * The number of shares in one unit of printed volume, and of currency in one unit of printed turnover: by the header's
 * units, else by the ratio of amount to price times volume on the newest days, else by the form (lots for mainland
 * tickers). Without amounts, volumes with hundredths are in lots, because no share is traded in fractions there.
 */
export function unitsOf(layout: Layout, options: UnitOptions): Units {
  const { form, volumeUnit, amountUnit } = layout.header;
  const turnoverUnit = amountUnit ?? form.amountUnit ?? 1;
  const same = (unit: number) => ({ mainland: unit, elsewhere: unit });
  if (volumeUnit !== null) return { volumeUnit: same(volumeUnit), turnoverUnit };
  if (form.volumeUnit !== "lots" && form.volumeUnit !== "by_amount")
    return { volumeUnit: same(1), turnoverUnit };
  const days = newestDays(layout, options.decimal);
  const units = UNITS.filter(([, amount]) => amountUnit === null || amount === amountUnit);
  const fitting = options.isBackward ? null : unitsThatFit(days, units);
  if (form.volumeUnit === "lots") {
    // The form's unit is used unless every day's amount shows another unit.
    const [volume, turnover] = fitting ?? [LOT, turnoverUnit];
    return { volumeUnit: { mainland: volume, elsewhere: 1 }, turnoverUnit: turnover };
  }
  if (fitting) return { volumeUnit: same(fitting[0]), turnoverUnit: fitting[1] };
  const unit = roughUnit(days, amountUnit ?? 1);
  if (unit !== null) return { volumeUnit: same(unit), turnoverUnit };
  const mainland = hasHundredths(layout, options.decimal) ? LOT : 1;
  return { volumeUnit: { mainland, elsewhere: 1 }, turnoverUnit };
}

/**
 * A day's printed amount divided by its close times its printed volume, and its high and low divided by its
 * close.
 */
interface AmountRatio {
  ratio: number;
  high: number;
  low: number;
}

/** The ratios of the newest days with amount, close and volume, newest first. */
function newestDays({ header, rows }: Layout, decimal: DecimalSign): AmountRatio[] {
  const at = header.series[0]?.at;
  if (at?.amount === undefined || at.volume === undefined) return [];
  const days = rows.flatMap((record) => {
    const date = dateIn(cellAt(record, at.date), null, header.form.hasUnixTime ?? false);
    const day = typeof date === "number" ? marketDay(date, null) : (date ?? "");
    const [amount, volume] = [at.amount, at.volume].map((place) => countIn(cellAt(record, place), decimal));
    const [close, high, low] = [at.close, at.high, at.low].map((place) =>
      numberIn(cellAt(record, place), decimal),
    );
    if (!amount || !volume || !close || close <= 0) return [];
    return {
      day,
      ratio: amount / (volume * close),
      high: (high || close) / close,
      low: (low || close) / close,
    };
  });
  return days.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, NEWEST);
}

/**
 * The only pair of units with which each day's average price lies between high and low, with the tolerance;
 * null if none or several do.
 */
function unitsThatFit(days: readonly AmountRatio[], units: typeof UNITS): (typeof UNITS)[number] | null {
  const fitting = units.filter(([volume, amount]) =>
    days.every(({ ratio, high, low }) => {
      const average = (ratio * amount) / volume;
      return average > low * (1 - BESIDE_RANGE) && average < high * (1 + BESIDE_RANGE);
    }),
  );
  const [only, ...others] = fitting;
  return only && others.length === 0 ? only : null;
}

/**
 * The unit by the newest day's ratio alone: 10 is the geometric middle of 1 (shares) and 100 (lots), which
 * allows for adjusted prices far from the traded ones. Null if the ratio fits neither.
 */
function roughUnit([newest]: readonly AmountRatio[], amountUnit: number): number | null {
  if (!newest) return null;
  const ratio = newest.ratio * amountUnit;
  if (ratio > 0.1 && ratio < 10) return 1;
  return ratio >= 10 && ratio < 1000 ? LOT : null;
}

/** The largest rounding error of sums and products near a whole number, far below one hundredth. */
const DUST = 1e-3;

/** A count without the rounding error of sums and products: `12345.999999` → 12346. */
export function withoutDust(count: number): number {
  const whole = Math.round(count);
  return Math.abs(count - whole) < DUST ? whole : count;
}

function hasHundredths({ header, rows }: Layout, decimal: DecimalSign): boolean {
  const place = header.series[0]?.at.volume;
  if (place === undefined) return false;
  const volumes = rows
    .map((record) => numberIn(cellAt(record, place), decimal))
    .filter((volume) => volume !== null);
  const fractions = volumes.map(withoutDust).filter((volume) => volume % 1 !== 0);
  const isHundredth = (volume: number) => Math.abs(volume * LOT - Math.round(volume * LOT)) < DUST * LOT;
  return fractions.length > 0 && volumes.every(isHundredth);
}
