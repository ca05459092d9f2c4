import { describe, expect, it } from "vitest";
import { readPriceFile } from "./read-price-file";
import type { PriceFileOptions } from "./options";

function read(lines: readonly string[], more: Partial<PriceFileOptions> = {}) {
  const verdict = readPriceFile(lines.join("\n"), { today: "2026-11-29", ...more });
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict;
}

const symbols = (verdict: ReturnType<typeof read>) => verdict.tickers.map(({ symbol }) => symbol);

describe("an exchange in a column", () => {
  it.each([
    ["exchange", "SSE", "000932.SH"],
    ["Exchange", "XSHE", "000932.SZ"],
    ["ListingExchange", "SH", "000932.SH"],
    ["市场", "上海", "000932.SH"],
    ["交易所", "深交所", "000932.SZ"],
    ["exchange", "Shanghai Stock Exchange", "000932.SH"],
    ["交易市場", "上證", "000932.SH"],
    ["mkt_segment", "上交所", "000932.SH"], // a column under any name whose cells are exchanges
  ])("overrides the default exchange of a code: %s %s", (column, word, symbol) => {
    expect(symbols(read([`date,code,${column},close`, `2026-11-12,000932,${word},10`]))).toEqual([symbol]);
  });

  it("settles an ambiguous code, row by row", () => {
    const verdict = read([
      "date,symbol,exchange,close",
      "2026-11-12,700,HKEX,600",
      "2026-11-12,725,SZSE,5",
      "2026-11-12,000300,SSE,4000",
      "2026-11-12,000300,SZSE,5",
    ]);
    expect(symbols(verdict)).toEqual(["00700.HK", "000725.SZ", "000300.SH", "000300.SZ"]);
    expect(verdict.rejected).toEqual([]);
  });

  it("causes a question if the code states another exchange", () => {
    const verdict = read([
      "date,code,exchange,close",
      "2026-11-12,000932.SZ,SH,10",
      "2026-11-12,300308,SH,10",
    ]);
    expect(verdict.rows).toEqual([]);
    expect(verdict.questions.filter(({ about }) => about === "symbol")).toEqual([
      { about: "symbol", printed: "000932.SZ", candidates: ["000932.SZ", "000932.SH"] },
      { about: "symbol", printed: "300308", candidates: ["300308.SZ"] },
    ]);
    const answers = { "000932.SZ": "000932.SH", "300308": "300308.SZ" };
    const answered = read(["date,code,exchange,close", "2026-11-12,000932.SZ,SH,10"], { symbols: answers });
    expect(symbols(answered)).toEqual(["000932.SH"]);
  });

  it("causes a question for a code of another country", () => {
    const lines = ["date,symbol,exchange,close", "2026-11-12,HSBA,LSE,10", "2026-11-12,NVDA,NASDAQ,180"];
    const verdict = read(lines);
    expect(symbols(verdict)).toEqual(["NVDA.US"]);
    expect(verdict.questions).toContainEqual({ about: "symbol", printed: "HSBA", candidates: [] });
  });

  it("causes a question if the file's name states another exchange", () => {
    const lines = ["date,code,exchange,close", "2026-11-12,000932,SZSE,10"];
    expect(read(lines, { fileName: "SH#000932.csv" }).questions).toContainEqual({
      about: "symbol",
      printed: "000932",
      candidates: ["000932.SZ", "000932.SH"],
    });
  });

  it("applies to the code in the file's name and in its title", () => {
    expect(symbols(read(["date,exchange,close", "2026-11-12,SSE,10"], { fileName: "000932.csv" }))).toEqual([
      "000932.SH",
    ]);
    expect(symbols(read(["000932 中证消费", "日期,市场,收盘", "2026-11-12,上海,10"]))).toEqual(["000932.SH"]);
  });

  it("isn't read from a company's location or a board's name", () => {
    expect(symbols(read(["date,code,area,close", "2026-11-12,600519,北京,10"]))).toEqual(["600519.SH"]);
    expect(symbols(read(["date,code,market,close", "2026-11-12,600519,主板,10"]))).toEqual(["600519.SH"]);
  });

  it("can be named in a mapping", () => {
    const mapping = {
      columns: { date: "date", code: "symbol", x: "exchange", close: "close" },
    } as const;
    expect(symbols(read(["date,code,x,close", "2026-11-12,000932,SSE,10"], { mapping }))).toEqual([
      "000932.SH",
    ]);
  });
});

describe("a column of market numbers", () => {
  const numbered = (column: string, ...rows: string[]) =>
    read([`date,code,${column},close`, ...rows.map((row) => `2026-11-12,${row},10`)]);

  it.each([
    "market",
    "Market",
    "mkt",
    "setcode",
    "set_code",
    "市场",
    "市場",
    "市场代码",
    "exchange",
    "MktNum",
  ])("states Shanghai, Shenzhen or Beijing beside a code without an exchange: %s", (column) => {
    const verdict = numbered(column, "000001,1", "000001,0", "600519,1", "430047,2", "830799,0", "725,0");
    expect(symbols(verdict)).toEqual([
      "000001.SH",
      "000001.SZ",
      "600519.SH",
      "920047.BJ",
      "920799.BJ",
      "000725.SZ",
    ]);
    expect(verdict.warnings).toEqual([]);
  });

  it("is read although the numbers are printed as fractions", () => {
    expect(symbols(numbered("market", "000001,1.0", "300308,0.0"))).toEqual(["000001.SH", "300308.SZ"]);
  });

  it("causes a question if the code is another exchange's", () => {
    const verdict = numbered("market", "600519,0", "300308,1", "600941,2");
    expect(verdict.rows).toEqual([]);
    expect(verdict.questions.filter(({ about }) => about === "symbol")).toEqual([
      { about: "symbol", printed: "600519", candidates: ["600519.SH"] },
      { about: "symbol", printed: "300308", candidates: ["300308.SZ"] },
      { about: "symbol", printed: "600941", candidates: ["600941.SH"] },
    ]);
  });

  it("applies to the code in the file's name and in its title", () => {
    const lines = (number: string) => ["日期,市场,收盘", `2026-11-12,${number},10`];
    expect(symbols(read(lines("1"), { fileName: "000001.csv" }))).toEqual(["000001.SH"]);
    expect(symbols(read(lines("0"), { fileName: "000001历史数据.csv" }))).toEqual(["000001.SZ"]);
    expect(symbols(read(lines("0"), { fileName: "430047.csv" }))).toEqual(["920047.BJ"]);
    expect(symbols(read(["000932 中证消费", ...lines("1")]))).toEqual(["000932.SH"]);
    expect(read(lines("0"), { fileName: "SH#000932.csv" }).questions).toContainEqual({
      about: "symbol",
      printed: "SH#000932",
      candidates: ["000932.SH", "000932.SZ"],
    });
  });

  it("is ignored under another name, or if one number is no market's", () => {
    expect(symbols(numbered("board", "000932,1"))).toEqual(["000932.SZ"]);
    const verdict = numbered("market", "000932,1", "600519,3");
    expect(symbols(verdict)).toEqual(["000932.SZ", "600519.SH"]);
    expect(verdict.warnings).toContainEqual(expect.objectContaining({ code: "ignored_column" }));
  });

  it("is ignored for codes of no mainland exchange and for codes with an exchange", () => {
    const verdict = numbered("market", "AAPL,1", "00700,0", "930713,2", "880301,1", "600519.SH,0");
    expect(symbols(verdict)).toEqual(["AAPL.US", "00700.HK", "930713.CSI", "880301.TDX", "600519.SH"]);
  });

  it("can be named in a mapping", () => {
    const mapping = { columns: { date: "date", code: "symbol", x: "exchange", close: "close" } } as const;
    expect(symbols(read(["date,code,x,close", "2026-11-12,000001,1,10"], { mapping }))).toEqual([
      "000001.SH",
    ]);
  });

  it("distinguishes an index from the share of the same code in a quote list", () => {
    const lines = ["代码,市场,名称,现价", "000001,1,上证指数,3900", "000001,0,平安银行,11"];
    expect(symbols(read(lines, { day: "2026-11-12" }))).toEqual(["000001.SH", "000001.SZ"]);
  });

  it("may be printed before a code and a dot", () => {
    const verdict = read([
      "date,secid,close",
      ...["1.600519", "1.000001", "0.000001", "0.430047", "0.600519"].map((id) => `2026-11-12,${id},10`),
    ]);
    expect(symbols(verdict)).toEqual(["600519.SH", "000001.SH", "000001.SZ", "920047.BJ"]);
    expect(verdict.questions).toContainEqual({
      about: "symbol",
      printed: "0.600519",
      candidates: ["600519.SH"],
    });
  });
});

describe("an exchange above the table", () => {
  it.each([
    ["# exchange: SSE", "000932.SH"],
    ["Exchange: Shanghai Stock Exchange", "000932.SH"],
    ["Market = SZ", "000932.SZ"],
    ["市场：上海 周期：日线", "000932.SH"],
    ["交易所,上交所", "000932.SH"],
    ["中证消费 市场：深圳", "000932.SZ"],
  ])("applies to the codes below it: %s", (title, symbol) => {
    expect(symbols(read([title, "date,code,close", "2026-11-12,000932,10"]))).toEqual([symbol]);
    expect(symbols(read([title, "date,close", "2026-11-12,10"], { fileName: "000932.csv" }))).toEqual([
      symbol,
    ]);
  });

  it.each([
    ["000932 中证消费 上海", "000932.SH"],
    ["代码：000932 市场：上海", "000932.SH"],
    ["沪市 000932 中证消费 日线 不复权", "000932.SH"],
    ["000932 华菱钢铁 日线", "000932.SZ"],
  ])("may stand beside a code: %s", (title, symbol) =>
    expect(symbols(read([title, "日期,收盘", "2026-11-12,10"]))).toEqual([symbol]),
  );

  it("is overridden by a column's exchange, and causes a question if a code states another", () => {
    const column = ["# exchange: SSE", "date,code,exchange,close", "2026-11-12,000932,SZSE,10"];
    expect(symbols(read(column))).toEqual(["000932.SZ"]);
    const other = ["# exchange: SSE", "date,code,close", "2026-11-12,300308,10"];
    expect(read(other).questions).toContainEqual({
      about: "symbol",
      printed: "300308",
      candidates: ["300308.SZ"],
    });
  });

  it("causes a question for codes of another country", () => {
    const lines = ["Exchange: LSE", "date,code,close", "2026-11-12,HSBA,10"];
    expect(read(lines).questions).toContainEqual({ about: "symbol", printed: "HSBA", candidates: [] });
  });

  it("isn't read from a board's name or a source", () => {
    expect(symbols(read(["931643 科创板 创业板", "日期,收盘", "2026-11-12,10"]))).toEqual(["931643.CSI"]);
    const source = ["来源：上海证券交易所", "日期,代码,收盘", "2026-11-12,300308,10"];
    expect(symbols(read(source))).toEqual(["300308.SZ"]);
  });
});

describe("an exchange in the file's name", () => {
  const titled = ["000932 中证消费 日线 不复权", "日期\t开盘\t最高\t最低\t收盘", "2026/11/12\t9\t12\t8\t10"];

  it("applies to a code without an exchange in a title or a column", () => {
    expect(symbols(read(titled, { fileName: "SH#000932.txt" }))).toEqual(["000932.SH"]);
    expect(symbols(read(titled, { fileName: "SZ#000932.txt" }))).toEqual(["000932.SZ"]);
    const column = ["日期,股票代码,收盘", "2026-11-12,000932,10"];
    expect(symbols(read(column, { fileName: "sh000932.csv" }))).toEqual(["000932.SH"]);
    expect(symbols(read(column, { fileName: "export/sh/000932.csv" }))).toEqual(["000932.SH"]);
  });

  it("causes a question if the file's own code states another exchange", () => {
    const lines = ["date,code,close", "2026-11-12,000932.SZ,10"];
    expect(read(lines, { fileName: "SH#000932.txt" }).questions).toContainEqual({
      about: "symbol",
      printed: "000932.SZ",
      candidates: ["000932.SZ", "000932.SH"],
    });
  });

  it("may be a market number", () => {
    expect(symbols(read(titled, { fileName: "1#000932.txt" }))).toEqual(["000932.SH"]);
    expect(symbols(read(titled, { fileName: "0#000932.txt" }))).toEqual(["000932.SZ"]);
    expect(symbols(read(["date,close", "2026-11-12,10"], { fileName: "2#920819.csv" }))).toEqual([
      "920819.BJ",
    ]);
  });

  it("is ignored for rows with another code", () => {
    expect(symbols(read(["date,code,close", "2026-11-12,000988,10"], { fileName: "SH#000932.txt" }))).toEqual(
      ["000988.SZ"],
    );
  });

  it("applies in the same way if an answer states it", () => {
    expect(symbols(read(titled, { symbol: "000932.SH" }))).toEqual(["000932.SH"]);
  });
});
