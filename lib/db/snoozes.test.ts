import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "./migrate";
import { boardBefore } from "./testing/board-before";

test("the migration keeps an older board's themes, and none of its items is snoozed", async () => {
  const file = await boardBefore("20261130000000_snoozes", (before) =>
    before.exec(
      `INSERT INTO "Theme" ("id","slug","level","nameEn","source","ordinal") VALUES ('t','optics','sector','Optics','report',1)`,
    ),
  );
  await migrate(file, "prisma/migrations");
  const after = new Database(file);
  const rows = (sql: string) => after.prepare(sql).raw().all();
  expect(rows(`SELECT "slug" FROM "Theme"`)).toEqual([["optics"]]);
  expect(rows(`SELECT count(*) FROM "Snooze"`)).toEqual([[0]]);
  after.close();
});
