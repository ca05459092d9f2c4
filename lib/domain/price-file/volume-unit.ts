import { countIn, numberIn, type DecimalSign } from "./cells";
import { dayIn } from "./days";
import type { Layout } from "./layout";
import { cellAt } from "./record";
import type { RowRules } from "./row-rules";

const LOT = 100;

/**
 * How many shares one of a printed volume is: what the header's unit says, else what the form's vendor does (lots on the
 * mainland), else what the amount is to price times volume on the newest day there is: about 1, or about 100. Without an
 * amount, volumes with a fraction of hundredths are lots, because nobody trades a fraction of a share there.
 */
export function volumeUnitOf(layout: Layout, decimal: DecimalSign): RowRules["volumeUnit"] {
  const { form, volumeUnit } = layout.header;
  if (volumeUnit !== null) return { mainland: volumeUnit, elsewhere: volumeUnit };
  if (form.volumeUnit === "lots") return { mainland: LOT, elsewhere: 1 };
  if (form.volumeUnit !== "by_amount") return { mainland: 1, elsewhere: 1 };
  const unit = unitByAmount(layout, decimal);
  if (unit !== null) return { mainland: unit, elsewhere: unit };
  return { mainland: hasHundredths(layout, decimal) ? LOT : 1, elsewhere: 1 };
}

function unitByAmount({ header, rows }: Layout, decimal: DecimalSign): number | null {
  const at = header.series[0]?.at;
  if (at?.amount === undefined || at.volume === undefined) return null;
  let newest = "";
  let ratio: number | null = null;
  for (const record of rows) {
    const day = dayIn(cellAt(record, at.date)) ?? "";
    const [amount, volume] = [at.amount, at.volume].map((place) => countIn(cellAt(record, place), decimal));
    const close = numberIn(cellAt(record, at.close), decimal);
    if (!amount || !volume || !close || close <= 0 || day <= newest) continue;
    newest = day;
    ratio = amount / (volume * close);
  }
  if (ratio === null) return null;
  // Ten lies between them on the scale of factors; an adjusted price may be off by a good deal.
  if (ratio > 0.1 && ratio < 10) return 1;
  return ratio >= 10 && ratio < 1000 ? LOT : null;
}

function hasHundredths({ header, rows }: Layout, decimal: DecimalSign): boolean {
  const place = header.series[0]?.at.volume;
  if (place === undefined) return false;
  const volumes = rows
    .map((record) => numberIn(cellAt(record, place), decimal))
    .filter((volume) => volume !== null);
  const isHundredth = (volume: number) => Math.abs(volume * LOT - Math.round(volume * LOT)) < 1e-3;
  return volumes.some((volume) => volume % 1 !== 0) && volumes.every(isHundredth);
}
