import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { migrate } from "./migrate";
import { boardBefore } from "./testing/board-before";

const MIGRATION = "20261103000000_ticker_kinds";
const STORED_AS_SHARES = [
  "113050.SH",
  "110059.SH",
  "123123.SZ",
  "128136.SZ",
  "180101.SZ",
  "VIX.US",
  "SOX.US",
  "RUT.US",
];
const SHARES = ["300308.SZ", "NVDA.US", "00700.HK", "127001.SH"];

test("tickers stored as shares become the bonds, funds and indices they are, and the migration lists them", async () => {
  const file = await boardBefore(MIGRATION, (before) => {
    const insert = before.prepare(
      `INSERT INTO "Ticker" ("symbol","exchange","currency","kind") VALUES (?,?,?,'equity')`,
    );
    for (const symbol of [...STORED_AS_SHARES, ...SHARES]) {
      const { exchange, currency } = describeSymbol(symbol);
      insert.run(symbol, exchange, currency);
    }
    before.exec(
      `INSERT INTO "PriceSeries" ("tickerId","source","adjustment","revision","bars","updatedAt")
       SELECT "id",'yahoo','total',1,0,'2025-02-04T00:00:00.000+00:00' FROM "Ticker" WHERE "symbol" IN ('VIX.US','NVDA.US')`,
    );
  });

  const { corrections } = await migrate(file, "prisma/migrations");
  const after = new Database(file);
  const kinds = after.prepare<[], [string, string]>(`SELECT "symbol","kind" FROM "Ticker"`).raw().all();
  const series = after
    .prepare(
      `SELECT t."symbol", s."adjustment" FROM "PriceSeries" s JOIN "Ticker" t ON t."id" = s."tickerId" ORDER BY 1`,
    )
    .raw()
    .all();
  after.close();
  for (const [symbol, kind] of kinds) expect([symbol, kind]).toEqual([symbol, describeSymbol(symbol).kind]);
  expect(series).toEqual([
    ["NVDA.US", "total"],
    ["VIX.US", "none"],
  ]);
  expect(corrections).toHaveLength(STORED_AS_SHARES.length + 1);
  expect(corrections).toContain("113050.SH: kind equity → bond");
  expect(corrections).toContain("VIX.US: adjustment total → none");
});
