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
  ["\t", ["0,345", "0,350"], ["1200000", "1300000"], ","], // a thousands group never follows a lone 0
  ["\t", ["0,998", "1,002"], [], ","], // one number that shows the decimal sign decides for all
  ["\t", ["1234,567"], [], ","],
  ["\t", ["1.234,5"], [], ","],
  ["\t", ["1,234"], ["1.234.567"], ","],
  ["\t", ["1,234"], ["1,234,567"], "."],
  ["\t", ["1,234"], ["12.5"], "."],
  // Behind grouped thousands, another sign is the decimal sign
  ["\t", ["1 234,567"], [], ","],
  ["\t", ["1\u202f234,567", "998,123"], [], ","],
  ["\t", ["1'234.567", "998.123"], [], "."],
  [";", ["1'234.50"], [], "."],
  // No number shows the decimal sign
  [",", ["1,234", "1,235"], [], null],
  ["\t", ["1,234", "998"], ["1200", "1300"], null],
  ["\t", ["1,234"], ["500.000"], null],
  // Counts are whole, so a comma in counts alone doesn't set off a fraction
  [",", ["10", "11"], ["1,200", "1,300"], "."],
  ["\t", ["10.345"], ["1,200"], "."],
  ["\t", ["10", "11"], [], "."],
  // Between semicolons, a comma is the decimal sign
  [";", ["1,5", "1.234"], [], ","],
  [";", ["1,234", "1,235"], [], ","],
  [";", ["1.5", "1234"], [], "."],
  [";", ["1,234.50"], [], "."],
  [";", ["10.345"], ["1,200"], "."],
])("delimiter %j, closes %j and counts %j give the decimal sign %j", (delimiter, closes, volumes, expected) =>
  expect(sign(delimiter, closes, volumes)).toBe(expected),
);

it("the decimal sign follows most numbers although one is corrupt", () => {
  expect(sign(",", ["10.5", "10.6", "1,07"])).toBe(".");
});
