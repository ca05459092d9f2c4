import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { closes, csv, imports, load, undo } from "./price-imports/ask";

beginWithSeededBoard();

const HEADER = "Date,Open,High,Low,Close,Volume";

describe("a plain file", () => {
  it("is imported with its good rows, and each bad row is listed by line, column, code and value", async () => {
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
    expect((await imports()).items[0]).toMatchObject({
      id,
      author: "local",
      authorName: "Analyst",
      accepted: 2,
      revertedAt: null,
    });
    expect((await imports()).items[0]?.rejected).toEqual(rest.rejected);
  });

  it("imported twice changes nothing; other values correct stored ones, which a revert restores", async () => {
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
    expect((await undo(first.body.id)).status).toBe(404); // it is already reverted
    expect(await db.priceImport.count({ where: { symbols: '["AMD.US"]' } })).toBe(2);
    expect((await load(file)).body).toMatchObject({ accepted: 2 });
  });

  it("of a sample ticker replaces every generated bar, which a revert restores", async () => {
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

  it("without a good row changes nothing, including samples", async () => {
    const samples = await closes("300502.SZ");
    const answer = await load(csv("symbol=300502", "Date,Close", "yesterday,1", "2025-03-03,none"));
    expect(answer).toMatchObject({ status: 200, body: { id: null, accepted: 0, firstDay: null } });
    expect(answer.body.rejected).toHaveLength(2);
    expect(await closes("300502.SZ")).toEqual(samples);
  });

  it("stores nothing in a dry run", async () => {
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

describe("imports", () => {
  it("are listed newest first, page by page", async () => {
    const all = (await imports()).items;
    expect(all.map((each) => each.id)).toEqual(
      all
        .map((each) => each.id)
        .sort()
        .reverse(),
    );
    expect(all.length).toBeGreaterThan(4);
    const first = await imports("?limit=2");
    const next = await imports(`?limit=500&cursor=${first.nextCursor}`);
    expect([...first.items, ...next.items]).toEqual(all);
  });

  it("with unknown ids can't be reverted", async () => {
    expect((await undo("nothing")).status).toBe(404);
  });
});
