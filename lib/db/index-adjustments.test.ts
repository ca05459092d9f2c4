import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { indexAdjustment } from "@/lib/domain/adjustment";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { migrate } from "./migrate";
import { boardBefore } from "./testing/board-before";

/** Creates a board as of before the migration, with one series per symbol. */
const boardWith = (series: readonly (readonly [symbol: string, source: string, adjustment: string])[]) =>
  boardBefore("20261101000000_index_adjustments", (database) => {
    const ticker = database.prepare(
      `INSERT INTO "Ticker" ("id","symbol","exchange","currency","kind") VALUES (?,?,?,?,?)`,
    );
    const row = database.prepare(
      `INSERT INTO "PriceSeries" ("tickerId","source","adjustment","revision","bars","updatedAt") VALUES (?,?,?,1,0,'2025-02-04T00:00:00.000+00:00')`,
    );
    series.forEach(([symbol, source, adjustment], i) => {
      const { exchange, currency, kind } = describeSymbol(symbol);
      ticker.run(i + 1, symbol, exchange, currency, kind);
      row.run(i + 1, source, adjustment);
    });
  });

function seriesIn(file: string): Record<string, string> {
  const database = new Database(file);
  const rows = database
    .prepare<[], [string, string]>(
      `SELECT t."symbol", s."adjustment" FROM "PriceSeries" s JOIN "Ticker" t ON t."id" = s."tickerId" ORDER BY 1`,
    )
    .raw()
    .all();
  database.close();
  return Object.fromEntries(rows);
}

const INDICES = ["000300.SH", "399006.SZ", "899050.BJ", "801080.SI", "930713.CSI", "H30269.CSI"].concat([
  ...["HSI.HK", "HSTECH.HK", "HSCEI.HK", "NDX.US", "SPX.US", "DJI.US", "IXIC.US"],
]);

test("index series that Yahoo delivered as total return become price returns, and the migration lists them", async () => {
  const file = await boardWith([
    ...INDICES.map((symbol) => [symbol, "yahoo", "total"] as const),
    ["H00300.CSI", "import", "none"],
    ["000016.SH", "import", "none"],
    ["NVDA.US", "yahoo", "total"],
    ["510300.SH", "import", "total"],
    ["000905.SH", "sample", "none"],
  ]);
  const { corrections } = await migrate(file, "prisma/migrations");
  const now = seriesIn(file);
  for (const symbol of INDICES) expect([symbol, now[symbol]]).toEqual([symbol, indexAdjustment(symbol)]);
  expect(now).toMatchObject({ "H00300.CSI": "total", "NVDA.US": "total", "510300.SH": "total" });
  expect(corrections).toHaveLength(INDICES.length + 1);
  expect(corrections).toContain("NDX.US: adjustment total → none");
  expect(corrections).toContain("H00300.CSI: adjustment none → total");
});

test("a board without such series stays as it is", async () => {
  const file = await boardWith([["000300.SH", "import", "none"]]);
  expect((await migrate(file, "prisma/migrations")).corrections).toEqual([]);
});
