import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "./migrate";
import { boardBefore } from "./testing/board-before";

test("a board from before named views opens with what it had, and takes one name an analyst once", async () => {
  const file = await boardBefore("20261130010000_saved_views", (before) => {
    before.exec(
      `INSERT INTO "Analyst" ("id","handle","name") VALUES ('b','other','Other');
       INSERT INTO "Setting" ("key","value","updatedAt") VALUES ('benchmark','HSI','2025-02-04T00:00:00.000+00:00')`,
    );
  });
  expect((await migrate(file, "prisma/migrations")).corrections).toEqual([]);
  const after = new Database(file);
  expect(after.prepare(`SELECT "value" FROM "Setting"`).pluck().all()).toEqual(["HSI"]);
  const add = after.prepare(
    `INSERT INTO "SavedView" ("id","analystId","name","query","updatedAt") VALUES (?,?,'Momentum','',0)`,
  );
  add.run("1", "a");
  add.run("2", "b");
  expect(() => add.run("3", "a")).toThrow(/UNIQUE/);
  after.close();
});
