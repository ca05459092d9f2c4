import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { readPriceFile, readPriceTable } from "./read-price-file";
import type { RowWarning } from "./types";

const TODAY = "2025-12-31";

function read(lines: string[], fileName = "600941.csv") {
  const verdict = readPriceFile(lines.join("\n"), { today: TODAY, fileName });
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict;
}

const HEADER = "Date,Open,High,Low,Close,Volume";
const codes = (remarks: { line: number; code: string }[]) => remarks.map(({ line, code }) => [line, code]);

describe("rows for the days of a suspension", () => {
  it("are accepted with a warning for each carried row", () => {
    const { rows, warnings } = read([
      HEADER,
      "2025-05-23,135.9,139.7,135.5,136.1,996",
      "2025-05-26,136.1,136.1,136.1,136.1,0",
      "2025-05-27,136.1,136.1,136.1,136.1,0",
      "2025-06-10,147.9,147.9,139.9,141.9,609",
    ]);
    expect(rows).toHaveLength(4);
    expect(codes(warnings)).toEqual([
      [3, "carried_row"],
      [4, "carried_row"],
    ]);
  });

  it("get their warnings in either order of the rows", () => {
    const { warnings } = read([HEADER, "2025-05-26,11,11,11,11,0", "2025-05-23,10,12,9,11,996"]);
    expect(codes(warnings)).toEqual([[2, "carried_row"]]);
  });

  it("are recognised by the trade status", () => {
    const { warnings } = read(["date,code,close,volume,tradestatus", "2025-05-26,sh.600941,11,,0"]);
    expect(codes(warnings)).toEqual([[2, "carried_row"]]);
  });

  it("are recognised by prices of zero", () => {
    const { rows, warnings } = read([HEADER, "2025-05-26,0,0,0,11,0"]);
    expect(rows).toMatchObject([{ open: null, high: null, low: null, close: 11, volume: 0 }]);
    expect(codes(warnings)).toEqual([[2, "carried_row"]]);
  });

  it("aren't confused with a flat day at another price, or with a row without a known volume", () => {
    const { warnings } = read([
      HEADER,
      "2025-05-23,10,12,9,11,996",
      "2025-05-26,12,12,12,12,0",
      "2025-05-27,12,12,12,12,",
    ]);
    expect(warnings).toEqual([]);
  });
});

describe("warnings on one line", () => {
  it("are given once if both the row itself and the previous row show that nothing was traded", () => {
    const { warnings } = read([
      "date,code,open,high,low,close,volume,adjustflag,tradestatus",
      "2025-05-23,sh.600941,135,139,135,136,996,2,1",
      "2025-05-26,sh.600941,136,136,136,136,0,2,0",
    ]);
    expect(codes(warnings)).toEqual([[3, "carried_row"]]);
  });

  it("are given once for all tickers of the line, on its day", () => {
    const { warnings } = read([
      "Price,Close,Close,High,High,Low,Low",
      "Ticker,AAPL,NVDA,AAPL,NVDA,AAPL,NVDA",
      "Date,,,,,,",
      "2015-01-01,11,21,12,22,9,19",
      "2015-01-02,11,21,12,22,9,19",
    ]);
    expect(warnings).toEqual([{ line: 4, column: "Date", code: "copied_row", value: "2015-01-01" }]);
  });

  it("name the column of their ticker, and name a repeated line once", () => {
    const { warnings } = read([
      "Price,Close,Close,High,High,Low,Low",
      "Ticker,AAPL,NVDA,AAPL,NVDA,AAPL,NVDA",
      "Date,,,,,,",
      "2015-01-01,11,23,12,22,9,19",
      "2015-01-01,11,23,12,22,9,19",
    ]);
    expect(warnings.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, "Close NVDA", "close_outside_range"],
      [5, "Date", "repeated_row"],
    ]);
  });
});

describe("rows on a weekend", () => {
  // 2025-11-29 is a Saturday.
  it.each([
    ["of a file that names its ticker", "日期,股票代码,收盘", "2025-11-29,300308,10", "日期"],
    ["of a file whose ticker is asked", "Date,Close", "2025-11-29,10", "Date"],
  ])("are accepted with a warning that names their line: %s", (_what, header, row, column) => {
    const { rows, warnings } = read([header, row.replace("29", "28"), row]);
    expect(rows).toHaveLength(2);
    expect(warnings).toEqual([{ line: 3, column, code: "weekend_day", value: "2025-11-29" }]);
  });

  it("that state that nothing was traded have only the warning of that", () => {
    const { warnings } = read(["date,code,close,volume,tradestatus", "2025-11-29,sh.600941,11,,0"]);
    expect(codes(warnings)).toEqual([[2, "carried_row"]]);
  });

  it("of a Saturday on which New York traded have none", () => {
    const { warnings } = read(["Date,Code,Close", "1951-06-02,IBM.US,10", "1951-06-04,IBM.US,11"]);
    expect(warnings).toEqual([]);
  });
});

describe("rows that are mostly more than a day apart", () => {
  const every = (step: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${addDays("2024-01-01", i * step)},${10 + (i % 3)}`);

  // The days are of the calendar, weekends among them, which have warnings of their own.
  const onGaps = (warnings: readonly RowWarning[]) =>
    codes(warnings.filter(({ code }) => code !== "weekend_day"));

  const HOLIDAYS = [0, 7, 7, 7, 21, 7, 5, 9, 7, 7, 7, 7, 4];
  const daysBy = (gaps: readonly number[]) =>
    gaps.map((_, i) => gaps.slice(0, i + 1).reduce((a, b) => a + b));
  const onDays = (days: readonly number[]) =>
    days.map((day, i) => `${addDays("2024-01-05", day)},${10 + (i % 3)}`);

  it.each([
    ["weeks", every(7, 6)],
    ["many weeks, newest first", every(7, 300).reverse()],
    ["weeks with holidays, the last not over", onDays(daysBy(HOLIDAYS))],
    ["a few weeks around a long holiday", onDays(daysBy([0, 7, 7, 7, 5, 9, 7, 7]))],
    ["months", every(30, 12)],
    [
      "months by their last trading day",
      [31, 29, 31, 30, 31, 28, 33, 30, 30].reduce<string[]>(
        (rows, gap) => [...rows, `${addDays(rows.at(-1)!.slice(0, 10), gap)},1${rows.length}`],
        ["2023-12-29,10"],
      ),
    ],
    ["quarters", every(91, 8)],
    ["years", every(365, 6)],
  ])("are refused: %s", (_what, rows) => {
    const verdict = readPriceFile(["Date,Close", ...rows].join("\n"), {
      today: "2031-01-01",
      fileName: "600941.csv",
    });
    expect(verdict).toMatchObject({ ok: false, code: "not_daily" });
  });

  it.each([
    ["weeks, too few to tell", every(7, 5)],
    ["days", every(1, 30)],
    ["days with holidays", every(4, 30)],
    ["a share that is suspended for months", [...every(1, 4), ...onDays([90, 91, 92, 200, 201])]],
  ])("are accepted if they may be daily bars: %s", (_what, rows) => {
    const verdict = read(["Date,Close", ...rows]);
    expect(verdict.rows).toHaveLength(rows.length);
    expect(onGaps(verdict.warnings)).toEqual([]);
  });

  it("are accepted with a warning if their gaps are irregular, as of a fund that is rarely traded", () => {
    const { rows, warnings } = read(["Date,Close", ...onDays([0, 5, 16, 21, 30, 36, 50, 55, 64, 80, 87])]);
    expect(rows).toHaveLength(11);
    expect(onGaps(warnings)).toEqual([[2, "not_daily"]]);
  });

  it("are accepted in a file whose other tickers have daily bars", () => {
    const rows = [
      ...every(7, 10).map((row) => `510300.SH,${row}`),
      ...every(1, 10).map((row) => `600941.SH,${row}`),
    ];
    expect(read(["Code,Date,Close", ...rows]).rows).toHaveLength(20);
  });

  it("are accepted if only some gaps are long", () => {
    const { warnings } = read(["Date,Close", ...every(1, 12), ...every(40, 11).slice(1)]);
    expect(onGaps(warnings)).toEqual([]); // 11 gaps of one day, 10 of at least 28 days
  });
});

describe("bars of several clock times a day", () => {
  const verdictOn = (lines: readonly string[]) =>
    readPriceFile(lines.join("\n"), { today: TODAY, fileName: "600941.csv" });
  const bars = (days: readonly string[], clocks: readonly string[], more = "") =>
    days.flatMap((day, d) => clocks.map((clock, c) => `${day}${clock},${10 + d + c / 10}${more}`));
  const DAYS = ["2025-02-05", "2025-02-06"];

  it.each<[what: string, lines: string[]]>([
    ["minutes", ["时间,收盘", ...bars(DAYS, [" 09:35:00", " 10:30:00", " 15:00:00"])]],
    ["hours with an offset", ["Datetime,Close", ...bars(DAYS, [" 14:30:00+00:00", " 15:30:00+00:00"])]],
    ["two bars of one day", ["Datetime,Close", ...bars(DAYS.slice(0, 1), [" 09:35", " 15:00"])]],
    [
      "one value all day",
      ["Date,Close", "2025-02-05 09:35,10", "2025-02-05 09:36,10", "2025-02-05 09:37,10"],
    ],
    [
      "seconds since 1970",
      ["time,open,high,low,close", ...[0, 3600, 7200].map((s) => `${1738719000 + s},1,3,1,2`)],
    ],
    ["halves of the day", ["Date,Close", ...bars(DAYS, [" 9:30 AM", " 3:30 PM"])]],
    ["the same figures twice a day", ["Date,Close", ...bars(DAYS, [" 9:30 AM", " 9:30 PM"])]],
    ["Tushare's minutes", ["trade_time,close", ...bars(DAYS, [" 09:35:00", " 15:00:00"])]],
    ["milliseconds", ["timestamp,close", ...[0, 36e5].map((ms) => `${1738719000000 + ms},${10 + ms / 1e6}`)]],
    ["a column of clocks", ["date,time,close", ...bars(DAYS, [",09:35", ",15:00"])]],
    ["a column of times without marks", ["date,time,close", ...bars(DAYS, [",93500", ",150000"])]],
    ["a day and a clock in one number", ["date,close", ...bars(["20250205", "20250206"], ["0935", "1500"])]],
    [
      "a ticker among others",
      [
        "code,date,close",
        "NVDA,2025-02-05 16:00,9",
        ...bars(DAYS, [" 09:35", " 15:00"]).map((row) => `AAPL,${row}`),
      ],
    ],
  ])("are refused as intraday bars: %s", (_what, lines) => {
    expect(verdictOn(lines)).toMatchObject({ ok: false, code: "not_daily" });
    const cells = lines.map((line) => line.split(","));
    expect(readPriceTable(cells, { today: TODAY, fileName: "600941.csv" })).toMatchObject({
      code: "not_daily",
    });
  });

  it("are recognised far down a file", () => {
    const days = Array.from({ length: 4000 }, (_, i) => `${addDays("2010-01-01", i)} 15:00,${10 + i}`);
    const minutes = bars(DAYS, [" 09:35", " 15:00"]);
    expect(verdictOn(["date,close", ...days, ...minutes])).toMatchObject({ code: "not_daily" });
  });

  it("aren't intraday bars if each day has one clock time, or only the last day has two", () => {
    const days = Array.from({ length: 5 }, (_, i) => `2025-02-0${i + 1} 00:00:00,${10 + i}`);
    expect(verdictOn(["date,close", ...days])).toMatchObject({ ok: true, rejected: [] });
    const live = verdictOn(["date,close", ...days, "2025-02-05 15:59:59,15"]);
    expect(live).toMatchObject({ ok: true, rejected: [{ code: "duplicate_day" }] });
  });
});

describe("a row that a vendor copied into a holiday", () => {
  it("is accepted with a warning", () => {
    const { rows, warnings } = read(["date,high,low,close", "2015-01-01,12,9,11", "2015-01-05,12,9,11"]);
    expect(rows).toHaveLength(2);
    expect(codes(warnings)).toEqual([[2, "copied_row"]]);
  });
});

describe("lines that aren't rows", () => {
  it("are skipped above and below the table", () => {
    const { rows, rejected } = read([
      "中国移动历史行情",
      "",
      HEADER,
      "2025-02-05,10,12,9,11,500",
      "#数据来源:通达信",
      "Source: somebody",
      "共 1 条",
    ]);
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual([]);
  });

  it("that repeat the header in any language get a warning each", () => {
    const { rows, rejected, warnings } = read([
      HEADER,
      "日期,开盘,最高,最低,收盘,成交量",
      "2025-02-05,10,12,9,11,500",
      HEADER,
      "2025-02-06,10,12,9,11,501",
    ]);
    expect(rows).toHaveLength(2);
    expect(rejected).toEqual([]);
    expect(codes(warnings)).toEqual([
      [2, "repeated_header"],
      [4, "repeated_header"],
    ]);
  });
});

describe("a table below another table in one file", () => {
  const first = [HEADER, "2025-02-05,10,12,9,11,500"];

  it("with columns in another order isn't read by the first header", () => {
    // Low stands where the first table has its open: the first header would read 9 as the open and 12 as the
    // high
    const { rows, rejected, warnings } = read([
      ...first,
      "Date,Low,High,Open,Close,Adj Close",
      "2025-02-06,9,12,10,11,11",
      "2025-02-07,9,12,10,11,11",
    ]);
    expect(rows.map(({ day }) => day)).toEqual(["2025-02-05"]);
    expect(codes(rejected)).toEqual([
      [3, "other_header"],
      [4, "other_header"],
      [5, "other_header"],
    ]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ["fewer columns", "Date,Close"],
    ["columns that nobody knows among them", "Date,Low,High,MA5,Signal"],
    ["columns of another unit", "日期,开盘,最高,最低,收盘,成交量(手)"],
  ])("isn't read by the first header with %s", (_what, header) => {
    const { rows, rejected } = read([...first, header, "2025-02-06,10,12,9,11,501"]);
    expect(rows).toHaveLength(1);
    expect(codes(rejected)).toEqual([
      [3, "other_header"],
      [4, "other_header"],
    ]);
  });

  it("is followed by rows of the first table once the first header is repeated", () => {
    const { rows, rejected } = read([
      ...first,
      "Date,Close",
      "2025-02-06,11",
      HEADER,
      "2025-02-07,10,12,9,11,500",
    ]);
    expect(rows.map(({ day }) => day)).toEqual(["2025-02-05", "2025-02-07"]);
    expect(codes(rejected)).toEqual([
      [3, "other_header"],
      [4, "other_header"],
    ]);
  });

  it("under another ticker's title doesn't belong to the first ticker", () => {
    const head = "日期\t开盘\t最高\t最低\t收盘\t成交量\t成交额";
    const { rows, rejected, tickers } = read([
      "600056 中国医药 日线 前复权",
      head,
      "2025/02/05\t10\t12\t9\t11\t500\t5500",
      "#数据来源:通达信",
      "600062 华润双鹤 日线 前复权",
      head,
      "2025/02/06\t20\t22\t19\t21\t500\t10500",
    ]);
    expect(rows.map(({ symbol, close }) => [symbol, close])).toEqual([["600056.SH", 11]]);
    expect(tickers).toHaveLength(1);
    expect(codes(rejected)).toEqual([
      [5, "other_header"],
      [6, "other_header"],
      [7, "other_header"],
    ]);
  });

  it("with the same header lines belongs to the first table, unless its code differs", () => {
    const head = (code: string) => ["Price,Close,High", `Ticker,${code},${code}`, "Date,,"];
    const { rows, rejected, warnings } = read([
      ...head("AAPL"),
      "2025-02-05,11,12",
      ...head("AAPL"),
      "2025-02-06,11,12",
      ...head("NVDA"),
      "2025-02-07,120,121",
    ]);
    expect(rows.map(({ day }) => day)).toEqual(["2025-02-05", "2025-02-06"]);
    expect(rejected.map(({ line }) => line)).toEqual([10, 12]);
    expect(codes(warnings).filter(([, code]) => code === "repeated_header")).toHaveLength(5);
  });

  it("with a repeated header causes no question for a symbol named like a column", () => {
    const { questions, rows } = read([
      "ts_code,trade_date,close",
      "300308.SZ,20250205,11",
      "ts_code,trade_date,close",
    ]);
    expect(rows).toHaveLength(1);
    expect(questions.filter(({ about }) => about === "symbol")).toEqual([]);
  });
});

describe("columns under the wrong headers", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `2025-02-${String(i + 1).padStart(2, "0")},42,49,50,48,48,500`);

  it("refuse the file with its table, rather than each row", () => {
    const verdict = readPriceFile([HEADER.replace("Close", "Close,Adj Close"), ...rows(6)].join("\n"), {
      today: TODAY,
    });
    expect(verdict).toMatchObject({
      ok: false,
      code: "mislabelled_columns",
      table: { sample: { length: 5 } },
    });
  });

  it("aren't inferred from few rows, or from few rows among many", () => {
    const good = Array.from({ length: 5 }, (_, i) => `2025-03-0${i + 1},48,50,47,49,49,500`);
    const header = "Date,Open,High,Low,Close,Adj Close,Volume";
    expect(read([header, ...rows(4)]).rejected).toHaveLength(4);
    expect(read([header, ...rows(5), ...good]).rows).toHaveLength(5);
  });
});

describe("bars of a span other than a day", () => {
  it.each([
    [["600056 中国医药 周线 前复权", "日期,收盘", "2025-02-05,11"], "x.txt"],
    [["600056 中国医药 5分钟线", "日期,收盘", "2025-02-05,11"], "x.txt"],
    [["time,open,high,low,close", "1738713600,10,12,9,11"], "NASDAQ_AAPL, 1W.csv"],
  ])("%#: refuse the file", (lines, fileName) => {
    expect(readPriceFile(lines.join("\n"), { today: TODAY, fileName })).toEqual({
      ok: false,
      code: "not_daily",
    });
  });

  it("are rejected if the row states its span", () => {
    const { rejected } = read(["<TICKER>,<PER>,<DATE>,<OPEN>,<CLOSE>", "AAPL.US,5,20250205,10,11"]);
    expect(rejected).toMatchObject([{ column: "<PER>", code: "not_daily", value: "5" }]);
  });
});

describe("one line with bars of many tickers", () => {
  const wide = (...rows: string[]) => ["Price,Close,Close", "Ticker,AAPL,7203.T", "Date,,", ...rows];

  it("has a bar for each filled cell, and is blank if all are empty", () => {
    const { rows, rejected } = read(wide("2025-02-05,11,", "2025-02-06,,", "2025-02-07,12,900"));
    expect(rows.map(({ line, symbol, close }) => [line, symbol, close])).toEqual([
      [4, "AAPL.US", 11],
      [6, "AAPL.US", 12],
    ]);
    expect(codes(rejected)).toEqual([
      [5, "blank_row"],
      [6, "unknown_symbol"],
    ]);
  });
});

describe("a rejected row", () => {
  it("keeps its line as printed", () => {
    const { rejected } = read([HEADER, "2025-02-05,10,9,12,11,500"]);
    expect(rejected).toEqual([
      {
        line: 2,
        column: "High",
        code: "high_below_low",
        value: "9",
        text: "2025-02-05 | 10 | 9 | 12 | 11 | 500",
      },
    ]);
  });

  it("may have a formula instead of a number", () => {
    const { rejected } = read([HEADER, '2025-02-05,10,12,9,=HYPERLINK("http://x"),500']);
    expect(rejected).toMatchObject([
      { column: "Close", code: "not_a_number", value: '=HYPERLINK("http://x")' },
    ]);
  });
});

describe("Excel's line that names the separator", () => {
  it.each([
    ["sep=,", ["Date,Close,Volume", '2025-02-05,10.5,"1,200"'], 10.5],
    ["\uFEFFsep=;", ["Date;Close;Volume", "2025-02-05;10,5;1.200"], 10.5],
    ["sep=\t", ["Date\tClose\tVolume", "2025-02-05\t10.5\t1200"], 10.5],
  ])("%j is neither a row nor a title", (line, lines, close) => {
    const { rows, rejected, questions } = read([line, ...lines]);
    expect(rows).toMatchObject([{ symbol: "600941.SH", day: "2025-02-05", close, volume: 1200 }]);
    expect(rejected).toEqual([]);
    expect(questions.map(({ about }) => about)).toEqual(["adjustment"]);
  });
});

describe("a price of 0 beside a valid close", () => {
  it.each([
    ["2025-02-05,0.00,12,9,11,500", { open: null, high: 12, low: 9 }, "Open"],
    ["2025-02-05,10,12,0,11,500", { open: 10, high: 12, low: null }, "Low"],
    ["2025-02-05,0,0,0,11,500", { open: null, high: null, low: null }, "Open"],
    ["2025-02-05,10,0,9,11,", { open: 10, high: null, low: 9 }, "High"],
  ])("is read as unknown, and the row is accepted: %s", (line, prices, column) => {
    const { rows, rejected, warnings } = read([HEADER, line]);
    expect(rows).toMatchObject([{ ...prices, close: 11 }]);
    expect(rejected).toEqual([]);
    expect(warnings).toMatchObject([{ line: 2, column, code: "zero_price" }]);
  });

  it("doesn't make a close of 0 valid", () => {
    const { rejected } = read([HEADER, "2025-02-05,0,12,9,0,500"]);
    expect(rejected.map(({ code }) => code)).toEqual(["not_positive"]);
  });
});

describe("an open above the high or below the low", () => {
  it("is accepted with a warning, as such a close is", () => {
    const { rows, warnings } = read([
      HEADER,
      "2025-02-05,13,12,9,11,500",
      "2025-02-06,8,12,9,11,500",
      "2025-02-07,12.000001,12,9,11,500",
      "2025-02-10,13,,,11,500",
    ]);
    expect(rows).toHaveLength(4);
    expect(codes(warnings)).toEqual([
      [2, "open_outside_range"],
      [3, "open_outside_range"],
    ]);
  });
});

describe("dividends and splits among Yahoo's rows", () => {
  it("aren't bars, and get a warning each", () => {
    const { rows, rejected, warnings } = read([
      "Date,Open,High,Low,Close,Adj Close,Volume",
      '"Nov 13, 2025",10,11,9,10.5,10.5,"1,000"',
      '"Nov 12, 2025",0.25 Dividend,,,,,',
      '"Nov 12, 2025",10,11,9,10.2,10.1,"1,200"',
      '"Nov 11, 2025",2:1 Stock Splits,,,,,',
      '"Nov 11, 2025",10,11,9,10.1,10.0,900',
      "2025年11月10日,0.25 股息,,,,,",
      '"Nov 7, 2025",Dividend: 0.25,,,,,',
    ]);
    expect(rows.map(({ day, close }) => [day, close])).toEqual([
      ["2025-11-11", 10.1],
      ["2025-11-12", 10.2],
      ["2025-11-13", 10.5],
    ]);
    expect(rejected).toEqual([]);
    expect(warnings.map(({ line, code, value }) => [line, code, value])).toEqual([
      [3, "payout_row", "0.25 Dividend"],
      [5, "payout_row", "2:1 Stock Splits"],
      [7, "payout_row", "0.25 股息"],
      [8, "payout_row", "Dividend: 0.25"],
    ]);
  });
});

describe("a faulty bar with a note of a dividend", () => {
  it("is rejected for its fault", () => {
    const { rejected } = read([`${HEADER},备注`, "2025-02-05,n0pe,12,9,11,500,分红"]);
    expect(codes(rejected)).toEqual([[2, "not_a_number"]]);
  });
});

describe("an adjusted close beside raw open, high and low", () => {
  const day = (i: number) => addDays("2025-01-01", i);
  // Raw prices of 100, adjusted by 0.8 before a dividend on the sixth day and by 0.9 after it
  const lines = Array.from(
    { length: 8 },
    (_, i) => `${day(i)},100,102,99,${(i < 6 ? 0.8 : 0.9) * (100 + (i % 3))},500`,
  );
  const refused = (header: string, rows: string[]) =>
    readPriceFile([header, ...rows].join("\n"), { today: TODAY });

  it.each([
    ["below them", lines],
    ["above them", lines.map((line) => line.replace(",100,102,99,", ",10,10.2,9.9,"))],
  ])("%s: the file is refused with a proposed mapping of day and close", (_where, rows) => {
    expect(refused(HEADER, rows)).toMatchObject({
      ok: false,
      code: "adjusted_beside_raw",
      table: {
        likely: {
          columns: { Date: "date", Open: null, High: null, Low: null, Close: "close", Volume: "volume" },
        },
      },
    });
  });

  it("is read by the proposed mapping", () => {
    const verdict = refused(HEADER, lines);
    const mapping = verdict.ok ? undefined : verdict.table?.likely;
    const read = readPriceFile([HEADER, ...lines].join("\n"), { today: TODAY, symbol: "600941.SH", mapping });
    expect(read).toMatchObject({ ok: true, rejected: [], rows: { length: 8, 0: { open: null, close: 80 } } });
  });

  it("has the file refused as well if the table has no other close", () => {
    expect(refused(HEADER.replace("Close", "Adj Close"), lines)).toMatchObject({
      code: "adjusted_beside_raw",
      table: { likely: { columns: { Open: null, "Adj Close": "close" } } },
    });
  });

  it("isn't inferred from a close with irregular jumps, or beside a high below its low", () => {
    const jumping = lines.map((line, i) => line.replace(/,[\d.]+,500$/, `,${[20, 60, 40][i % 3]},500`));
    expect(refused(HEADER, jumping)).toMatchObject({ code: "mislabelled_columns" });
    const upsideDown = lines.map((line) => line.replace(",102,99,", ",99,102,"));
    expect(refused(HEADER, upsideDown)).toMatchObject({ code: "mislabelled_columns" });
  });
});

describe("the first valid day is in 1800", () => {
  it.each([
    ["1799-12-31", "day_too_early"],
    ["0205-02-05", "day_too_early"],
    ["1970-01-01", "day_too_early"],
    ["1969-12-31T16:00:00Z", "day_too_early"], // 1970-01-01 in Shanghai, the instant of an empty cell
    ["1800-01-01", undefined],
  ])("%s is %s", (day, code) => {
    expect(read(["Date,Close", `${day},11`]).rejected[0]?.code).toBe(code);
  });
});
