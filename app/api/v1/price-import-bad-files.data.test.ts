import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { PRICE_UPLOAD_TYPES } from "@/lib/prices/imports/query";
import { closes, csv, form, load } from "./price-imports/ask";

beginWithSeededBoard();

describe("a form with too many files", () => {
  it("is refused, without a log entry", async () => {
    const warned: string[] = [];
    const warn = (warning: Error) => warned.push(String(warning));
    process.on("warning", warn);
    try {
      const files = Array.from({ length: 2001 }, (_, i): [string, string] => [`${i}.csv`, "Date,Close"]);
      // One complete body: Node's form writer fails if its stream isn't read to the end.
      const written = new Response(form(...files));
      const headers = { "content-type": written.headers.get("content-type")! };
      const answer = await load({ query: "?dryRun=1", body: await written.arrayBuffer(), headers });
      expect(answer).toMatchObject({ status: 422, body: { fields: { file: "too_many" } } });
      await new Promise((resolve) => setImmediate(resolve));
      expect(warned).toEqual([]);
    } finally {
      process.off("warning", warn);
    }
  });
});

describe("a file without prices", () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  it.each([
    ["nothing", "", "empty_file"],
    ["only white space", " \n\n ", "empty_file"],
    ["a page", "<!DOCTYPE html><html><body>Too many requests</body></html>", "html_page"],
    ["rows without a header", "2025-03-03,10,12,9,11,1000", "no_header"],
    ["a header without a close", "Date,Open\n2025-03-03,1", "unknown_columns"],
    ["a table nobody knows", "shape,weight,height\nround,1,2", "unknown_columns"],
    ["a line without an end", "x".repeat(3_000_000), "line_too_long"],
    ["prose", "Orders were raised again, we hear.", "not_a_table"],
    ["half an archive", bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0), "bad_zip"],
    ["a PDF", "%PDF-1.7\n%", "binary_file"],
    ["the Excel of before 2007", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "old_excel_file"],
    ["zeros", bytes(0, 0, 0, 0), "binary_file"],
  ])("%s", async (_what, body, code) => {
    const answer = await load({ ...csv("symbol=NONE"), body });
    expect(answer).toMatchObject({
      status: 422,
      type: "application/problem+json",
      body: { code: "unreadable_file", fields: { file: code } },
    });
    expect(await closes("NONE")).toEqual([]);
  });

  it.each([
    ["application/json", "{}"],
    ["text/plain", "Date,Close"],
    ["application/x-www-form-urlencoded", "file=Date"],
  ])("%s isn't accepted", async (type, body) => {
    expect(await load({ query: "?symbol=NONE", body, headers: { "content-type": type } })).toMatchObject({
      status: 415,
      body: { code: "unsupported_media_type", accepts: PRICE_UPLOAD_TYPES },
    });
  });

  it.each([
    ["a form without its boundary", "multipart/form-data", "whatever"],
    [
      "a form that breaks off",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="f',
    ],
  ])("%s", async (_what, type, body) => {
    const answer = await load({ body, headers: { "content-type": type } });
    expect(answer).toMatchObject({ status: 400, body: { code: "malformed_body" } });
  });

  it("a file name that no database can store unchanged", async () => {
    const answer = await load({ ...csv("symbol=NONE&fileName=a%00b.csv"), body: "Date,Close\n2025-03-03,1" });
    expect(answer).toMatchObject({ status: 422, body: { fields: { fileName: "not_text" } } });
    expect(await closes("NONE")).toEqual([]);
  });

  it("a form without a file", async () => {
    const body = new FormData();
    body.append("file", "Date,Close");
    expect(await load({ body })).toMatchObject({ status: 422, body: { fields: { file: "required" } } });
  });

  it("more than 250 mebibytes, with or without a stated length", async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(10);
    let sent = 0;
    const body = new ReadableStream({
      pull: (stream) => (sent++ < 500 ? stream.enqueue(chunk) : stream.close()),
    });
    const answer = await load({ ...csv("symbol=NONE"), body });
    expect(answer).toMatchObject({ status: 413, body: { code: "body_too_large" } });
    expect(sent).toBeLessThan(260); // the server stops reading
    const declared = await load({
      query: "?symbol=NONE",
      body: "Date,Close",
      headers: { "content-type": "text/csv", "content-length": String(500 * 1024 * 1024) },
    });
    expect(declared.status).toBe(413);
  });
});

const OHLC = "Date,Open,High,Low,Close";

describe("an invalid row is rejected with its position, the others are accepted", () => {
  it.each([
    ["1970, which an empty cell becomes", "1970-01-01,1,1,1,1", "Date", "day_too_early", "1970-01-01"],
    [
      "1899, which a spreadsheet makes of nothing",
      "1899-12-30,1,1,1,1",
      "Date",
      "day_too_early",
      "1899-12-30",
    ],
    ["a spreadsheet's number of a day", "45719,1,1,1,1", "Date", "bad_day", "45719"],
    ["a year of two digits", "25-03-04,1,1,1,1", "Date", "bad_day", "25-03-04"],
    ["a day there isn't", "2025-02-30,1,1,1,1", "Date", "bad_day", "2025-02-30"],
    ["tomorrow's tomorrow", "2999-03-04,1,1,1,1", "Date", "day_in_future", "2999-03-04"],
    ["a high below its low", "2025-03-04,10,8,9,9", "High", "high_below_low", "8"],
    ["a price below zero", "2025-03-04,-1,1,-1,1", "Open", "not_positive", "-1"],
    ["a close of nothing", "2025-03-04,1,1,1,0", "Close", "not_positive", "0"],
    ["more than anything costs", "2025-03-04,1,1e308,1,1", "High", "out_of_range", "1e308"],
    [
      "next to nothing, of which no return can be taken",
      "2025-03-04,1,1,1e-308,1",
      "Low",
      "out_of_range",
      "1e-308",
    ],
    ["a word", "2025-03-04,1,1,1,soon", "Close", "not_a_number", "soon"],
    ["a formula", '2025-03-04,1,1,1,"=SUM(1,2)"', "Close", "not_a_number", "=SUM(1,2)"],
    [
      "a command to a spreadsheet",
      "2025-03-04,1,1,1,@cmd|' /C calc'!A0",
      "Close",
      "not_a_number",
      "@cmd|' /C calc'!A0",
    ],
    ["no price at all", "2025-03-04,,,,", "Close", "blank_row", ""],
    ["a cell too many", "2025-03-04,1,1,1,1,9", "", "extra_cells", "9"],
  ])("%s", async (_what, row, column, code, value) => {
    const rows = csv("symbol=BADR&dryRun=1", OHLC, "2025-03-03,1,1,1,1", row, "2025-03-05,1,1,1,1");
    expect((await load(rows)).body).toMatchObject({
      accepted: 2,
      rejected: [{ line: 3, column, code, value }],
      rejectedCount: 1,
    });
  });

  it("of a repeated day the first row counts, another value is rejected, and an equal one is reported", async () => {
    const rows = ["2025-03-03,1", "2025-03-04,2", "2025-03-04,3", "2025-03-03,1"];
    expect((await load(csv("symbol=BADD", "Date,Close", ...rows))).body).toMatchObject({
      accepted: 2,
      duplicate: 1,
      rejected: [{ line: 4, column: "Date", code: "duplicate_day", value: "2025-03-04" }],
      warnings: [{ line: 5, code: "repeated_row" }],
    });
    expect(await closes("BADD")).toEqual([
      ["2025-03-03", 1],
      ["2025-03-04", 2],
    ]);
  });

  it("rows in any order are stored by day", async () => {
    const rows = ["2025-03-05,3", "2025-03-03,1", "2025-03-04,2"];
    expect((await load(csv("symbol=BADO", "Date,Close", ...rows))).body).toMatchObject({
      accepted: 3,
      firstDay: "2025-03-03",
      lastDay: "2025-03-05",
    });
    expect((await closes("BADO")).map(([, close]) => close)).toEqual([1, 2, 3]);
  });

  it("a repeated header is reported once and skipped", async () => {
    const rows = ["2025-03-03,1", "Date,Close", "2025-03-04,2"];
    expect((await load(csv("symbol=BADH&dryRun=1", "Date,Close", ...rows))).body).toMatchObject({
      accepted: 2,
      rejected: [],
      warnings: [{ line: 3, code: "repeated_header" }],
    });
  });

  it("a file with two encodings has its readable rows and a warning", async () => {
    const utf8 = new TextEncoder().encode("日期,名称,收盘价\n2025-03-03,中国移动,1\n2025-03-04,");
    const body = new Uint8Array([...utf8, 0xd6, 0xd0, 0xb9, 0xfa, ...new TextEncoder().encode(",2\n")]);
    const answer = await load({ ...csv("symbol=BADE&dryRun=1"), body });
    expect(answer.body).toMatchObject({ accepted: 2, warnings: [{ line: 3, code: "bad_encoding" }] });
  });

  it("negative prices are valid in forward-adjusted history and nowhere else", async () => {
    const rows = ["2025-03-03,-0.5", "2025-03-04,0.5"];
    for (const mode of ["none", "backward", "total", "unknown"]) {
      const answer = await load(csv(`symbol=BADN&dryRun=1&adjustment=${mode}`, "Date,Close", ...rows));
      expect(answer.body).toMatchObject({ accepted: 1, rejected: [{ code: "not_positive", value: "-0.5" }] });
    }
    await load(csv("symbol=BADN&adjustment=forward", "Date,Close", ...rows));
    expect(await closes("BADN")).toEqual([
      ["2025-03-03", -0.5],
      ["2025-03-04", 0.5],
    ]);
  });

  it("dates with two readings are a question", async () => {
    const file = ["Date,Close", "05/03/2025,1", "06/03/2025,2"];
    const asked = await load(csv("symbol=BADA&dryRun=1", ...file));
    expect(asked.body).toMatchObject({
      accepted: 0,
      rejected: [{ code: "ambiguous_day" }, { code: "ambiguous_day" }],
      questions: expect.arrayContaining([
        { about: "date_order", samples: ["05/03/2025", "06/03/2025"] },
      ]) as unknown,
    });
    const told = async (order: string) =>
      (await load(csv(`symbol=BADA&dryRun=1&dateOrder=${order}`, ...file))).body;
    expect(await told("dmy")).toMatchObject({ accepted: 2, firstDay: "2025-03-05", lastDay: "2025-03-06" });
    expect(await told("mdy")).toMatchObject({ accepted: 2, firstDay: "2025-05-03", lastDay: "2025-06-03" });
    const sure = csv("symbol=BADA&dryRun=1", "Date,Close", "05/03/2025,1", "25/03/2025,2");
    expect((await load(sure)).body).toMatchObject({ accepted: 2, firstDay: "2025-03-05" });
  });

  it("numbers whose comma has two readings are a question, and are stored as answered", async () => {
    const file = ["Date\tClose", "2025-03-03\t1,345", "2025-03-04\t1,350"];
    const asked = await load(csv("symbol=BADC&dryRun=1", ...file));
    expect(asked.body).toMatchObject({
      accepted: 0,
      rejected: [{ code: "ambiguous_number" }, { code: "ambiguous_number" }],
      questions: expect.arrayContaining([{ about: "decimal_sign", samples: ["1,345", "1,350"] }]) as unknown,
    });
    const grouped = await load(csv("symbol=BADC&dryRun=1&decimalSign=.", ...file));
    expect(grouped.body).toMatchObject({ accepted: 2, rejected: [] });
    await load(csv(`symbol=BADC&decimalSign=${encodeURIComponent(",")}`, ...file));
    expect(await closes("BADC")).toEqual([
      ["2025-03-03", 1.345],
      ["2025-03-04", 1.35],
    ]);
    expect(await load(csv("symbol=BADC&dryRun=1&decimalSign=;", ...file))).toMatchObject({
      status: 422,
      body: { code: "invalid", fields: { decimalSign: expect.anything() as unknown } },
    });
  });

  it("many missing adjusted closes are a question, and the rows are imported by close", async () => {
    const file = [
      "Date,Close,Adj Close",
      "2025-03-03,1,0.9",
      "2025-03-04,2,",
      "2025-03-05,3,null",
      "2025-03-06,4,3.9",
    ];
    const asked = await load(csv("symbol=BADG&dryRun=1", ...file));
    expect(asked.body).toMatchObject({
      accepted: 2,
      adjustment: "total",
      rejected: [{ code: "no_adjusted_close" }, { code: "no_adjusted_close" }],
      questions: [{ about: "adjusted_close", without: 2, rows: 4 }],
    });
    const without = await load(csv("symbol=BADG&dryRun=1&goBy=adjusted_close", ...file));
    expect(without.body).toMatchObject({ accepted: 2, adjustment: "total", questions: [] });
    const stored = await load(csv("symbol=BADG&goBy=close&adjustment=split", ...file));
    expect(stored.body).toMatchObject({ accepted: 4, adjustment: "split", rejected: [] });
    expect((await closes("BADG")).map(([, close]) => close)).toEqual([1, 2, 3, 4]);
  });

  it("a symbol of an unknown market is rejected", async () => {
    const file = ["Date,Close", "2025-03-03,1"];
    expect(await load(csv("symbol=7203.T", ...file))).toMatchObject({
      status: 422,
      body: { code: "unknown_symbol", fields: { symbol: "unknown_symbol" } },
    });
    const told = await load(csv("", "ts_code,trade_date,close", "7203.T,20250303,1"));
    expect(told).toMatchObject({ status: 422, body: { fields: { symbol: "required" } } });
  });

  it("a table of latest prices needs its day", async () => {
    const file = ["序,代码,名称,最新,涨幅%", "1,600941,中国移动,105.5,1.2"];
    expect(await load(csv("dryRun=1", ...file))).toMatchObject({
      status: 200,
      body: { accepted: 0, tickers: [], questions: [{ about: "day" }] },
    });
    expect(await load(csv("", ...file))).toMatchObject({
      status: 422,
      body: {
        code: "unreadable_file",
        fields: { file: "snapshot_without_day" },
        questions: [{ about: "day" }],
      },
    });
    expect((await load(csv("dryRun=1&day=2025-03-03", ...file))).body).toMatchObject({
      accepted: 1,
      symbols: ["600941.SH"],
      firstDay: "2025-03-03",
    });
    expect((await load(csv("dryRun=1&day=2999-03-03", ...file))).body).toMatchObject({ accepted: 0 });
  });

  it.each([
    ["constructor", "BADO"],
    ["__proto__", "BADP"],
  ])("%s is not a symbol", async (code, other) => {
    const rows = [`${code},20250303,1`, `${other},20250303,2`];
    const { status, body } = await load(csv("", "ts_code,trade_date,close", ...rows));
    expect([status, body.rejected]).toMatchObject([201, [{ code: "unknown_symbol", value: code }]]);
  });

  it("a long cell is reported by its beginning", async () => {
    const { body } = await load(
      csv("symbol=BADL&dryRun=1", "Date,Close", "2025-03-03,1", `2025-03-04,${"x".repeat(100_000)}`),
    );
    expect(body.rejected).toMatchObject([{ code: "not_a_number", value: `${"x".repeat(200)}…` }]);
  });

  it("the first thousand problems are listed and all are counted", async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `day ${i},1`);
    const { body } = await load(csv("symbol=BADM&dryRun=1", "Date,Close", "2025-03-03,1", ...rows));
    expect(body).toMatchObject({ accepted: 1, rejectedCount: 1500 });
    expect(body.rejected).toHaveLength(1000);
  });
});

describe("columns that contradict their headings", () => {
  it.each([
    ["one column", ["Close", "1", "2"], "not_a_table"],
    ["one column of days", ["Date", "2025-03-03"], "not_a_table"],
    ["two closes", ["Date,Close,Close", "2025-03-03,1,2"], "unknown_columns"],
    [
      "highs under the lows",
      ["Date,Low,High,Close", ...Array.from({ length: 6 }, (_, i) => `2025-03-0${i + 3},9,5,7`)],
      "mislabelled_columns",
    ],
    [
      "weeks",
      [
        "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>",
        "AAPL.US,W,20250303,000000,1,1,1,1,1,0",
      ],
      null,
    ],
  ])("%s", async (_what, lines, code) => {
    const check = await load(csv("symbol=AAPL&dryRun=1", ...lines));
    if (code === null)
      return expect(check.body).toMatchObject({ accepted: 0, rejected: [{ code: "not_daily" }] });
    const write = await load<{ questions?: object[] }>(csv("symbol=AAPL", ...lines));
    expect(write).toMatchObject({ status: 422, body: { fields: { file: code } } });
    // A fault that no answer can solve is an error in a dry run too.
    if (code === "not_a_table") return expect(check.status).toBe(422);
    expect(check).toMatchObject({
      status: 200,
      body: { accepted: 0, questions: [{ about: "columns", code }] },
    });
    expect(check.body.questions).toEqual(write.body.questions);
  });
});
