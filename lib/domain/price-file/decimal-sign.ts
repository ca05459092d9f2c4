import type { DecimalSign } from "./cells";
import { PRICE_FIELDS, type FileField } from "./fields";
import type { Header } from "./header";
import { withoutCurrency } from "./money";
import { cellAt, type FileRecord } from "./record";

/** `1,234`: the comma may group thousands or set off a fraction. */
const EITHER = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** Whether a printed number has one comma that may be a decimal comma or a thousands separator. */
export const isEitherNumber = (cell: string): boolean => EITHER.test(withoutCurrency(cell.trim()));

/**
 * The only possible decimal sign of a printed number; null if both signs are possible or the number has none.
 */
function signIn(cell: string): DecimalSign | null {
  const digits = cell.replace(/e[+-]?\d+$/i, "").replace(/[^\d.,]/g, "");
  const [comma, dot] = [digits.lastIndexOf(","), digits.lastIndexOf(".")];
  if (comma === -1 && dot === -1) return null;
  if (comma !== -1 && dot !== -1) return comma > dot ? "," : ".";
  const [sign, other]: DecimalSign[] = comma === -1 ? [".", ","] : [",", "."];
  const [first = "", ...groups] = digits.split(sign!);
  // A thousands group has three digits and follows one to three digits, never a lone 0.
  const mayGroup = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => group.length === 3);
  if (!mayGroup) return groups.length === 1 ? sign! : null;
  return groups.length > 1 ? other! : null;
}

/**
 * The decimal sign of a table, derived from the numbers of its sample; null if the sample leaves it open and
 * it matters: every comma in a price precedes three digits. In a file delimited by `;` a comma is the decimal
 * sign unless some number shows otherwise. Source: formats, "Price files".
 */
export function decimalSignOf(
  delimiter: string,
  { series }: Pick<Header, "series">,
  rows: readonly FileRecord[],
): DecimalSign | null {
  const cellsOf = (fields: readonly FileField[]) =>
    rows.flatMap((record) => series.flatMap(({ at }) => fields.map((field) => cellAt(record, at[field]))));
  const prices = cellsOf(PRICE_FIELDS);
  const signs = [...prices, ...cellsOf(["volume", "amount"])].map(signIn);
  const [commas, points] = [count(signs, ","), count(signs, ".")];
  if (commas !== points) return commas > points ? "," : ".";
  const hasComma = prices.some((cell) => cell.includes(","));
  if (delimiter !== ";") return prices.some(isEitherNumber) ? null : ".";
  return hasComma ? "," : ".";
}

const count = (signs: readonly (DecimalSign | null)[], sign: DecimalSign): number =>
  signs.filter((each) => each === sign).length;
