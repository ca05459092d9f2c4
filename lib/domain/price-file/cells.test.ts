import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countIn, numberIn } from "./cells";

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
    ["0,345", NaN], // three digits after a lone 0 are a fraction, never a thousands group
    ["-0,345", NaN],
    ["012,345", NaN],
    ["12%", NaN],
    ["$186.60", 186.6],
    ["US$ 1,186.60", 1186.6],
    ["HK$610.5", 610.5],
    ["-$3", -3],
    ["$-3", -3],
    ["¥10.5", 10.5],
    ["￥10.5", 10.5],
    ["10.5元", 10.5],
    ["10.5 港元", 10.5],
    ["10.5美元", 10.5],
    ["USD 10.5", 10.5],
    ["10.5 CNY", 10.5],
    ["RMB10.5", 10.5],
    ["$.5", 0.5],
    ["$", NaN],
    ["元", NaN],
    ["$$5", NaN],
    ["5 EURO", NaN],
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
    ["0.345", NaN],
    ["0,345", 0.345],
    ["500", 500],
  ])("reads %j with a decimal comma as %s", (cell, value) => expect(numberIn(cell, ",")).toBe(value));
});

describe("thousands grouped by a space or an apostrophe", () => {
  const SPACES = [" ", "\u00a0", "\u202f", "\u2009"];
  it.each([...SPACES, "'", "’"])("are joined where %j separates groups of three digits", (sign) => {
    expect(numberIn(`1${sign}234.50`, ".")).toBe(1234.5);
    expect(numberIn(`12${sign}345${sign}678`, ".")).toBe(12_345_678);
    expect(numberIn(`-1${sign}234,50`, ",")).toBe(-1234.5);
    expect(numberIn(`1${sign}234,567`, ",")).toBe(1234.567);
    expect(numberIn(`$ 1${sign}234.50`, ".")).toBe(1234.5);
    expect(numberIn(`1${sign}234元`, ".")).toBe(1234);
    expect(countIn(`1${sign}234${sign}567`, ".")).toBe(1_234_567);
  });

  it.each([
    "12 345 67",
    "1 23",
    "1234 567",
    "1 2345",
    "0 345",
    "012 345",
    "10.5 200",
    "1  234",
    "1 234'567",
    "1' 234",
    "'1'",
    "1 234 ,5",
    "1 234,567", // a number has only one thousands separator
    "1 234,567.8",
    "1,234 567",
    "10 10.5",
  ])("are not joined in %j", (cell) => expect(numberIn(cell, ".")).toBeNaN());

  it("leave a following dot or comma as the decimal sign", () =>
    expect(numberIn("1 234.567", ",")).toBeNaN());
});

describe("full-width digits", () => {
  it("are read as ASCII digits", () => expect(numberIn("１４５０．５", ".")).toBe(1450.5));
});

describe("countIn", () => {
  it.each<[cell: string, value: number | null]>([
    ["3.21M", 3_210_000],
    ["450k", 450_000],
    ["1.2B", 1_200_000_000],
    ["20.3亿", 2_030_000_000],
    ["1.5万", 15_000],
    ["3 百万", 3_000_000],
    ["1,234.5K", 1_234_500],
    ["500", 500],
    ["20.3亿元", 2_030_000_000],
    ["$3.21M", 3_210_000],
    ["", null],
    ["-", null],
    ["M", NaN],
    ["1.2.3M", NaN],
    ["3.21X", NaN],
  ])("reads %j as %s", (cell, value) => expect(countIn(cell, ".")).toBe(value));
});

describe("a number of bare digits", () => {
  it("is read to the nearest double", () => {
    const printed = fc.tuple(fc.nat(99_999_999), fc.nat({ max: 15 })).map(([digits, point]) => {
      const text = String(digits);
      return point < text.length && point > 0 ? `${text.slice(0, point)}.${text.slice(point)}` : text;
    });
    fc.assert(
      fc.property(printed, (text) => {
        expect(numberIn(text, ".")).toBe(Number(text));
      }),
    );
    expect(numberIn("123456789012345678901", ".")).toBe(123456789012345680000);
    expect(numberIn("53.245678901234567", ".")).toBe(53.245678901234567);
  });
});
