import { describe, expect, it } from "vitest";
import { readPriceFile } from "./read-price-file";
import type { PriceFileOptions } from "./options";

const verdictOn = (lines: readonly string[], more: Partial<PriceFileOptions> = {}) =>
  readPriceFile(lines.join("\n"), { today: "2026-11-29", ...more });

function read(lines: readonly string[], more: Partial<PriceFileOptions> = {}) {
  const verdict = verdictOn(lines, more);
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict;
}

const closes = (verdict: ReturnType<typeof read>) =>
  verdict.rows.map(({ symbol, day, close }) => [symbol, day, close]);

describe("a list of one day's quotes", () => {
  const THS = [
    "代码\t名称\t涨幅%\t现价\t涨跌\t总手\t换手%\t开盘\t昨收\t最高\t最低",
    "SH600519\t贵州茅台\t+0.52\t1460.00\t7.60\t23145\t0.18\t1455.00\t1452.40\t1468.00\t1450.10",
    "SZ300308\t中际旭创\t-1.20\t512.30\t-6.22\t1.2万\t1.10\t518.00\t518.52\t520.00\t508.80",
    "SZ000001\t平安银行\t--\t--\t--\t--\t--\t--\t11.90\t--\t--",
  ];

  it("causes a question for its day", () => {
    expect(verdictOn(THS, { fileName: "Table.xls" })).toMatchObject({
      ok: false,
      code: "snapshot_without_day",
    });
    expect(read(THS, { fileName: "Table20261113.xls" }).rows[0]?.day).toBe("2026-11-13");
  });

  it("is read with the day as the answer, for 同花顺's list in lots", () => {
    const verdict = read(THS, { day: "2026-11-13" });
    expect(verdict).toMatchObject({ form: "quote_list", adjustment: "none" });
    expect(verdict.rows.map(({ line: _, ...row }) => row)).toEqual([
      {
        symbol: "300308.SZ",
        day: "2026-11-13",
        open: 518,
        high: 520,
        low: 508.8,
        close: 512.3,
        adjClose: null,
        turnover: null,
        volume: 1_200_000,
      },
      {
        symbol: "600519.SH",
        day: "2026-11-13",
        open: 1455,
        high: 1468,
        low: 1450.1,
        close: 1460,
        adjClose: null,
        turnover: null,
        volume: 2_314_500,
      },
    ]);
    expect(verdict.rejected.map(({ code }) => code)).toEqual(["blank_row"]);
  });

  it.each<[vendor: string, lines: string[], rows: unknown[]]>([
    [
      "a title above it and a source below",
      [
        "我的自选股\t导出时间：2026-11-13",
        "代码\t名称\t最新价\t涨跌幅",
        "600519\t贵州茅台\t1460.00\t+0.52%",
        "数据来源：东方财富",
      ],
      [["600519.SH", "2026-11-12", 1460]],
    ],
    [
      "in English",
      ["Symbol,Name,Last Price,Change", "NVDA,NVIDIA,186.6,3.4", "0700.HK,Tencent,610.5,2"],
      [
        ["00700.HK", "2026-11-12", 610.5],
        ["NVDA.US", "2026-11-12", 186.6],
      ],
    ],
    [
      "a close without a day",
      ["code,exchange,close", "000932,SSE,18123.3", "300308,SZSE,512"],
      [
        ["000932.SH", "2026-11-12", 18123.3],
        ["300308.SZ", "2026-11-12", 512],
      ],
    ],
  ])("is read from any vendor: %s", (_vendor, lines, rows) => {
    expect(closes(read(lines, { day: "2026-11-12" }))).toEqual(rows);
  });

  it("is read by a mapping without a day", () => {
    const mapping = { columns: { k: "symbol", p: "close" } } as const;
    expect(closes(read(["k,p", "600519,1460"], { mapping, day: "2026-11-12" }))).toEqual([
      ["600519.SH", "2026-11-12", 1460],
    ]);
    expect(verdictOn(["k,p", "600519,1460"], { mapping })).toMatchObject({ code: "snapshot_without_day" });
  });

  it.each([
    ["days under another name", ["d,code,close", "2026-11-12,600519,1460", "2026-11-13,600519,1462"]],
    ["codes that come again", ["n,code,close", "1,600519,1460", "2,600519,1462"]],
  ])("is refused with %s", (_what, lines) => {
    expect(verdictOn(lines, { day: "2026-11-12" })).toMatchObject({ ok: false, code: "unknown_columns" });
  });
});

describe("a table of many tickers on one day", () => {
  const rows = ["2026-11-13,600519,10", "2026-11-13,000858,20"];

  it("causes a question if the column of codes has an unknown name", () => {
    expect(verdictOn(["date,abc,close", ...rows], { fileName: "600519.csv" })).toMatchObject({
      ok: false,
      code: "ticker_column",
      detail: "abc",
    });
  });

  it("is read by a column of codes with a usual name", () => {
    expect(closes(read(["日期,编码,收盘", ...rows]))).toHaveLength(2);
  });
});

describe("a table with one column per ticker", () => {
  const known: Record<string, string[]> = {
    中际旭创: ["300308.SZ"],
    新易盛: ["300502.SZ"],
    平安: ["000001.SZ", "601318.SH"],
  };
  const symbolsNamed = (name: string) => known[name] ?? [];

  it.each<[what: string, header: string, symbols: string[]]>([
    ["US tickers", "Date,AAPL,AMZN", ["AAPL.US", "AMZN.US"]],
    ["codes", "日期,300308,600519.SH", ["300308.SZ", "600519.SH"]],
    ["known names", "日期,中际旭创,新易盛", ["300308.SZ", "300502.SZ"]],
    ["a blank heading over the days", ",sh600519,00700.HK", ["00700.HK", "600519.SH"]],
    ["indices", "Date,SPX,HSI", ["HSI.HK", "SPX.US"]],
  ])("has one close for each ticker: %s", (_what, header, symbols) => {
    const verdict = read([header, "2026-11-12,10,20", "2026-11-13,11,"], { symbolsNamed });
    expect(verdict).toMatchObject({ form: "wide", symbolSource: "header", rejected: [] });
    expect([...new Set(verdict.rows.map(({ symbol }) => symbol))]).toEqual(symbols);
    expect(verdict.rows).toHaveLength(3);
    expect(verdict.rows[0]).toMatchObject({ open: null, high: null, low: null, volume: null });
  });

  it("may have a single ticker if its heading is a code with its exchange or a known name", () => {
    expect(closes(read(["Date,600519.SH", "2026-11-12,10"]))).toEqual([["600519.SH", "2026-11-12", 10]]);
    expect(closes(read(["日期,中际旭创", "2026-11-12,10"], { symbolsNamed }))).toEqual([
      ["300308.SZ", "2026-11-12", 10],
    ]);
  });

  it("causes a question for ambiguous or unknown headings", () => {
    const verdict = read(["日期,中际旭创,平安,某公司,新易盛", "2026-11-12,10,20,30,40"], { symbolsNamed });
    expect(verdict.questions.filter(({ about }) => about === "symbol")).toEqual([
      { about: "symbol", printed: "平安", candidates: ["000001.SZ", "601318.SH"] },
      { about: "symbol", printed: "某公司", candidates: [] },
    ]);
    expect(verdict.rows.map(({ symbol }) => symbol)).toEqual(["300308.SZ", "300502.SZ"]);
    const symbols = { 平安: "601318.SH", 某公司: "600519.SH" };
    expect(
      read(["日期,中际旭创,平安,某公司,新易盛", "2026-11-12,10,20,30,40"], { symbolsNamed, symbols }).rows,
    ).toHaveLength(4);
  });

  it.each([
    ["figures of a fund", "Date,NAV,AUM"],
    ["figures of an economy", "Date,CPI,GDP"],
    ["years", "Date,2024,2025"],
    ["letters of the alphabet", "Date,A,B"],
    ["one word in capitals", "Date,FUND"],
    ["words", "日期,营业收入,净利润"],
    ["a ticker beside words", "Date,AAPL,Revenue"],
    ["a price column under its own word", "Date,Open,AAPL"],
  ])("isn't recognised with %s", (_what, header) => {
    const cells = header
      .split(",")
      .slice(1)
      .map((_, i) => 10 + i);
    const lines = [header, `2026-11-12,${cells.join()}`, `2026-11-13,${cells.join()}`];
    expect(verdictOn(lines, { symbolsNamed })).toMatchObject({ ok: false, code: "unknown_columns" });
  });

  it("may have codes in brackets behind unknown names", () => {
    const lines = ["日期,甲公司(300308),乙公司（600519.SH）", "2026-11-12,10,1450"];
    expect(closes(read(lines))).toEqual([
      ["300308.SZ", "2026-11-12", 10],
      ["600519.SH", "2026-11-12", 1450],
    ]);
  });

  it("isn't recognised if its cells aren't prices", () => {
    expect(verdictOn(["Date,AAPL,AMZN", "2026-11-12,buy,sell", "2026-11-13,hold,"])).toMatchObject({
      ok: false,
    });
  });
});

describe("通达信's list of codes", () => {
  it("is refused as a watchlist file", () => {
    expect(verdictOn(["1600519", "0300308", "2430047"], { fileName: "自选股.EBK" })).toEqual({
      ok: false,
      code: "watchlist_file",
    });
  });
});
