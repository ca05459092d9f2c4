import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { readPriceFile } from "./read-price-file";
import type { PriceFileOptions } from "./options";

function read(lines: string[], options: Partial<PriceFileOptions> = {}) {
  const verdict = readPriceFile(lines.join("\n"), { today: "2025-12-31", ...options });
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict;
}

const about = (what: string, verdict: ReturnType<typeof read>) =>
  verdict.questions.filter((question) => question.about === what);

const BARE = ["date,close", "2025-02-05,11"];

describe("the symbol of a file", () => {
  it("is asked for if neither the file nor its name states it", () => {
    const verdict = read(BARE);
    expect(about("symbol", verdict)).toEqual([{ about: "symbol", printed: null, candidates: [] }]);
    expect(verdict.rows).toMatchObject([{ symbol: null, close: 11 }]);
    expect(verdict.symbolSource).toBeNull();
  });

  it("is asked for with candidates if the code may be a share or an index", () => {
    const verdict = read(BARE, { fileName: "000300.csv" });
    expect(about("symbol", verdict)).toEqual([
      { about: "symbol", printed: "000300", candidates: ["000300.SH", "000300.SZ"] },
    ]);
  });

  it.each<[what: string, options: Partial<PriceFileOptions>, symbol: string, source: string]>([
    ["the file's name", { fileName: "300308.csv" }, "300308.SZ", "file_name"],
    [
      "the answer for the code in its name",
      { symbols: { "000300": "000300.SH" }, fileName: "000300.csv" },
      "000300.SH",
      "file_name",
    ],
    ["the answer", { symbol: "000300.SH", fileName: "000300.csv" }, "000300.SH", "answer"],
    ["the answer, whatever the name", { symbol: "NVDA.US", fileName: "300308.csv" }, "NVDA.US", "answer"],
  ])("comes from %s", (_, options, symbol, source) => {
    const verdict = read(BARE, options);
    expect(verdict.rows[0]?.symbol).toBe(symbol);
    expect(verdict.symbolSource).toBe(source);
    expect(about("symbol", verdict)).toEqual([]);
  });

  it("comes from the file rather than from its name or an answer", () => {
    const own = ["date,code,close", "2025-02-05,sh.600941,11"];
    expect(read(own, { symbol: "NVDA.US", fileName: "300308.csv" }).rows[0]?.symbol).toBe("600941.SH");
    const titled = ["600056 中国医药 日线 前复权", "日期,收盘", "2025-02-05,11"];
    const verdict = read(titled, { symbol: "NVDA.US" });
    expect(verdict.tickers).toMatchObject([{ symbol: "600056.SH", printed: "600056", name: "中国医药" }]);
  });

  it("is asked for each ambiguous code; the other codes are read", () => {
    const lines = [
      "date,code,close",
      "2025-02-05,000300,11",
      "2025-02-06,000300,12",
      "2025-02-05,725,13",
      "2025-02-05,300308,14",
      "2025-02-05,7203.T,15",
      "2025-02-05,,16",
    ];
    const verdict = read(lines);
    expect(verdict.rows).toMatchObject([{ symbol: "300308.SZ", close: 14 }]);
    expect(verdict.rejected.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [2, "code", "ambiguous_symbol", "000300"],
      [3, "code", "ambiguous_symbol", "000300"],
      [4, "code", "ambiguous_symbol", "725"],
      [6, "code", "unknown_symbol", "7203.T"],
      [7, "code", "unknown_symbol", ""],
    ]);
    expect(about("symbol", verdict)).toEqual([
      { about: "symbol", printed: "000300", candidates: ["000300.SH", "000300.SZ"] },
      { about: "symbol", printed: "725", candidates: ["000725.SZ", "00725.HK"] },
      { about: "symbol", printed: "7203.T", candidates: [] },
    ]);
    const answered = read(lines, { symbols: { "000300": "000300.SH", "725": "000725.SZ" } });
    expect(
      answered.tickers.map(({ symbol, rows, firstDay, lastDay }) => [symbol, rows, firstDay, lastDay]),
    ).toEqual([
      ["000300.SH", 2, "2025-02-05", "2025-02-06"],
      ["000725.SZ", 1, "2025-02-05", "2025-02-05"],
      ["300308.SZ", 1, "2025-02-05", "2025-02-05"],
    ]);
  });

  it("is the file name's if the ambiguous code allows it", () => {
    const lines = ["date,code,close", "2025-02-05,000001,11"];
    expect(read(lines, { fileName: "000001.SZ.csv" }).rows[0]?.symbol).toBe("000001.SZ");
    expect(read(lines, { fileName: "600941.SH.csv" }).rows).toEqual([]);
  });
});

describe("the adjustment of prices", () => {
  const flagged = (...flags: number[]) => [
    "date,code,close,adjustflag",
    ...flags.map((flag, i) => `2025-02-0${i + 3},sh.600941,1${i},${flag}`),
  ];

  it.each([
    [1, "backward"],
    [2, "forward"],
    [3, "none"],
  ])("with adjustflag %d is %s", (flag, adjustment) => {
    const verdict = read(flagged(flag, flag));
    expect(verdict.adjustment).toBe(adjustment);
    expect(about("adjustment", verdict)).toEqual([]);
  });

  it("is asked for with both values if a file states two", () => {
    const verdict = read(flagged(2, 3, 2));
    expect(verdict.adjustment).toBeNull();
    expect(about("adjustment", verdict)).toEqual([
      { about: "adjustment", stated: ["forward", "none"], likely: null },
    ]);
    expect(verdict.rows).toHaveLength(3);
    const answered = read(flagged(2, 3, 2), { adjustment: "forward" });
    expect(answered.rows).toHaveLength(2);
    expect(answered.rejected).toMatchObject([{ line: 3, code: "other_adjustment", value: "3" }]);
    expect(answered.questions).toEqual([]);
  });

  it("is asked for if a title and an adjusted-close column contradict each other", () => {
    const verdict = read(["600056 中国医药 日线 不复权", "日期,收盘,Adj Close", "2025-02-05,11,10"]);
    expect(about("adjustment", verdict)).toEqual([
      { about: "adjustment", stated: ["none", "total"], likely: null },
    ]);
  });

  it("is asked for with the form's usual one if the file doesn't state it", () => {
    const tall = ["Price,Close", "Ticker,AAPL", "Date,", "2025-02-05,11"];
    expect(about("adjustment", read(tall))).toEqual([{ about: "adjustment", stated: [], likely: "total" }]);
    expect(read(tall).adjustment).toBeNull();
    expect(read(tall, { adjustment: "unknown" }).questions).toEqual([]);
  });

  it.each([
    ["600941_qfq.csv", "forward"],
    ["600941后复权.csv", "backward"],
    ["600941_bfq.csv", "none"],
    ["600941.csv", null],
    ["plain_qfq/600941.csv", "forward"],
    ["C:\\data\\hfq\\600941.csv", "backward"],
    ["qfq/600941_bfq.csv", "none"], // the file's own name decides, not the folder's
  ])("is asked for %s with %s as likely", (fileName, likely) => {
    expect(about("adjustment", read(BARE, { fileName }))).toEqual([
      { about: "adjustment", stated: [], likely },
    ]);
  });

  it("of an index is none: nothing is adjusted", () => {
    expect(read(BARE, { symbol: "000300.SH" })).toMatchObject({ adjustment: "none", questions: [] });
  });

  it("may differ from ticker to ticker", () => {
    const verdict = read([
      "date,code,close,adjustflag",
      "2025-02-05,sh.600941,11,2",
      "2025-02-05,sz.300308,12,3",
    ]);
    expect(verdict.adjustment).toBeNull();
    expect(verdict.tickers.map(({ symbol, adjustment }) => [symbol, adjustment])).toEqual([
      ["600941.SH", "forward"],
      ["300308.SZ", "none"],
    ]);
    expect(verdict.questions).toEqual([]);
  });

  it.each([
    ["前复权", { rows: 1, rejected: [] }],
    ["不复权", { rows: 0, rejected: ["not_positive"] }],
    ["后复权", { rows: 0, rejected: ["not_positive"] }],
  ])("%s decides whether a negative price is allowed", (words, { rows, rejected }) => {
    const verdict = read([
      `600062 华润双鹤 日线 ${words}`,
      "日期,开盘,最高,最低,收盘,成交量,成交额",
      "2000/01/04,-1.54,-1.45,-1.57,-1.47,4496000,113946784.00",
    ]);
    expect(verdict.rows).toHaveLength(rows);
    expect(verdict.rejected.map(({ code }) => code)).toEqual(rejected);
  });

  it("forward allows no zero price and no high below the low", () => {
    const verdict = read(["date,high,low,close", "2025-02-05,-1,-2,0", "2025-02-06,-2,-1,-1.5"], {
      adjustment: "forward",
    });
    expect(verdict.rejected.map(({ code }) => code)).toEqual(["not_positive", "high_below_low"]);
  });
});

describe("the order of day and month", () => {
  const lines = ["Date,Price,Open,High,Low", "05/09/2025,11,10,12,9", "05/08/2025,12,10,12,9"];

  it("is asked for if every date can be read both ways", () => {
    const verdict = read(lines);
    expect(verdict.rows).toEqual([]);
    expect(verdict.rejected.map(({ code, value }) => [code, value])).toEqual([
      ["ambiguous_day", "05/09/2025"],
      ["ambiguous_day", "05/08/2025"],
    ]);
    expect(about("date_order", verdict)).toEqual([
      { about: "date_order", samples: ["05/09/2025", "05/08/2025"] },
    ]);
  });

  it.each([
    ["mdy", ["2025-05-08", "2025-05-09"]],
    ["dmy", ["2025-08-05", "2025-09-05"]],
  ] as const)("is answered by %s", (dateOrder, days) => {
    expect(read(lines, { dateOrder }).rows.map(({ day }) => day)).toEqual(days);
  });

  it("follows from one date that can be read in only one way", () => {
    expect(read([...lines, "05/13/2025,12,10,12,9"]).rows.map(({ day }) => day)).toEqual([
      "2025-05-08",
      "2025-05-09",
      "2025-05-13",
    ]);
  });

  it("stays open if the dates contradict each other; two-digit years are rejected", () => {
    const verdict = read([...lines, "05/13/2025,12,10,12,9", "13/05/2025,12,10,12,9", "05/14/25,12,10,12,9"]);
    expect(verdict.rejected.map(({ code }) => code)).toEqual([
      "ambiguous_day",
      "ambiguous_day",
      "ambiguous_day",
      "ambiguous_day",
      "bad_day",
    ]);
  });
});

describe("the decimal sign", () => {
  const lines = [
    "Date\tOpen\tHigh\tLow\tClose",
    "2025-02-05\t1,345\t1,350\t1,340\t1,348",
    "2025-02-06\t999\t999\t998\t998",
  ];

  it("is asked for if three digits follow every comma", () => {
    const verdict = read(lines);
    expect(verdict.rejected.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, "Open", "ambiguous_number"],
    ]);
    expect(about("decimal_sign", verdict)).toEqual([{ about: "decimal_sign", samples: ["1,345"] }]);
  });

  it.each([
    [".", 1348],
    [",", 1.348],
  ] as const)("is answered by %s", (decimalSign, close) => {
    const verdict = read(lines, { decimalSign });
    expect(verdict.rows.map((row) => row.close)).toEqual([close, 998]);
    expect(about("decimal_sign", verdict)).toEqual([]);
  });

  it("follows from one number that allows only one sign", () => {
    const verdict = read([...lines, "2025-02-07\t0,995\t1,001\t0,990\t0,998"]);
    expect(verdict.rows.map(({ close }) => close)).toEqual([1.348, 998, 0.998]);
    expect(about("decimal_sign", verdict)).toEqual([]);
  });
});

describe("rows without an adjusted close", () => {
  const header = "Date,Open,High,Low,Close,Adj Close,Volume";
  const row = (date: number, adjClose: string) =>
    `2025-02-${String(date).padStart(2, "0")},10,12,9,11,${adjClose},500`;
  const full = Array.from({ length: 9 }, (_, i) => row(i + 1, "10"));
  const many = [header, ...full.slice(0, 3), row(20, ""), row(21, "null")];

  it("are rejected without a question if they are one in ten", () => {
    const verdict = read([header, ...full, row(20, "")]);
    expect(verdict.rejected).toMatchObject([
      { line: 11, column: "Adj Close", code: "no_adjusted_close", value: "" },
    ]);
    expect(about("adjusted_close", verdict)).toEqual([]);
    expect(verdict.adjustment).toBe("total");
  });

  it("cause a question if they are many", () => {
    const verdict = read(many);
    expect(about("adjusted_close", verdict)).toEqual([{ about: "adjusted_close", without: 2, rows: 5 }]);
    expect(verdict.rows).toHaveLength(3);
  });

  it("are accepted if the close counts, and then the adjustment is asked for", () => {
    const verdict = read(many, { goBy: "close" });
    expect(verdict.rows.map(({ close, adjClose }) => [close, adjClose])).toEqual(Array(5).fill([11, null]));
    expect(verdict.rejected).toEqual([]);
    expect(verdict.adjustment).toBeNull();
    expect(about("adjusted_close", verdict)).toEqual([]);
    expect(about("adjustment", verdict)).toEqual([{ about: "adjustment", stated: [], likely: "split" }]);
    expect(verdict.columns.find(({ name }) => name === "Adj Close")?.field).toBeNull();
  });

  it("are rejected if the adjusted close counts", () => {
    const verdict = read(many, { goBy: "adjusted_close" });
    expect(verdict.rows).toHaveLength(3);
    expect(about("adjusted_close", verdict)).toEqual([]);
    expect(verdict.adjustment).toBe("total");
  });
});

describe("bars with instants as times", () => {
  const lines = [
    "date,open,high,low,close,volume",
    "2025-02-05T16:00:00.000Z,10,11,9,10,1001",
    "2025-02-06T16:00:00.000Z,10,11,9,10.1,1002",
    "2025-02-09T16:00:00.000Z,10,11,9,10.2,1003",
  ];
  const days = (options: Partial<PriceFileOptions>) => read(lines, options).rows.map(({ day }) => day);

  it("have the exchange's days once the file's name or an answer gives the ticker", () => {
    const shanghai = ["2025-02-06", "2025-02-07", "2025-02-10"];
    expect(days({ fileName: "600941.csv" })).toEqual(shanghai);
    expect(days({ symbol: "600941.SH" })).toEqual(shanghai);
    expect(days({ symbol: "AAPL.US" })).toEqual(["2025-02-05", "2025-02-06", "2025-02-09"]);
    expect(about("symbol", read(lines, { fileName: "prices.csv" }))).toHaveLength(1);
  });

  it("have each ticker's own exchange days in a file of many tickers", () => {
    const both = ["date,code,close", "2025-02-05T16:00:00Z,600941.SH,11", "2025-02-05T16:00:00Z,AAPL,12"];
    expect(read(both).rows.map(({ symbol, day }) => [symbol, day])).toEqual([
      ["600941.SH", "2025-02-06"],
      ["AAPL.US", "2025-02-05"],
    ]);
  });
});

describe("a list of latest prices", () => {
  const list = ["代码\t名称\t最新", '= "002281"\t光迅科技\t52.10'];

  it("needs a day from its name or an answer", () => {
    expect(readPriceFile(list.join("\n"), { today: "2025-12-31" })).toMatchObject({
      ok: false,
      code: "snapshot_without_day",
      table: {
        columns: [
          { name: "代码", field: "symbol" },
          { name: "名称", field: "name" },
          { name: "最新", field: "close" },
        ],
      },
    });
    expect(read(list, { day: "2025-02-05" }).rows).toMatchObject([
      { symbol: "002281.SZ", day: "2025-02-05", close: 52.1 },
    ]);
  });
});

describe("a file with names and no codes", () => {
  const KNOWN: Record<string, string[]> = {
    中际旭创: ["300308.SZ"],
    科大讯飞: ["002230.SZ"],
    中国移动: ["600941.SH", "00941.HK"],
  };
  const symbolsNamed = (name: string) => KNOWN[name] ?? [];
  const NAMED = [
    "日期,名称,收盘",
    "2025-02-05,中际旭创,11",
    "2025-02-05,某某科技,12",
    "2025-02-05,XD科大讯,13",
    "2025-02-05,中国移动,14",
    "2025-02-06,*ST科大讯飞,15",
    "2025-02-06,某某科技,16",
  ];

  it("has the tickers known by its names, and asks for each of the others", () => {
    const verdict = read(NAMED, { symbolsNamed, fileName: "prices.csv" });
    expect(verdict.rows.map(({ symbol, close }) => [symbol, close])).toEqual([
      ["002230.SZ", 15],
      ["300308.SZ", 11],
    ]);
    expect(verdict.symbolSource).toBe("name");
    expect(verdict.rejected.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [3, "名称", "unknown_symbol", "某某科技"],
      [4, "名称", "unknown_symbol", "XD科大讯"],
      [5, "名称", "ambiguous_symbol", "中国移动"],
      [7, "名称", "unknown_symbol", "某某科技"],
    ]);
    expect(about("symbol", verdict)).toEqual([
      { about: "symbol", printed: "某某科技", candidates: [] },
      { about: "symbol", printed: "科大讯", candidates: [] },
      { about: "symbol", printed: "中国移动", candidates: ["600941.SH", "00941.HK"] },
    ]);
    const symbols = { 某某科技: "688001.SH", 科大讯: "002230.SZ", 中国移动: "600941.SH" };
    const answered = read(NAMED, { symbolsNamed, symbols });
    expect(about("symbol", answered)).toEqual([]);
    expect(answered.rejected).toEqual([]);
    expect(answered.tickers.map(({ symbol, name, rows }) => [symbol, name, rows])).toEqual([
      ["300308.SZ", "中际旭创", 1],
      ["688001.SH", "某某科技", 2],
      ["002230.SZ", "*ST科大讯飞", 2],
      ["600941.SH", "中国移动", 1],
    ]);
  });

  it("gives the symbol of its name or an answer only to the ticker name that fits the symbol", () => {
    for (const options of [{ fileName: "600941.csv" }, { symbol: "600941.SH" }]) {
      const verdict = read(NAMED, { symbolsNamed, ...options });
      expect(verdict.rows.map(({ symbol }) => symbol)).toEqual(["002230.SZ", "300308.SZ", "600941.SH"]);
      expect(about("symbol", verdict)).toHaveLength(2);
    }
  });

  it("with one ticker name has the known ticker, or the file name's, or one question for the file", () => {
    const one = ["日期,名称,收盘", "2025-02-05,万 科Ａ,11", "2025-02-06,XD万科A,12"];
    const known = read(one, { symbolsNamed: (name) => (name === "万科A" ? ["000002.SZ"] : []) });
    expect(known.rows.map(({ symbol }) => symbol)).toEqual(["000002.SZ", "000002.SZ"]);
    expect(read(one, { fileName: "300308.csv" }).rows).toMatchObject([
      { symbol: "300308.SZ" },
      { symbol: "300308.SZ" },
    ]);
    const open = read(one);
    expect(open.rows.map(({ symbol }) => symbol)).toEqual([null, null]);
    expect(about("symbol", open)).toEqual([{ about: "symbol", printed: null, candidates: [] }]);
  });

  it("with one known ticker name assigns rows without a name to that ticker", () => {
    const verdict = read(["日期,名称,收盘", "2025-02-05,中际旭创,11", "2025-02-06,,12"], { symbolsNamed });
    expect(verdict.rows.map(({ symbol }) => symbol)).toEqual(["300308.SZ", "300308.SZ"]);
    expect(about("symbol", verdict)).toEqual([]);
  });

  it("doesn't assign rows with another ticker name to its one ticker, however far down", () => {
    const long = Array.from({ length: 9_000 }, (_, i) => `${addDays("1990-01-01", i)},中际旭创,11`);
    const verdict = read(["日期,名称,收盘", ...long, "2025-02-05,某某科技,12", "2025-02-06,科大讯飞,13"], {
      symbolsNamed,
      fileName: "300308.csv",
    });
    expect(verdict.tickers.map(({ symbol, rows }) => [symbol, rows])).toEqual([
      ["300308.SZ", 9_000],
      ["002230.SZ", 1],
    ]);
    expect(verdict.rejected).toMatchObject([{ line: 9_002, code: "unknown_symbol", value: "某某科技" }]);
    expect(about("symbol", verdict)).toEqual([{ about: "symbol", printed: "某某科技", candidates: [] }]);
  });
});
