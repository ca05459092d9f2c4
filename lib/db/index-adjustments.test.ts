import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { indexAdjustment } from "@/lib/domain/adjustment";
import { describeSymbol } from "@/lib/domain/symbol-description";
import { migrate } from "./migrate";

const MIGRATION = "20261101000000_index_adjustments";
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "themeboard-index-adjustments-"));
  file = path.join(folder, "board.db");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A board as it was before the migration, with one imported series a symbol, each `total`. */
async function boardBefore(
  series: readonly (readonly [symbol: string, source: string, adjustment: string])[],
) {
  const earlier = path.join(folder, "migrations");
  for (const name of readdirSync("prisma/migrations")) {
    if (/^\d/.test(name) && name < MIGRATION)
      cpSync(path.join("prisma/migrations", name), path.join(earlier, name), { recursive: true });
  }
  await migrate(file, earlier);
  const database = new Database(file);
  database.exec(
    `INSERT INTO "Analyst" ("id","handle","name","createdAt") VALUES ('a','local','Local','2025-02-04T00:00:00.000+00:00')`,
  );
  series.forEach(([symbol, source, adjustment], i) => {
    const { exchange, currency, kind } = describeSymbol(symbol);
    database
      .prepare(`INSERT INTO "Ticker" ("id","symbol","exchange","currency","kind") VALUES (?,?,?,?,?)`)
      .run(i + 1, symbol, exchange, currency, kind);
    database
      .prepare(
        `INSERT INTO "PriceSeries" ("tickerId","source","adjustment","revision","bars","updatedAt") VALUES (?,?,?,1,0,'2025-02-04T00:00:00.000+00:00')`,
      )
      .run(i + 1, source, adjustment);
  });
  database.close();
}

function seriesNow(): Record<string, string> {
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

test("a board whose indices came out of Yahoo as total return gets price indices, and is told which", async () => {
  await boardBefore([
    ...INDICES.map((symbol) => [symbol, "yahoo", "total"] as const),
    ["H00300.CSI", "import", "none"],
    ["000016.SH", "import", "none"],
    ["NVDA.US", "yahoo", "total"],
    ["510300.SH", "import", "total"],
    ["000905.SH", "sample", "none"],
  ]);
  const { corrections } = await migrate(file, "prisma/migrations");
  const now = seriesNow();
  for (const symbol of INDICES) expect([symbol, now[symbol]]).toEqual([symbol, indexAdjustment(symbol)]);
  expect(now).toMatchObject({ "H00300.CSI": "total", "NVDA.US": "total", "510300.SH": "total" });
  expect(corrections).toHaveLength(INDICES.length + 1);
  expect(corrections).toContain("NDX.US: adjustment total → none");
  expect(corrections).toContain("H00300.CSI: adjustment none → total");
});

test("a board without such series is left as it is", async () => {
  await boardBefore([["000300.SH", "import", "none"]]);
  expect((await migrate(file, "prisma/migrations")).corrections).toEqual([]);
});
