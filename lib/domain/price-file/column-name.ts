import type { Adjustment } from "@/lib/domain/adjustment";

/** A header's cell: what tells it from others, and what stands in brackets behind it. */
export interface ColumnName {
  key: string;
  unit: string;
}

/**
 * Case, width, spaces and marks don't tell columns apart: `Adj Close`, `adj_close`, `Adj. Close`. What stands in brackets
 * at the end is a unit: `成交量(万股)`.
 */
export function columnName(printed: string): ColumnName {
  const plain = printed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Cf}\s_.*<>"'=]/gu, "");
  const bracketed = /^(.+?)[([]([^()[\]]*)[)\]]$/.exec(plain);
  return { key: bracketed?.[1] ?? plain, unit: bracketed?.[2] ?? "" };
}

/** The part of a printed column's name that vendors agree on: without case, spaces, marks and its unit. */
export const columnKey = (printed: string): string => columnName(printed).key;

const SHARES_IN_UNIT: ReadonlyMap<string, number> = new Map([
  ["股", 1],
  ["份", 1],
  ["shares", 1],
  ["手", 100],
  ["lots", 100],
  ["千股", 1e3],
  ["万股", 1e4],
  ["万份", 1e4],
  ["万手", 1e6],
  ["百万股", 1e6],
  ["mshares", 1e6],
  ["亿股", 1e8],
]);

/** How many shares one of a volume column's unit is; null where the header names none. */
export const sharesInUnit = (unit: string): number | null => SHARES_IN_UNIT.get(unit) ?? null;

const YUAN_IN_UNIT: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["千元", 1e3],
  ["百万元", 1e6],
  ["万元", 1e4],
  ["亿元", 1e8],
  ["亿", 1e8],
]);

/** How many yuan one of an amount column's unit is; null where the header names none. */
export const yuanInUnit = (unit: string): number | null => YUAN_IN_UNIT.get(unit) ?? null;

/** What words in a title or a header say about the adjustment; null: nothing. */
export function adjustmentInText(text: string): Adjustment | null {
  if (/前复权|前復權|qfq/i.test(text)) return "forward";
  if (/后复权|後復權|hfq/i.test(text)) return "backward";
  if (/不复权|未复权|不復權|未復權|除权|bfq/i.test(text)) return "none";
  return null;
}
