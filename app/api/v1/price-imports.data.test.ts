import { beforeAll, describe, expect, it } from "vitest";
import { call, type Call } from "@/lib/api/testing/call";
import { db } from "@/lib/db/client";
import type { ImportedFiles, ImportResult, PriceImportItem } from "@/lib/prices/schema";
import type { Bars } from "@/lib/tickers/schema";
import { seedBoard } from "@/prisma/seed/seed-board";
import { DELETE as revert } from "./price-imports/[id]/route";
import { GET as list, POST as post } from "./price-imports/route";
import { GET as bars } from "./tickers/[symbol]/bars/route";

beforeAll(() => seedBoard("2025-07-01"), 60_000);

const csv = (query: string, ...lines: string[]) => ({
  query: `?${query}`,
  body: lines.join("\n"),
  headers: { "content-type": "text/csv" },
});
const load = <T = ImportResult>(asked: Call) => call<T>(post, asked);
const undo = <T = PriceImportItem>(id: string | null) =>
  call<T>(revert, { method: "DELETE", params: { id: id! } });
const closes = async (symbol: string) => {
  const { status, body } = await call<Bars>(bars, { params: { symbol } });
  return status === 404 ? [] : body.items.map((bar) => [bar.day, bar.close]);
};
const imports = async () => (await call<{ items: PriceImportItem[] }>(list)).body.items;

function form(...files: [name: string, ...lines: string[]][]) {
  const body = new FormData();
  for (const [name, ...lines] of files) body.append("file", new File([lines.join("\n")], name));
  return body;
}

const HEADER = "Date,Open,High,Low,Close,Volume";

describe("a plain file", () => {
  it("takes the good rows and names each bad one by line, column, code and value", async () => {
    const answer = await load(
      csv(
        "symbol=NVDA&adjustment=none",
        HEADER,
        "2025-03-03,10,12,9,11,1000",
        "2025-02-29,10,12,9,11,1000",
        "2025-03-04,10,12,9,eleven,1000",
        "2025-03-05,10,8,9,9,1000",
        "2025-03-06,10,12,9,-11,1000",
        "2999-01-01,10,12,9,11,1000",
        "",
        ",,,,,",
        "2025-03-03,10,12,9,12,1000",
        "2025-03-07,10,12,9,14,1000",
        "2025-03-10,10,12,9,11,1000,9",
      ),
    );
    expect(answer).toMatchObject({ status: 201, type: "application/json; charset=utf-8" });
    const { id, ...rest } = answer.body;
    expect(id).not.toBeNull();
    expect(rest).toMatchObject({
      fileName: null,
      form: "plain",
      symbols: ["NVDA.US"],
      adjustment: "none",
      accepted: 2,
      duplicate: 0,
      corrected: 0,
      samplesReplaced: 0,
      rejected: [
        { line: 3, column: "Date", code: "bad_day", value: "2025-02-29" },
        { line: 4, column: "Close", code: "not_a_number", value: "eleven" },
        { line: 5, column: "High", code: "high_below_low", value: "8" },
        { line: 6, column: "Close", code: "not_positive", value: "-11" },
        { line: 7, column: "Date", code: "day_in_future", value: "2999-01-01" },
        { line: 9, column: "Close", code: "blank_row", value: "" },
        { line: 10, column: "Date", code: "duplicate_day", value: "2025-03-03" },
        { line: 12, column: "", code: "extra_cells", value: "9" },
      ],
      warnings: [{ line: 11, column: "Close", code: "close_outside_range", value: "14" }],
      firstDay: "2025-03-03",
      lastDay: "2025-03-07",
      rejectedCount: 8,
      warningCount: 1,
      questions: [],
      symbolSource: "answer",
      sample: expect.arrayContaining([["2025-03-03", "10", "12", "9", "11", "1000"]]),
      tickers: [{ symbol: "NVDA.US", adjustment: "none", accepted: 2, conflict: null }],
    });
    expect(await closes("NVDA")).toEqual([
      ["2025-03-03", 11],
      ["2025-03-07", 14],
    ]);
    expect((await imports())[0]).toMatchObject({
      id,
      author: "local",
      authorName: "Analyst",
      accepted: 2,
      revertedAt: null,
    });
    expect((await imports())[0]?.rejected).toEqual(rest.rejected);
  });

  it("twice changes nothing; other values correct what is there, and come back when that is taken back", async () => {
    const file = csv("symbol=AMD", "Date,Close", "2025-03-03,100", "2025-03-04,101");
    const first = await load(file);
    const again = await load(file);
    expect(again).toMatchObject({ status: 200, body: { id: null, accepted: 0, duplicate: 2, corrected: 0 } });
    expect(await db.priceImport.count({ where: { symbols: '["AMD.US"]' } })).toBe(1);

    const other = await load(csv("symbol=AMD", "Date,Close", "2025-03-04,111", "2025-03-05,112"));
    expect(other).toMatchObject({ status: 201, body: { accepted: 1, duplicate: 0, corrected: 1 } });
    expect(await closes("AMD")).toEqual([
      ["2025-03-03", 100],
      ["2025-03-04", 111],
      ["2025-03-05", 112],
    ]);
    expect(await undo(first.body.id)).toMatchObject({
      status: 409,
      type: "application/problem+json",
      body: { code: "not_revertible", laterImport: other.body.id },
    });
    expect((await undo(other.body.id)).body).toMatchObject({ id: other.body.id, corrected: 1 });
    expect(await closes("AMD")).toEqual([
      ["2025-03-03", 100],
      ["2025-03-04", 101],
    ]);
    expect((await undo(first.body.id)).status).toBe(200);
    expect(await closes("AMD")).toEqual([]);
    expect((await undo(first.body.id)).status).toBe(404); // it is reverted already
    expect(await db.priceImport.count({ where: { symbols: '["AMD.US"]' } })).toBe(2);
    expect((await load(file)).body).toMatchObject({ accepted: 2 });
  });

  it("of a sample ticker takes the place of every generated bar, and gives them back", async () => {
    const samples = await closes("300308.SZ");
    const real = await load(csv("symbol=300308", "Date,Close", "2025-02-05,110", "2025-02-06,121"));
    expect(real.body).toMatchObject({ accepted: 2, corrected: 0, samplesReplaced: samples.length });
    expect(await closes("300308.SZ")).toEqual([
      ["2025-02-05", 110],
      ["2025-02-06", 121],
    ]);
    await undo(real.body.id);
    expect(await closes("300308.SZ")).toEqual(samples);
    expect(await db.priceSeries.count({ where: { source: "sample", bars: { gt: 0 } } })).toBe(48);
  });

  it("without a good row changes nothing, samples least of all", async () => {
    const samples = await closes("300502.SZ");
    const answer = await load(csv("symbol=300502", "Date,Close", "yesterday,1", "2025-03-03,none"));
    expect(answer).toMatchObject({ status: 200, body: { id: null, accepted: 0, firstDay: null } });
    expect(answer.body.rejected).toHaveLength(2);
    expect(await closes("300502.SZ")).toEqual(samples);
  });

  it("is only looked at in a dry run", async () => {
    const asked = csv("symbol=DRYR&dryRun=1", "Date,Close", "2025-03-03,1", "x,2");
    expect(await load(asked)).toMatchObject({
      status: 200,
      body: { id: null, accepted: 1, rejected: [{ line: 3 }], symbols: ["DRYR.US"] },
    });
    expect(await db.ticker.count({ where: { symbol: "DRYR.US" } })).toBe(0);
    const overSample = await load(csv("symbol=300394&dryRun=true", "Date,Close", "2025-03-03,1"));
    expect(overSample.body.samplesReplaced).toBeGreaterThan(100);
    expect((await closes("300394.SZ")).length).toBe(overSample.body.samplesReplaced);
  });

  it.each([
    ["\uFEFFDate,Close\r\n2025-03-03,1\r\n", "a byte order mark and other line ends"],
    ["date;close\n2025-03-03;1,5", "semicolons and a decimal comma"],
    ["Close\tDate\n1\t2025/3/3", "tabs, columns the other way round"],
    ['"Date","Close"\n"2025-03-03","1,234.5"', "quotes around everything"],
  ])("may have %#: %s", async (body) => {
    const answer = await load({ ...csv("symbol=FORM&dryRun=1"), body });
    expect(answer.body).toMatchObject({ accepted: 1, rejected: [], firstDay: "2025-03-03" });
  });
});

describe("an adjustment", () => {
  it("is what the query says, else what the file states, else unknown", async () => {
    const rows = ["2025-03-03,10,9", "2025-03-04,11,10"];
    const dry = async (symbol: string, more = "") =>
      (await load(csv(`symbol=${symbol}&dryRun=1${more}`, "Date,Close,Adj Close", ...rows))).body.adjustment;
    expect(await dry("ADJA")).toBe("total");
    expect(await dry("ADJA", "&adjustment=total")).toBe("total");
    const plain = csv("symbol=ADJB&dryRun=1", "Date,Close", "2025-03-03,10");
    expect((await load(plain)).body.adjustment).toBe("unknown");
    expect((await load({ ...plain, query: `${plain.query}&adjustment=forward` })).body.adjustment).toBe(
      "forward",
    );
  });

  it("that contradicts the file is refused with the choice", async () => {
    const answer = await load(csv("symbol=ADJC&adjustment=none", "Date,Close,Adj Close", "2025-03-03,10,9"));
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: "adjustment_conflict",
        stated: "total",
        asked: "none",
        fields: { adjustment: "contradicts_file" },
      },
    });
  });

  it("is never mixed in one series: refused, or the whole series replaced on demand", async () => {
    const first = await load(
      csv("symbol=ADJD&adjustment=none", "Date,Close", "2025-03-03,10", "2025-03-04,11"),
    );
    const file = ["Date,Close", "2025-03-04,5.5", "2025-03-05,6"];
    expect(await load(csv("symbol=ADJD&adjustment=forward", ...file))).toMatchObject({
      status: 409,
      body: { code: "adjustment_conflict", series: "none", file: "forward", symbol: "ADJD.US" },
    });
    expect(await closes("ADJD")).toHaveLength(2);
    const replaced = await load(csv("symbol=ADJD&adjustment=forward&replace=1", ...file));
    expect(replaced).toMatchObject({ status: 201, body: { accepted: 2, adjustment: "forward" } });
    expect(await closes("ADJD")).toEqual([
      ["2025-03-04", 5.5],
      ["2025-03-05", 6],
    ]);
    await undo(replaced.body.id);
    expect((await call<Bars>(bars, { params: { symbol: "ADJD" } })).body).toMatchObject({
      adjustment: "none",
      items: [{ close: 10 }, { close: 11 }],
    });
    await undo(first.body.id);
  });

  it("outside the list is refused", async () => {
    const answer = await load(csv("symbol=ADJE&adjustment=qfq", "Date,Close", "2025-03-03,10"));
    expect(answer).toMatchObject({ status: 422, body: { fields: { adjustment: "not_allowed" } } });
  });
});

describe("whose bars they are", () => {
  it.each([
    ["300496.SZ.csv", "300496.SZ"],
    ["sh600588.csv", "600588.SH"],
    ["0700.HK.TXT", "00700.HK"],
    ["C:\\prices\\MSFT.csv", "MSFT.US"],
  ])("the file's name may say: %s", async (name, symbol) => {
    const answer = await load({ query: "?dryRun=1", body: form([name, "Date,Close", "2025-03-03,1"]) });
    expect(answer.body).toMatchObject({ symbols: [symbol], accepted: 1 });
  });

  it.each([
    ["prices.csv", 422, "invalid", "required"],
    ["000300.csv", 422, "ambiguous_symbol", "ambiguous_symbol"],
  ])("%s doesn't say", async (name, status, code, field) => {
    const answer = await load({ body: form([name, "Date,Close", "2025-03-03,1"]) });
    expect(answer).toMatchObject({ status, body: { code, fields: { symbol: field } } });
  });

  it.each([
    ["", "invalid", "required"],
    ["symbol=no such", "unknown_symbol", "unknown_symbol"],
    ["symbol=000300", "ambiguous_symbol", "ambiguous_symbol"],
    ["symbol=中国移动", "ambiguous_symbol", "ambiguous_symbol"],
  ])("?%s doesn't say", async (query, code, field) => {
    const answer = await load(csv(query, "Date,Close", "2025-03-03,1"));
    expect(answer).toMatchObject({ status: 422, body: { code, fields: { symbol: field } } });
  });

  it("the query says before the file's name does", async () => {
    const answer = await load({
      query: "?symbol=NAME&dryRun=1",
      body: form(["300496.SZ.csv", "Date,Close", "2025-03-03,1"]),
    });
    expect(answer.body.symbols).toEqual(["NAME.US"]);
  });
});

describe("several files", () => {
  it("are each imported or refused for themselves", async () => {
    const answer = await load<ImportedFiles>({
      body: form(
        ["MULA.csv", "Date,Close", "2025-03-03,1"],
        ["what is this.csv", "Date,Close", "2025-03-03,1"],
        ["MULB.csv", "Date,Close", "2025-03-03,2", "x,1"],
        ["MULC.csv", "<!doctype html>"],
      ),
    });
    expect(answer.status).toBe(201);
    expect(answer.body.files).toMatchObject([
      { fileName: "MULA.csv", accepted: 1, symbols: ["MULA.US"] },
      { fileName: "what is this.csv", status: 422, code: "invalid", fields: { symbol: "required" } },
      { fileName: "MULB.csv", accepted: 1, rejected: [{ line: 3, code: "bad_day" }] },
      { fileName: "MULC.csv", status: 422, code: "unreadable_file", fields: { file: "html_page" } },
    ]);
    expect([await closes("MULA"), await closes("MULB"), await closes("MULC")]).toEqual([
      [["2025-03-03", 1]],
      [["2025-03-03", 2]],
      [],
    ]);
  });
});

describe("a vendor's file", () => {
  it("is read by its columns' names, in its own encoding, and says its symbol", async () => {
    // 日期,股票代码,开盘,收盘,最高,最低,成交量 in GB18030
    const head = "C8D5C6DA2CB9C9C6B1B4FAC2EB2CBFAAC5CC2CCAD5C5CC2CD7EEB8DF2CD7EEB5CD2CB3C9BDBBC1BF";
    const row = Buffer.from("\n2025-03-03,002475,10,11,12,9,5\n");
    const body = new Uint8Array(Buffer.concat([Buffer.from(head, "hex"), row]));
    const answer = await load({ ...csv("adjustment=forward"), body });
    expect(answer).toMatchObject({
      status: 201,
      body: { symbols: ["002475.SZ"], adjustment: "forward", accepted: 1, rejected: [] },
    });
    expect(await closes("002475")).toEqual([["2025-03-03", 11]]);
  });

  it("of another ticker than the one asked for is refused", async () => {
    const answer = await load({
      ...csv("symbol=NONE"),
      body: "ts_code,trade_date,close\n300308.SZ,20250303,1",
    });
    expect(answer).toMatchObject({ status: 422, body: { fields: { symbol: "contradicts_file" } } });
    expect(await closes("NONE")).toEqual([]);
  });

  it("with more than one ticker is refused for now", async () => {
    const body = "ts_code,trade_date,close\n300308.SZ,20250303,1\n300502.SZ,20250303,1";
    expect(await load({ ...csv(""), body })).toMatchObject({
      status: 422,
      body: { fields: { file: "many_tickers" } },
    });
  });
});

describe("what is no file of prices", () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  it.each([
    ["nothing", "", "empty_file"],
    ["only white space", " \n\n ", "empty_file"],
    ["a page", "<!DOCTYPE html><html><body>Too many requests</body></html>", "html_page"],
    ["rows without a header", "2025-03-03,10,12,9,11,1000", "no_header"],
    ["a header without a close", "Date,Open\n2025-03-03,1", "unknown_columns"],
    ["a table nobody knows", "shape,weight\nround,1", "unknown_columns"],
    ["prose", "Orders were raised again, we hear.", "unknown_columns"],
    ["a spreadsheet", bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0), "binary_file"],
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
  ])("%s isn't taken", async (type, body) => {
    expect(await load({ query: "?symbol=NONE", body, headers: { "content-type": type } })).toMatchObject({
      status: 415,
      body: { code: "unsupported_media_type", accepts: ["text/csv", "multipart/form-data"] },
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

  it("a form without a file", async () => {
    const body = new FormData();
    body.append("file", "Date,Close");
    expect(await load({ body })).toMatchObject({ status: 422, body: { fields: { file: "required" } } });
  });

  it("more than fifty mebibytes", async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(10);
    let sent = 0;
    const body = new ReadableStream({
      pull: (stream) => (sent++ < 60 ? stream.enqueue(chunk) : stream.close()),
    });
    const answer = await load({ ...csv("symbol=NONE"), body });
    expect(answer).toMatchObject({ status: 413, body: { code: "body_too_large" } });
    expect(sent).toBeLessThan(55); // it stops listening
    const declared = await load({
      query: "?symbol=NONE",
      body: "Date,Close",
      headers: { "content-type": "text/csv", "content-length": String(60 * 1024 * 1024) },
    });
    expect(declared.status).toBe(413);
  });
});

describe("imports", () => {
  it("are listed newest first, page by page", async () => {
    const all = await imports();
    expect(all.map((each) => each.id)).toEqual(
      all
        .map((each) => each.id)
        .sort()
        .reverse(),
    );
    expect(all.length).toBeGreaterThan(5);
    const first = await call<{ items: PriceImportItem[]; nextCursor: string }>(list, { query: "?limit=2" });
    const next = await call<{ items: PriceImportItem[] }>(list, {
      query: `?limit=500&cursor=${first.body.nextCursor}`,
    });
    expect([...first.body.items, ...next.body.items]).toEqual(all);
  });

  it("that aren't there can't be reverted", async () => {
    expect((await undo("nothing")).status).toBe(404);
  });
});
