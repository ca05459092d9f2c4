import { describe, expect, it } from "vitest";
import { dateOrderOf, dayIn, isYearLast, yearLastDay } from "./days";
import { dateIn, marketDay } from "./instant";

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

describe("a date with the year last", () => {
  it.each<[cells: string[], order: string | null]>([
    [["05/09/2025", "05/12/2025"], null],
    [["05/09/2025", "05/13/2025"], "mdy"],
    [["05/09/2025", "13/05/2025"], "dmy"],
    [["13/05/2025", "05/13/2025"], null],
    [[], null],
  ])("shows its order: %j are %s", (cells, order) => expect(dateOrderOf(cells)).toBe(order));

  it("is read in the given order", () => {
    expect(yearLastDay("05/09/2025", "mdy")).toBe("2025-05-09");
    expect(yearLastDay("05/09/2025", "dmy")).toBe("2025-09-05");
    expect(yearLastDay("5.9.2025", "dmy")).toBe("2025-09-05");
    expect(yearLastDay("13/05/2025", "mdy")).toBeNull();
    expect(yearLastDay("01/01/1970", "mdy")).toBeNull();
  });

  it("needs four digits for the year", () => expect(isYearLast("05/09/25")).toBe(false));
});

const dayAt = (cell: string, symbol: string | null, countsFrom1970 = false) => {
  const date = dateIn(cell, null, countsFrom1970);
  return typeof date === "number" ? marketDay(date, symbol) : date;
};

describe("a count of time units since 1970", () => {
  it.each<[cell: string, symbol: string | null, day: string | null]>([
    ["1738713600", "AAPL.US", "2025-02-05"], // 00:00:00 UTC is its own date, not the 4th in New York
    ["1738713600", "600941.SH", "2025-02-05"],
    ["1738765800", "AAPL.US", "2025-02-05"], // 14:30 UTC
    ["1738771200", "600941.SH", "2025-02-06"], // 16:00 UTC, midnight in Shanghai
    ["1738771200", "00700.HK", "2025-02-06"],
    ["1738771200", null, "2025-02-05"], // without a symbol the exchange is unknown and the UTC date is used
    ["1738771200000", "600941.SH", "2025-02-06"], // milliseconds
    ["1738713600000", "AAPL.US", "2025-02-05"],
    ["1738771200000000000", "600941.SH", "2025-02-06"], // nanoseconds, as pandas writes them
    ["1738771200.0", "600941.SH", "2025-02-06"],
    ["202502041500", "600941.SH", null], // a printed day with a clock time, not milliseconds of 1976
    ["17387712000000000000", "AAPL.US", null], // in no unit is this a day
    ["45692", "AAPL.US", null], // a spreadsheet's serial number for a date
    ["0", "AAPL.US", null],
    ["abc", null, null],
  ])("%s of %s is %s in any form", (cell, symbol, day) => expect(dayAt(cell, symbol)).toBe(day));

  it("may be short or before 1970 if the form counts from 1970", () => {
    expect(dayAt("-86400", "SPX.US", true)).toBe("1969-12-31");
    expect(dayAt("-86400", "SPX.US")).toBeNull();
    expect(dayAt("86400", "SPX.US", true)).toBe("1970-01-02");
    expect(dayAt("0", "SPX.US", true)).toBeNull();
  });
});

describe("a clock time with an offset from UTC", () => {
  it.each<[cell: string, symbol: string | null, day: string | null]>([
    ["2025-02-04T16:00:00Z", "600941.SH", "2025-02-05"], // midnight in Shanghai
    ["2025-02-04T16:00:00.000Z", "00700.HK", "2025-02-05"],
    ["2025-02-04T16:00:00Z", "AAPL.US", "2025-02-04"],
    ["2025-02-04T16:00:00Z", null, "2025-02-04"],
    ["2025-02-04 16:00:00+00:00", "600941.SH", "2025-02-05"],
    ["2025/2/4 16:00 UTC", "600941.SH", "2025-02-05"],
    ["Feb 4, 2025 16:00:00 GMT", "600941.SH", "2025-02-05"],
    ["20250204T16:00:00+0000", "600941.SH", "2025-02-05"],
    ["2025-02-05T05:00:00Z", "AAPL.US", "2025-02-05"], // midnight in New York
    ["2025-07-05T03:59:59Z", "AAPL.US", "2025-07-04"], // 1 s before midnight in New York
    ["2025-02-04 13:00:00+0800", "AAPL.US", "2025-02-04"], // midnight in New York
    ["2025-02-04 12:30:00+08:00", "AAPL.US", "2025-02-03"],
    ["2025-02-03 19:00:00-05:00", "AAPL.US", "2025-02-03"], // not midnight at the printed offset
    ["2025-02-03 19:00:00-05:00", "600941.SH", "2025-02-04"],
    ["2025-02-04 15:00:00+08", "600941.SH", "2025-02-04"],
    // A clock time of midnight means the printed day, whatever the offset
    ["2025-02-05T00:00:00Z", "AAPL.US", "2025-02-05"],
    ["2025-02-05 00:00:00+08:00", "AAPL.US", "2025-02-05"],
    ["2025-02-05 00:00:00-05:00", "600941.SH", "2025-02-05"],
    ["2025-02-05T00:00Z", "600941.SH", "2025-02-05"],
    // A clock time without an offset is in the exchange's time zone
    ["2025-02-04 23:30:00", "600941.SH", "2025-02-04"],
    ["2025-02-04T16:00:00", "600941.SH", "2025-02-04"],
    ["2025-02-45T16:00:00Z", "AAPL.US", null],
    ["2025-02-04 4:00:00 PM", "AAPL.US", "2025-02-04"],
    ["2025-02-04 4:00 PM Z", "600941.SH", "2025-02-05"],
    ["2025-02-04 12:00 AM Z", "AAPL.US", "2025-02-04"],
  ])("%s of %s is %s", (cell, symbol, day) => expect(dayAt(cell, symbol)).toBe(day));

  it("after a date with the year last is an instant, too", () => {
    const at = (order: "mdy" | "dmy") =>
      marketDay(Number(dateIn("02/04/2025 16:00:00Z", order, false)), "600941.SH");
    expect([at("mdy"), at("dmy")]).toEqual(["2025-02-05", "2025-04-03"]);
  });
});

describe("full-width and invisible characters", () => {
  it.each([
    ["\u200E2026-11-12\u200B", "2026-11-12"],
    ["２０２６－１１－１２", "2026-11-12"],
    ["２０２６／１１／１２", "2026-11-12"],
    ["2026年11月12日\u00A0", "2026-11-12"],
    ["\u200E2026\u200E/\u200E11\u200E/\u200E12 16:00", "2026-11-12"],
    ["Nov\u00A012,\u202F2026", "2026-11-12"],
  ])("are ignored in %j", (cell, day) => {
    expect(dayIn(cell)).toBe(day);
  });

  it("are ignored in a date with the year last", () => {
    expect(isYearLast("\u200E11/13/2026\u200B")).toBe(true);
    expect(yearLastDay("１１／１３／２０２６", "mdy")).toBe("2026-11-13");
  });
});
