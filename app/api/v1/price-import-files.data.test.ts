import { beforeAll, describe, expect, it } from "vitest";
import type { ImportedFiles } from "@/lib/prices/schema";
import { seedBoard } from "@/prisma/seed/seed-board";
import { closes, csv, form, load } from "./price-imports/ask";

beforeAll(() => seedBoard("2025-07-01"), 60_000);

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
});
