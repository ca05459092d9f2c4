import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEnv } from "@/lib/env/schema";
import { describeDatabase } from "./testing/describe-database";
import { describeSchema } from "./testing/describe-schema";

const schema = readFileSync("prisma/schema.prisma", "utf8");
let database: Database.Database;

beforeEach(() => {
  database = new Database(readEnv(process.env, process.cwd()).databasePath);
  database.exec("BEGIN");
});

afterEach(() => {
  database.exec("ROLLBACK");
  database.close();
});

test("the migrated database matches schema.prisma: columns, keys, indexes, relations", () => {
  expect(describeDatabase(database)).toEqual(describeSchema(schema));
  expect(describeDatabase(database)).toContain("Note.body TEXT not null");
});

test.each([
  ["a column more", 'ALTER TABLE "Note" ADD COLUMN "mood" TEXT'],
  ["a column less", 'ALTER TABLE "Note" DROP COLUMN "body"'],
  ["an index less", 'DROP INDEX "Note_observedOn_idx"'],
  ["an index that isn't unique", 'DROP INDEX "Tag_name_key"; CREATE INDEX "Tag_name_key" ON "Tag"("name")'],
  ["a table more", 'CREATE TABLE "Mood" ("id" TEXT NOT NULL PRIMARY KEY)'],
])("the comparison sees %s", (_, sql) => {
  database.exec(sql);
  expect(describeDatabase(database)).not.toEqual(describeSchema(schema));
});

test("deleting a row never deletes others with it", () => {
  const relations = describeSchema(schema).filter((line) => line.includes("->"));
  expect(relations.length).toBeGreaterThan(20);
  expect(relations.filter((line) => !line.includes("on delete RESTRICT on update RESTRICT"))).toEqual([]);
});
