import { countIn, numberIn, type DecimalSign } from "./cells";
import { dateIn, marketDay } from "./instant";
import type { Layout } from "./header";
import { cellAt } from "./record";
import type { RowRules } from "./row-rules";

const LOT = 100;
const NEWEST = 10;
/** How far a day's average price may lie beyond its high and low: amounts and prices are rounded, adjusted ones a little off. */
const BESIDE_RANGE = 0.12;

/** What vendors print side by side: shares in one of the volume's unit, yuan in one of the amount's. */
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

export interface VolumeUnitOptions {
  decimal: DecimalSign;
  /** The prices are, or most likely are, adjusted backward: far above what was paid, so that amounts say little. */
  isBackward: boolean;
}

/**
 * How many shares one of a printed volume is: what the header's unit says, else what the amounts are to price times volume
 * on the newest days there are, else what the form's vendor does (lots on the mainland). Without an amount, volumes with a
 * fraction of hundredths are lots, because nobody trades a fraction of a share there.
 */
export function volumeUnitOf(layout: Layout, options: VolumeUnitOptions): RowRules["volumeUnit"] {
  const { form, volumeUnit } = layout.header;
  if (volumeUnit !== null) return { mainland: volumeUnit, elsewhere: volumeUnit };
  if (form.volumeUnit !== "lots" && form.volumeUnit !== "by_amount") return { mainland: 1, elsewhere: 1 };
  const days = newestDays(layout, options.decimal);
  const amountUnit = layout.header.amountUnit;
  const units = UNITS.filter(([, amount]) => amountUnit === null || amount === amountUnit);
  if (form.volumeUnit === "lots") {
    // What the vendor does stands unless every day's amount says otherwise.
    const isShares = !options.isBackward && unitThatFits(days, units) === 1;
    return { mainland: isShares ? 1 : LOT, elsewhere: 1 };
  }
  const unit = (options.isBackward ? null : unitThatFits(days, units)) ?? roughUnit(days, amountUnit ?? 1);
  if (unit !== null) return { mainland: unit, elsewhere: unit };
  return { mainland: hasHundredths(layout, options.decimal) ? LOT : 1, elsewhere: 1 };
}

/** A day's amount, as printed, over its close times its volume, as printed; and its high and low over its close. */
interface AmountRatio {
  ratio: number;
  high: number;
  low: number;
}

/** Of the newest days that have all three, newest first. */
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

/** The one unit by which each day's average price lies about its high and low; null: none, or several. */
function unitThatFits(days: readonly AmountRatio[], units: typeof UNITS): number | null {
  const fitting = units.filter(([volume, amount]) =>
    days.every(({ ratio, high, low }) => {
      const average = (ratio * amount) / volume;
      return average > low * (1 - BESIDE_RANGE) && average < high * (1 + BESIDE_RANGE);
    }),
  );
  const [only, ...others] = fitting;
  return only && others.length === 0 ? only[0] : null;
}

/** Ten lies between shares and lots on the scale of factors; an adjusted price may be off by a good deal. */
function roughUnit([newest]: readonly AmountRatio[], amountUnit: number): number | null {
  if (!newest) return null;
  const ratio = newest.ratio * amountUnit;
  if (ratio > 0.1 && ratio < 10) return 1;
  return ratio >= 10 && ratio < 1000 ? LOT : null;
}

/** What sums and products leave behind a whole number; hundredths are far more. */
const DUST = 1e-3;

/** A count without what sums and products have left behind it: `12345.999999` → 12346. */
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
