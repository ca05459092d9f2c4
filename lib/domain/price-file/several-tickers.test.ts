import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { readPriceFile, readPriceTable } from "./read-price-file";
import type { PriceFileOptions } from "./options";

const options = (more: Partial<PriceFileOptions> = {}): PriceFileOptions => ({
  today: "2026-11-29",
  ...more,
});
const verdictOn = (lines: readonly string[], more?: Partial<PriceFileOptions>) =>
  readPriceFile(lines.join("\n"), options(more));

/** Bars of two companies on `count` days, one company below the other, with this column of codes. */
function longTable(column: string, codes: readonly string[], count = 3): string[] {
  const rows = codes.flatMap((code, company) =>
    Array.from({ length: count }, (_, i) => `${addDays("2026-11-02", i)},${code},${company * 100 + 10 + i}`),
  );
  return [`date,${column},close`, ...rows];
}

describe("a column of codes under a usual name", () => {
  it.each([
    ["stock_code", ["600519", "300308"]],
    ["order_book_id", ["600519.XSHG", "300308.XSHE"]],
    ["instrument", ["SH600519", "SZ300308"]],
    ["tic", ["NVDA", "AAPL"]],
    ["wind_code", ["600519.SH", "300308.SZ"]],
    ["thscode", ["600519.SH", "300308.SZ"]],
    ["secid", ["1.600519", "0.300308"]],
    ["SecuCode", ["600519", "300308"]],
    ["RIC", ["AAPL.OQ", "0700.HK"]],
    ["vt_symbol", ["600519.SSE", "300308.SZSE"]],
    ["day,tic", ["3,NVDA", "3,AAPL"]], // the number of the weekday beside the date
    ["合约代码", ["600519", "300308"]],
    ["品种代码", ["600519", "300308"]],
  ])("gives the ticker of each row: %s", (column, codes) => {
    const verdict = verdictOn(longTable(column, codes));
    expect(verdict).toMatchObject({ ok: true, symbolSource: "column", rejected: [] });
    if (!verdict.ok) return;
    expect(verdict.tickers.map(({ symbol, rows }) => [symbol?.slice(0, -3), rows])).toHaveLength(2);
    expect(verdict.rows).toHaveLength(6);
  });

  it("is no code column if its cells aren't codes, or if another column has the codes", () => {
    const verdict = verdictOn(["date,code,instrument,close", "2026-11-02,600519,Equity,10"]);
    expect(verdict).toMatchObject({ ok: true, tickers: [{ symbol: "600519.SH" }] });
    const named = verdictOn(["date,instrument,close", "2026-11-02,Kweichow Moutai,10"], {
      fileName: "600519.csv",
    });
    expect(named).toMatchObject({ ok: true, tickers: [{ symbol: "600519.SH" }] });
  });
});

describe("a column of codes under an unknown name", () => {
  const asked = (column: string) => ({
    ok: false,
    code: "ticker_column",
    detail: column,
    table: { likely: { columns: { date: "date", [column]: "symbol", close: "close" } } },
  });

  it.each([
    ["bare codes", ["600519", "300308"]],
    ["codes with their exchange", ["sh600519", "sz300308"]],
    ["one code alone", ["600519.SH"]],
    ["letters", ["NVDA", "AAPL"]],
  ])("causes a question, and no row is accepted: %s", (_what, codes) => {
    expect(verdictOn(longTable("xyz", codes))).toMatchObject(asked("xyz"));
  });

  it("causes a question if its header is blank", () => {
    expect(verdictOn(longTable("", ["600519.XSHG", "300308.XSHE"]))).toMatchObject(asked("#2"));
  });

  it("causes a question in a sheet, and far down a long file", () => {
    const cells = longTable("xyz", ["600519", "300308"]).map((line) => line.split(","));
    expect(readPriceTable(cells, options())).toMatchObject(asked("xyz"));
    const long = longTable("xyz", ["NVDA", "AAPL"], 5000).map((line) => line.replace("2026", "2010"));
    expect(long.join("\n").indexOf("AAPL")).toBeGreaterThan(64 * 1024);
    expect(verdictOn(long)).toMatchObject(asked("xyz"));
    const later = longTable("xyz", ["600519", "300308"], 5000).map((line) => line.replace("2026", "2010"));
    expect(verdictOn(later, { fileName: "600519.csv" })).toMatchObject(asked("xyz"));
  });

  it("is read by the mapping that comes with the question", () => {
    const lines = longTable("xyz", ["600519", "300308"]);
    const question = verdictOn(lines);
    if (question.ok) throw new Error("not asked");
    const verdict = verdictOn(lines, { mapping: question.table?.likely });
    expect(verdict).toMatchObject({ ok: true, rejected: [], symbolSource: "column" });
    expect(verdict.ok && verdict.tickers.map(({ symbol }) => symbol)).toEqual(["600519.SH", "300308.SZ"]);
  });

  it("causes no question if it repeats the file name's code, or if a mapping ignores it", () => {
    const lines = longTable("xyz", ["600519"]);
    expect(verdictOn(lines, { fileName: "600519.csv" })).toMatchObject({ ok: true, rejected: [] });
    const mapping = { columns: { date: "date", xyz: null, close: "close" } } as const;
    expect(verdictOn(lines, { mapping, symbol: "NVDA.US" })).toMatchObject({ ok: true, rejected: [] });
  });

  it("keeps lots of a hundred shares in the proposed mapping", () => {
    const lines = longTable("xyz,成交量(手)", ["600519,7", "300308,8"]);
    const question = verdictOn(lines);
    expect(question).toMatchObject({ code: "ticker_column", table: { likely: { volumeMultiplier: 100 } } });
  });
});

describe("repeated days with other values", () => {
  it("cause a question with a column of names as the likely name column", () => {
    const lines = longTable("公司", ["贵州茅台", "中际旭创"]);
    const columns = { date: "date", 公司: "name", close: "close" } as const;
    expect(verdictOn(lines)).toMatchObject({ code: "ticker_column", table: { likely: { columns } } });
    const named: Record<string, string[]> = { 贵州茅台: ["600519.SH"], 中际旭创: ["300308.SZ"] };
    const verdict = verdictOn(lines, { mapping: { columns }, symbolsNamed: (name) => named[name] ?? [] });
    expect(verdict).toMatchObject({
      ok: true,
      rejected: [],
      tickers: [{ symbol: "600519.SH" }, { symbol: "300308.SZ" }],
    });
  });

  it("cause a question, whatever the columns are called", () => {
    expect(verdictOn(longTable("permno", ["10107", "14593"]))).toMatchObject({ code: "ticker_column" });
    const bare = ["date,close", "2026-11-02,10", "2026-11-03,11", "2026-11-02,500", "2026-11-03,510"];
    expect(verdictOn(bare, { fileName: "600519.csv" })).toMatchObject({ code: "ticker_column" });
  });

  it("are rejected as mistakes if they are few: the first row of each day is used", () => {
    const days = Array.from({ length: 20 }, (_, i) => `${addDays("2026-10-01", i)},${10 + i}`);
    const verdict = verdictOn(["date,close", ...days, "2026-10-05,99", "2026-10-06,99"], {
      fileName: "600519.csv",
    });
    expect(verdict).toMatchObject({
      ok: true,
      rejected: [{ code: "duplicate_day" }, { code: "duplicate_day" }],
    });
  });

  it("cause a question if the mapping names no ticker column", () => {
    const mapping = { columns: { date: "date", close: "close" } } as const;
    const lines = longTable("xyz", ["NVDA", "AAPL"]);
    expect(verdictOn(lines, { mapping, symbol: "NVDA.US" })).toMatchObject({ code: "ticker_column" });
  });
});

describe("columns that only look like codes", () => {
  it.each([
    ["currency", "USD"],
    ["status", "T"],
    ["total_shares", "600000"],
    ["turnover", "512345"],
  ])("cause no question: %s", (column, cell) => {
    expect(verdictOn(longTable(column, [cell]))).toMatchObject({ ok: true, rejected: [] });
  });
});
