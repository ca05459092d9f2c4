import { zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { workbook } from "@/lib/prices/imports/container/testing/workbook";
import type { ImportedFiles, ImportResult } from "@/lib/prices/imports/schema";
import { closes, csv, form, imports, load, undo } from "./price-imports/ask";

beginWithSeededBoard();

describe("several files", () => {
  it("are imported or refused separately", async () => {
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

it("the adjustment answered for several files applies to those that state none", async () => {
  const answer = await load<ImportedFiles>({
    query: "?dryRun=1&adjustment=forward",
    body: form(
      ["MULD.csv", "Date,Close", "2025-03-03,1"],
      ["MULE.csv", "Date,Close,Adj Close", "2025-03-03,2,1.9"],
    ),
  });
  expect(answer.body.files).toMatchObject([
    { symbols: ["MULD.US"], adjustment: "forward", accepted: 1 },
    { symbols: ["MULE.US"], adjustment: "total", accepted: 1 },
  ]);
});

it("the symbol answered for several files applies to the file with that name", async () => {
  const answer = await load<ImportedFiles>({
    query: `?dryRun=1&symbols=${encodeURIComponent('{"000300":"000300.SH"}')}`,
    body: form(["000300.csv", "Date,Close", "2025-03-03,1"], ["MULD.csv", "Date,Close", "2025-03-03,1"]),
  });
  expect(answer.body.files).toMatchObject([{ symbols: ["000300.SH"] }, { symbols: ["MULD.US"] }]);
});

describe("a vendor's file", () => {
  it("is read by its column names, in its own encoding, with its own symbol", async () => {
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

  it("of another ticker than the given one is refused", async () => {
    const answer = await load({
      ...csv("symbol=NONE"),
      body: "ts_code,trade_date,close\n300308.SZ,20250303,1",
    });
    expect(answer).toMatchObject({ status: 422, body: { fields: { symbol: "other_ticker" } } });
    expect(await closes("NONE")).toEqual([]);
  });
});

const MANY = "ts_code,trade_date,close\n600001.SH,20250303,1\n600002.SH,20250303,2\n600001.SH,20250304,1.5\n";

describe("a file of many tickers", () => {
  it("is one import with a result per ticker, and is reverted as one", async () => {
    const answer = await load({ ...csv("adjustment=none"), body: MANY });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        symbols: ["600001.SH", "600002.SH"],
        symbolSource: "column",
        accepted: 3,
        firstDay: "2025-03-03",
        lastDay: "2025-03-04",
        tickers: [
          { symbol: "600001.SH", accepted: 2, lastDay: "2025-03-04", adjustment: "none" },
          { symbol: "600002.SH", accepted: 1, lastDay: "2025-03-03", adjustment: "none" },
        ],
      },
    });
    expect(await closes("600001")).toEqual([
      ["2025-03-03", 1],
      ["2025-03-04", 1.5],
    ]);
    expect((await imports("?limit=1")).items[0]).toMatchObject({
      id: answer.body.id,
      source: "import",
      tickers: [{ symbol: "600001.SH" }, { symbol: "600002.SH", accepted: 1 }],
    });
    const again = await load({ ...csv("adjustment=none"), body: MANY });
    expect(again.body).toMatchObject({ id: null, duplicate: 3, previousImportId: answer.body.id });
    expect((await undo(answer.body.id)).status).toBe(200);
    expect([await closes("600001"), await closes("600002")]).toEqual([[], []]);
    expect((await load({ ...csv("adjustment=none&dryRun=1"), body: MANY })).body).toMatchObject({
      accepted: 3,
      previousImportId: null,
    });
  });

  it("is imported for known tickers and lists unknown codes", async () => {
    const body = "ts_code,trade_date,close\n600003.SH,20250303,1\n7203.T,20250303,1\n000300,20250303,1\n";
    const asked = await load({ ...csv("dryRun=1"), body });
    expect(asked.body).toMatchObject({
      accepted: 1,
      rejected: [
        { line: 3, code: "unknown_symbol", value: "7203.T" },
        { line: 4, code: "ambiguous_symbol", value: "000300" },
      ],
      questions: expect.arrayContaining([
        {
          about: "symbol",
          printed: "000300",
          candidates: ["000300.SH", "000300.SZ"],
          likely: null,
          choices: [
            { symbol: "000300.SH", kind: "index", nameEn: "CSI 300", nameZh: "沪深300" },
            { symbol: "000300.SZ", kind: "equity", nameEn: null, nameZh: null },
          ],
        },
      ]) as unknown,
    });
    const symbols = encodeURIComponent(JSON.stringify({ "000300": "CSI 300", "7203.T": "SH600004" }));
    const told = await load({ ...csv(`dryRun=1&symbols=${symbols}`), body });
    expect(told.body).toMatchObject({ accepted: 3, symbols: ["600003.SH", "600004.SH", "000300.SH"] });
  });

  it.each([
    ["no JSON", "malformed_json"],
    ['{"000300": 5}', "wrong_type"],
  ])("gets no symbols from %s", async (text, code) => {
    const answer = await load({ ...csv(`symbols=${encodeURIComponent(text)}`), body: MANY });
    expect(answer.status).toBe(422);
    expect(Object.values((answer.body as unknown as { fields: object }).fields)).toEqual([code]);
  });

  it("gets no symbols from invalid answers", async () => {
    const symbols = encodeURIComponent('{"000300": "no such thing"}');
    const answer = await load({ ...csv(`symbols=${symbols}`), body: MANY });
    expect(answer).toMatchObject({ status: 422, body: { fields: { symbols: "unknown_symbol" } } });
  });
});

const ONE = "Date,Close\n2025-03-03,1\n";
const bytes = (text: string) => new TextEncoder().encode(text);

describe("a body that is one file", () => {
  it.each(["application/octet-stream", "text/csv"])("of type %s is named by the query", async (type) => {
    const answer = await load({
      query: "?dryRun=1&fileName=RAWB.csv",
      body: ONE,
      headers: { "content-type": type },
    });
    expect(answer.body).toMatchObject({
      fileName: "RAWB.csv",
      symbols: ["RAWB.US"],
      symbolSource: "file_name",
    });
  });
});

describe("an archive", () => {
  const send = <T = ImportedFiles>(body: Uint8Array<ArrayBuffer>, query = "") =>
    load<T>({ query, body, headers: { "content-type": "application/zip" } });

  it("is imported file by file", async () => {
    const archive = zipSync({
      "prices/ZIPA.csv": bytes(ONE),
      "../ZIPB.csv": bytes(ONE),
      "readme.txt": bytes("Nothing to see."),
      "ZIPC.csv": bytes(ONE),
    }) as Uint8Array<ArrayBuffer>;
    const answer = await send(archive);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        files: [
          { fileName: "prices/ZIPA.csv", accepted: 1, symbols: ["ZIPA.US"] },
          { fileName: "ZIPB.csv", status: 422, code: "unreadable_file", fields: { file: "unsafe_path" } },
          { fileName: "readme.txt", status: 422, fields: { file: "not_a_table" } },
          { fileName: "ZIPC.csv", accepted: 1, symbols: ["ZIPC.US"] },
        ],
      },
    });
    expect([await closes("ZIPA"), await closes("ZIPB")]).toEqual([[["2025-03-03", 1]], []]);
    // The same file outside the archive has the same hash.
    const alone = await load({ body: form(["ZIPA.csv", ONE]) });
    expect(alone.body).toMatchObject({ duplicate: 1, previousImportId: expect.any(String) as string });
  });

  it("of one file is like that file", async () => {
    const answer = await send<ImportResult>(
      zipSync({ "ZIPD.csv": bytes(ONE) }) as Uint8Array<ArrayBuffer>,
      "?dryRun=1",
    );
    expect(answer.body).toMatchObject({ fileName: "ZIPD.csv", accepted: 1 });
  });

  it.each([
    ["a bomb", { "bomb.csv": new Uint8Array(40 * 1024 * 1024) }, "zip_bomb"],
    ["nothing but folders", { "empty/": new Uint8Array() }, "empty_archive"],
    ["nothing at all", {}, "empty_archive"],
  ])("with %s is refused as a whole", async (_what, files, code) => {
    const answer = await send(zipSync(files as Zippable, { level: 9 }) as Uint8Array<ArrayBuffer>);
    expect(answer).toMatchObject({ status: 422, body: { code: "unreadable_file", fields: { file: code } } });
  });
});

describe("a workbook", () => {
  const send = <T>(body: Uint8Array<ArrayBuffer>, fileName: string, query = "") =>
    load<T>({
      query: `?fileName=${fileName}${query}`,
      body,
      headers: { "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    });

  it("is read by its cells: days as days, a formula by its cached value", async () => {
    const book = workbook([
      ["date", "close"],
      [{ serial: 45719 }, 11], // 2025-03-03
      [{ serial: 45720 }, { formula: "B2*1.1", value: 12.1 }],
    ]);
    const answer = await send<ImportResult>(book, "600005.xlsx");
    expect(answer).toMatchObject({
      status: 201,
      body: { symbols: ["600005.SH"], accepted: 2, rejected: [] },
    });
    expect(await closes("600005")).toEqual([
      ["2025-03-03", 11],
      ["2025-03-04", 12.1],
    ]);
  });

  it("of several sheets is several tables, each named after its sheet", async () => {
    const sheet = [
      ["date", "close"],
      ["2025-03-03", 11],
    ];
    const answer = await send<ImportedFiles>(
      workbook({ "600006.SH": sheet, Notes: [["What this is"]], "600007.SH": sheet }),
      "book.xlsx",
    );
    expect(answer.body.files).toMatchObject([
      { fileName: "book.xlsx/600006.SH", symbols: ["600006.SH"], accepted: 1 },
      { fileName: "book.xlsx/Notes", code: "unreadable_file" },
      { fileName: "book.xlsx/600007.SH", symbols: ["600007.SH"], accepted: 1 },
    ]);
  });
});
