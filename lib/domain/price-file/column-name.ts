import type { Adjustment } from "@/lib/domain/adjustment";

/** A header cell, split into the name that identifies the column and the unit in brackets behind the name. */
export interface ColumnName {
  key: string;
  unit: string;
}

/**
 * Column names compare without case, width, spaces and punctuation: `Adj Close`, `adj_close` and `Adj. Close`
 * are the same. The text in brackets at the end is the unit: `成交量(万股)`.
 */
export function columnName(printed: string): ColumnName {
  const plain = printed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Cf}\s_.*<>"'=]/gu, "");
  const bracketed = /^(.+?)[([]([^()[\]]*)[)\]]$/.exec(plain);
  return { key: bracketed?.[1] ?? plain, unit: bracketed?.[2] ?? "" };
}

/** The comparable part of a printed column name: without case, spaces, punctuation and unit. */
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

/** The number of shares in one unit of a volume column; null if the header names no unit. */
export const sharesInUnit = (unit: string): number | null => SHARES_IN_UNIT.get(unit) ?? null;

const YUAN_IN_UNIT: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["千元", 1e3],
  ["百万元", 1e6],
  ["万元", 1e4],
  ["亿元", 1e8],
  ["亿", 1e8],
]);

/** The number of yuan in one unit of an amount column; null if the header names no unit. */
export const yuanInUnit = (unit: string): number | null => YUAN_IN_UNIT.get(unit) ?? null;

/** The adjustment that a title or a header names; null if it names none. */
export function adjustmentInText(text: string): Adjustment | null {
  if (/前复权|前復權|qfq/i.test(text)) return "forward";
  if (/后复权|後復權|hfq/i.test(text)) return "backward";
  if (/不复权|未复权|不復權|未復權|除权|bfq/i.test(text)) return "none";
  return null;
}
