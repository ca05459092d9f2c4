import { countIn, type NumberCell } from "./cells";
import { cellAt, numberAt, type FileRecord } from "./record";
import type { RowRules } from "./row-rules";
import { withoutDust } from "./volume-unit";

const LOT = 100;
const MAINLAND = /\.(?:SH|SZ|BJ)$/;

type VolumeRules = Pick<RowRules, "decimal" | "volumeUnit">;

/** The shares traded by a row; null for an empty cell or without the column `at`, NaN for no number. */
export function volumeIn(
  record: FileRecord,
  at: number | undefined,
  symbol: string | null,
  rules: VolumeRules,
): NumberCell {
  if (at === undefined) return null;
  const printed = numberAt(record, at, rules.decimal);
  if (Number.isNaN(printed)) return countedShares(cellAt(record, at), symbol, rules);
  return printed === null ? null : shares(printed, symbol, rules);
}

/** The value traded by a row; null for a cell without one, because a row stands by its prices. */
export function turnoverIn(
  record: FileRecord,
  at: number | undefined,
  { decimal, turnoverUnit }: Pick<RowRules, "decimal" | "turnoverUnit">,
): number | null {
  if (at === undefined) return null;
  let printed = numberAt(record, at, decimal);
  if (Number.isNaN(printed)) printed = countIn(cellAt(record, at).replace(/\s*元$/, ""), decimal);
  return printed === null || !(printed >= 0) ? null : printed * turnoverUnit;
}

/** A count with a unit in its cell (`3.21M`, `12.5万手`), which overrides the unit of the column. */
function countedShares(cell: string, symbol: string | null, rules: VolumeRules): NumberCell {
  const [, count, unit] = /^(.*?)\s*([手股])$/.exec(cell) ?? [];
  const printed = countIn(count ?? cell, rules.decimal);
  if (printed === null || unit === undefined) return printed === null ? NaN : shares(printed, symbol, rules);
  return unit === "手" ? Math.round(printed * LOT) : withoutDust(printed);
}

function shares(printed: number, symbol: string | null, { volumeUnit }: VolumeRules): number {
  const { mainland, elsewhere } = volumeUnit;
  const unit = mainland === elsewhere || symbol === null || MAINLAND.test(symbol) ? mainland : elsewhere;
  return unit === 1 ? withoutDust(printed) : Math.round(printed * unit);
}
