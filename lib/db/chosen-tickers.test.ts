import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "./migrate";
import { boardBefore } from "./testing/board-before";

test("the migration keeps the companies of an older board's reports, whose tickers every view has", async () => {
  const file = await boardBefore("20261202000000_chosen_tickers", (before) =>
    before.exec(
      `INSERT INTO "Report" ("id","slug","title","text","sha256","callDay","source","analystId")
         VALUES ('r','first','First','- a [1]','hash','2025-02-04','analyst','a');
       INSERT INTO "Ticker" ("id","symbol","exchange","currency","kind") VALUES (7,'600019.SH','SH','CNY','equity');
       INSERT INTO "ReportCompany" ("id","reportId","ordinal","name","code","degree","tickerId")
         VALUES ('c','r',0,'Baosteel','600019.SH','recommended',7)`,
    ),
  );
  await migrate(file, "prisma/migrations");
  const after = new Database(file);
  const rows = after.prepare(`SELECT "name","tickerId","tickerChosenAt" FROM "ReportCompany"`).all();
  expect(rows).toEqual([{ name: "Baosteel", tickerId: 7, tickerChosenAt: null }]);
  after.close();
});
