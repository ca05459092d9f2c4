import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "./migrate";
import { boardBefore } from "./testing/board-before";

test("a board from before described sources opens with its choice of providers, and takes a slug once", async () => {
  const file = await boardBefore("20261206000000_http_sources", (before) => {
    before.exec(
      `INSERT INTO "Setting" ("key","value","updatedAt") VALUES ('provider.us','yahoo','2025-02-04T00:00:00.000+00:00')`,
    );
  });
  expect((await migrate(file, "prisma/migrations")).corrections).toEqual([]);
  const after = new Database(file);
  expect(after.prepare(`SELECT "value" FROM "Setting"`).pluck().all()).toEqual(["yahoo"]);
  const add = after.prepare(
    `INSERT INTO "HttpSource" ("slug","name","spec","analystId","createdAt","updatedAt") VALUES ('g','G','{}','a',0,0)`,
  );
  add.run();
  expect(after.prepare(`SELECT "version","voidedAt" FROM "HttpSource"`).all()).toEqual([
    { version: 1, voidedAt: null },
  ]);
  expect(() => add.run()).toThrow(/UNIQUE/);
  after.close();
});
