import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "./migrate";
import { boardBefore } from "./testing/board-before";

test("a board from before drafts keeps its report, whose stances follow from its words", async () => {
  const file = await boardBefore("20261201000000_reports_in", (before) => {
    before.exec(
      `INSERT INTO "Report" ("id","slug","title","text","sha256","callDay","source","analystId")
         VALUES ('r','first','First','- a [1]','hash','2025-02-04','seed','a');
       INSERT INTO "Section" ("id","reportId","ordinal","kind","heading","title","start","end")
         VALUES ('s','r',0,'rating','Investment Rating','Investment Rating',0,0);
       INSERT INTO "Claim" ("id","reportId","sectionId","ordinal","kind","text","start","end")
         VALUES ('c','r','s',0,'rating','a',0,7);
       INSERT INTO "Theme" ("id","slug","level","source","ordinal") VALUES ('t','chips','sector','report',1);
       INSERT INTO "Recommendation" ("id","reportId","themeId","claimId","stance") VALUES ('x','r','t','c','overweight')`,
    );
  });
  expect((await migrate(file, "prisma/migrations")).corrections).toEqual([]);
  const after = new Database(file);
  expect(after.prepare(`SELECT "text","version","house" FROM "Report"`).all()).toEqual([
    { text: "- a [1]", version: 1, house: null },
  ]);
  expect(
    after.prepare(`SELECT "claimId","stance","stanceOrigin","voidedAt" FROM "Recommendation"`).all(),
  ).toEqual([{ claimId: "c", stance: "overweight", stanceOrigin: "implied", voidedAt: null }]);
  expect(after.prepare(`SELECT "voidedAt" FROM "Claim"`).pluck().all()).toEqual([null]);
  after.close();
});
