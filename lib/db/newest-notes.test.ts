import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "./migrate";
import { boardBefore } from "./testing/board-before";

test("the migration keeps an older board's notes, and a theme's notes are counted from an index alone", async () => {
  const file = await boardBefore("20261105000000_newest_notes", (before) =>
    before.exec(`
      INSERT INTO "Theme" ("id","slug","level","nameEn","source","ordinal") VALUES ('t','optics','sector','Optics','report',1);
      INSERT INTO "Note" ("id","themeId","analystId","kind","body","observedOn","version","createdAt","updatedAt")
      VALUES ('n','t','a','risk','Prices may fall','2025-03-03',1,'2025-03-03T00:00:00.000+00:00','2025-03-03T00:00:00.000+00:00')`),
  );
  await migrate(file, "prisma/migrations");
  const after = new Database(file);
  expect(after.prepare(`SELECT "id","body" FROM "Note"`).raw().all()).toEqual([["n", "Prices may fall"]]);
  const plan = after
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT count(*) FROM "Note" WHERE "themeId" = 't' AND "deletedAt" IS NULL AND "observedOn" <= '2025-12-31'`,
    )
    .all();
  after.close();
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^SEARCH Note USING COVERING INDEX/),
  ]);
});
