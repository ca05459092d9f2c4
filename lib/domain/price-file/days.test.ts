import { describe, expect, it } from "vitest";
import { dateOrderOf, dayIn, isYearLast, yearLastDay } from "./days";
import { unixDay } from "./unix-day";

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
    ["2025/2/4 0:00", "2025-02-04"],
    ["2025年2月4日", "2025-02-04"],
    ["Feb 4, 2025", "2025-02-04"],
    ["February 04, 2025", "2025-02-04"],
    ["4 Feb 2025", "2025-02-04"],
    ["04-Feb-2025", "2025-02-04"],
    ["2025-02-04,二", "2025-02-04"],
    ["2025/02/04 周二", "2025-02-04"],
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
    "25-02-04",
    "04-Feb-25",
    "Foo 4, 2025",
    "2025年2月30日",
    "04/02/2025",
    "٢٠٢٥-٠٢-٠٤",
  ])("refuses %j", (cell) => expect(dayIn(cell)).toBeNull());
});

describe("a day with its year last", () => {
  it.each<[cells: string[], order: string | null]>([
    [["05/09/2025", "05/12/2025"], null],
    [["05/09/2025", "05/13/2025"], "mdy"],
    [["05/09/2025", "13/05/2025"], "dmy"],
    [["13/05/2025", "05/13/2025"], null],
    [[], null],
  ])("%j are in the order %s", (cells, order) => expect(dateOrderOf(cells)).toBe(order));

  it("is read in the order told", () => {
    expect(yearLastDay("05/09/2025", "mdy")).toBe("2025-05-09");
    expect(yearLastDay("05/09/2025", "dmy")).toBe("2025-09-05");
    expect(yearLastDay("5.9.2025", "dmy")).toBe("2025-09-05");
    expect(yearLastDay("13/05/2025", "mdy")).toBeNull();
    expect(yearLastDay("01/01/1970", "mdy")).toBeNull();
  });

  it("has four digits for its year", () => expect(isYearLast("05/09/25")).toBe(false));
});

describe("unixDay", () => {
  it.each<[cell: string, symbol: string | null, day: string | null]>([
    ["1738713600", "AAPL.US", "2025-02-05"], // 00:00:00 UTC is that date, though it was the 4th in New York
    ["1738713600", "600941.SH", "2025-02-05"],
    ["1738765800", "AAPL.US", "2025-02-05"], // 14:30 UTC
    ["1738771200", "600941.SH", "2025-02-06"], // 16:00 UTC, midnight in Shanghai
    ["1738771200", "00700.HK", "2025-02-06"],
    ["1738771200", null, "2025-02-05"], // nobody knows which exchange yet
    ["-86400", "SPX.US", "1969-12-31"],
    ["0", "AAPL.US", null],
    ["2025-02-05T14:30:00Z", "AAPL.US", "2025-02-05"],
    ["2025-02-04T16:00:00Z", "600941.SH", "2025-02-05"],
    ["2025-02-05T00:00:00Z", "AAPL.US", "2025-02-05"],
    ["2025-02-45T00:00:00Z", "AAPL.US", null],
    ["17387136000000", "AAPL.US", null],
    ["abc", null, null],
  ])("reads %s of %s as %s", (cell, symbol, day) => expect(unixDay(cell, symbol)).toBe(day));
});
