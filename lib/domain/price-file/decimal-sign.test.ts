import { expect, it } from "vitest";
import { decimalSignOf } from "./decimal-sign";

const sign = (delimiter: string, closes: string[], volumes: string[] = []) =>
  decimalSignOf(
    delimiter,
    { series: [{ printed: null, at: { close: 0, volume: 1 } }] },
    closes.map((close, i) => ({ line: i + 2, cells: [close, volumes[i] ?? ""] })),
  );

it.each<[delimiter: string, closes: string[], volumes: string[], sign: string | null]>([
  [",", ["10.5", "11"], [], "."],
  [",", ["1,234.5", "1,235"], [], "."],
  ["\t", ["10,5", "11"], [], ","],
  ["\t", ["0,345", "0,350"], ["1200000", "1300000"], ","], // a group after a lone 0 is no thousands
  ["\t", ["0,998", "1,002"], [], ","], // and what shows it of one number shows it of all
  ["\t", ["1234,567"], [], ","],
  ["\t", ["1.234,5"], [], ","],
  ["\t", ["1,234"], ["1.234.567"], ","],
  ["\t", ["1,234"], ["1,234,567"], "."],
  ["\t", ["1,234"], ["12.5"], "."],
  // Behind thousands that are set apart a sign is the decimal one
  ["\t", ["1 234,567"], [], ","],
  ["\t", ["1\u202f234,567", "998,123"], [], ","],
  ["\t", ["1'234.567", "998.123"], [], "."],
  [";", ["1'234.50"], [], "."],
  // Nothing shows it
  [",", ["1,234", "1,235"], [], null],
  ["\t", ["1,234", "998"], ["1200", "1300"], null],
  ["\t", ["1,234"], ["500.000"], null],
  // Counts are whole: a comma among them alone is no decimal one
  [",", ["10", "11"], ["1,200", "1,300"], "."],
  ["\t", ["10.345"], ["1,200"], "."],
  ["\t", ["10", "11"], [], "."],
  // Between semicolons a comma is the decimal sign
  [";", ["1,5", "1.234"], [], ","],
  [";", ["1,234", "1,235"], [], ","],
  [";", ["1.5", "1234"], [], "."],
  [";", ["1,234.50"], [], "."],
  [";", ["10.345"], ["1,200"], "."],
])("between %j the closes %j beside %j have %j", (delimiter, closes, volumes, expected) =>
  expect(sign(delimiter, closes, volumes)).toBe(expected),
);

it("is what most numbers show where one of them is spoilt", () => {
  expect(sign(",", ["10.5", "10.6", "1,07"])).toBe(".");
});
