import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "./migrate";
import { boardBefore } from "./testing/board-before";

test("the migration keeps the bars and series of an older board, without turnover and untested", async () => {
  const file = await boardBefore("20261203000000_turnover", (before) =>
    before.exec(
      `INSERT INTO "Ticker" ("id","symbol","exchange","currency","kind") VALUES (7,'600941.SH','SH','CNY','equity');
       INSERT INTO "PriceSeries" ("tickerId","source","adjustment","revision","firstDay","lastDay","bars","updatedAt")
         VALUES (7,'import','forward',3,'2025-02-05','2025-02-05',1,'2025-02-06T00:00:00.000+00:00');
       INSERT INTO "PriceBar" ("tickerId","day","close","volume") VALUES (7,'2025-02-05',103.78,1500)`,
    ),
  );
  await migrate(file, "prisma/migrations");
  const after = new Database(file);
  const bars = after.prepare(`SELECT "day","close","volume","turnover" FROM "PriceBar"`).all();
  const series = after
    .prepare(`SELECT "adjustment","revision","convertedFrom","proof" FROM "PriceSeries"`)
    .all();
  after.close();
  expect(bars).toEqual([{ day: "2025-02-05", close: 103.78, volume: 1500, turnover: null }]);
  expect(series).toEqual([{ adjustment: "forward", revision: 3, convertedFrom: null, proof: null }]);
});
