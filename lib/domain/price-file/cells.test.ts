import { describe, expect, it } from "vitest";
import { dayIn, decimalSignOf, numberIn } from "./cells";

describe("numberIn", () => {
  it.each<[cell: string, value: number | null]>([
    ["11", 11],
    [" 11.50 ", 11.5],
    ["1,234.5", 1234.5],
    ["1,234,567", 1234567],
    [".5", 0.5],
    ["-3", -3],
    ["1.2e6", 1_200_000],
    ["", null],
    ["null", null],
    ["NaN", null],
    ["—", null],
    ["--", null],
    ["1,23", NaN],
    ["1,2,3", NaN],
    ["12%", NaN],
    ["3.21M", NaN],
    ["20.3亿", NaN],
    ["0x10", NaN],
    ["Infinity", NaN],
    ["1e999", NaN],
    [".", NaN],
    ["1.2.3", NaN],
  ])("reads %j with a decimal point as %s", (cell, value) => expect(numberIn(cell, ".")).toBe(value));

  it.each<[cell: string, value: number | null]>([
    ["11,5", 11.5],
    ["1.234,5", 1234.5],
    ["1.234", 1234],
    ["1.5", NaN],
    ["500", 500],
  ])("reads %j with a decimal comma as %s", (cell, value) => expect(numberIn(cell, ",")).toBe(value));
});

describe("decimalSignOf", () => {
  it.each([
    [",", [["1,5"]], "."],
    [";", [["1,5", "1.234"]], ","],
    [";", [["1.5", "1234"]], "."],
  ])("between %s and %j is %s", (delimiter, cells, sign) => {
    expect(
      decimalSignOf(
        delimiter,
        cells.map((each) => ({ cells: each })),
      ),
    ).toBe(sign);
  });
});

describe("dayIn", () => {
  it.each([
    ["2025-02-04", "2025-02-04"],
    ["2025-2-4", "2025-02-04"],
    ["2025/02/04", "2025-02-04"],
    ["2025.02.04", "2025-02-04"],
    ["20250204", "2025-02-04"],
    ["2025-02-04T23:30:00Z", "2025-02-04"],
    ["2025-02-04 00:00:00+08:00", "2025-02-04"],
    ["1792-05-17", "1792-05-17"],
  ])("reads %s", (cell, day) => expect(dayIn(cell)).toBe(day));

  it.each([
    "",
    "2025-02-29",
    "2025-13-01",
    "202524",
    "2025-2/4",
    "4.2.2025",
    "45692",
    "1738627200",
    "1970-01-01",
    "1899-12-31",
    "٢٠٢٥-٠٢-٠٤",
  ])("refuses %j", (cell) => expect(dayIn(cell)).toBeNull());
});
