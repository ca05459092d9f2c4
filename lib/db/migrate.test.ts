import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "./migrate";

let folder: string;
let file: string;
let migrations: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "themeboard-migrate-"));
  file = path.join(folder, "data", "board.db");
  migrations = path.join(folder, "migrations");
  write("1_tables", TABLES);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [
    "a text",
    () => writeFileSync(file, "not a database, but long enough to be taken for one\n".repeat(100)),
    /board\.db is no SQLite database, .*DATABASE_URL/,
  ],
  ["a folder", () => mkdirSync(file), /board\.db can't be opened .*DATABASE_URL/],
])(
  "%s where the database should be is refused in a sentence and left as it is",
  async (_what, put, sentence) => {
    mkdirSync(path.dirname(file), { recursive: true });
    put();
    const before = existsSync(file) && readdirSync(path.dirname(file));
    await expect(migrate(file, migrations)).rejects.toMatchObject({
      name: "MigrationError",
      message: expect.stringMatching(sentence) as string,
    });
    expect(readdirSync(path.dirname(file))).toEqual(before);
  },
);

test("another program's database is refused in a sentence and left as it is, byte for byte", async () => {
  mkdirSync(path.dirname(file), { recursive: true });
  sql("CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)", "INSERT INTO moz_places VALUES (1, 'x')");
  const before = readFileSync(file);
  await expect(migrate(file, migrations)).rejects.toMatchObject({
    name: "MigrationError",
    message: expect.stringMatching(/board\.db is the database of another program, .*DATABASE_URL/) as string,
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(path.dirname(file))).toEqual(["board.db"]);
});

test("another program's Prisma database is refused too", async () => {
  await migrate(file, migrations);
  sql("UPDATE _prisma_migrations SET migration_name = '20240101_init'");
  await expect(migrate(file, migrations)).rejects.toThrow(/the database of another program/);
});

test("a first start that was interrupted before its first migration is continued", async () => {
  mkdirSync(path.dirname(file), { recursive: true });
  await migrate(file, migrations);
  sql(`DROP TABLE "Child"`, `DROP TABLE "Parent"`, "DELETE FROM _prisma_migrations");
  expect(await migrate(file, migrations)).toEqual({ applied: ["1_tables"], backup: null, corrections: [] });
});

test("a board with a damaged page is refused in a sentence that names the restore command", async () => {
  await migrate(file, migrations);
  const database = new Database(file);
  const page = database
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'Child'")
    .pluck()
    .get() as number;
  database.close();
  const opened = openSync(file, "r+");
  writeSync(opened, Buffer.alloc(4096, 0xa5), 0, 4096, 4096 * (page - 1));
  closeSync(opened);
  await expect(migrate(file, migrations)).rejects.toMatchObject({
    name: "MigrationError",
    message: expect.stringMatching(
      /^The database .*board\.db is damaged \(.*npm run restore -- FILE$/,
    ) as string,
  });
});

const TABLES = `
CREATE TABLE "Parent" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT);
CREATE TABLE "Child" ("id" INTEGER NOT NULL PRIMARY KEY, "parentId" INTEGER NOT NULL,
  FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE CASCADE ON UPDATE CASCADE);
`;

// The SQL that Prisma writes for a column change that SQLite's ALTER TABLE can't do.
const REBUILD = `
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Parent" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL DEFAULT '');
INSERT INTO "new_Parent" ("id", "name") SELECT "id", coalesce("name", '') FROM "Parent";
DROP TABLE "Parent";
ALTER TABLE "new_Parent" RENAME TO "Parent";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
`;

function write(name: string, sql: string) {
  mkdirSync(path.join(migrations, name), { recursive: true });
  writeFileSync(path.join(migrations, name, "migration.sql"), sql);
}

/** Runs statements on the database with foreign keys on, and returns the rows of the last one. */
function sql(...statements: string[]): unknown[] {
  const database = new Database(file);
  try {
    database.pragma("foreign_keys = ON");
    const [last, ...before] = statements.reverse();
    for (const statement of before.reverse()) database.exec(statement);
    const prepared = database.prepare(last ?? "SELECT 1");
    return prepared.reader ? prepared.raw().all().flat() : [prepared.run().changes];
  } finally {
    database.close();
  }
}

const backups = () => {
  const backups = path.join(folder, "data", "backups");
  return existsSync(backups) ? readdirSync(backups) : [];
};

test("a new database gets every migration and its folder, and no backup", async () => {
  expect(await migrate(file, migrations)).toEqual({ applied: ["1_tables"], backup: null, corrections: [] });
  expect(sql("SELECT name FROM sqlite_schema WHERE name IN ('Parent', 'Child')")).toHaveLength(2);
  expect(backups()).toEqual([]);
});

test("migrating twice applies each migration once", async () => {
  await migrate(file, migrations);
  expect(await migrate(file, migrations)).toEqual({ applied: [], backup: null, corrections: [] });
  expect(sql("SELECT migration_name FROM _prisma_migrations")).toEqual(["1_tables"]);
});

test("two concurrent runs apply each migration once", async () => {
  const both = await Promise.all([migrate(file, migrations), migrate(file, migrations)]);
  expect(both.flatMap((one) => one.applied)).toEqual(["1_tables"]);
});

test("the history has Prisma's own form: a sha256, a finish time, one step", async () => {
  await migrate(file, migrations);
  expect(
    sql(`SELECT length(checksum), finished_at >= started_at, finished_at > 1.7e12, rolled_back_at IS NULL,
         applied_steps_count FROM _prisma_migrations`),
  ).toEqual([64, 1, 1, 1, 1]);
});

test("a rebuilt parent table keeps its child rows", async () => {
  await migrate(file, migrations);
  sql(
    `INSERT INTO "Parent" VALUES (1, NULL), (2, 'b')`,
    `INSERT INTO "Child" VALUES (10, 1), (11, 1), (12, 2)`,
  );
  write("2_rebuild", REBUILD);
  expect((await migrate(file, migrations)).applied).toEqual(["2_rebuild"]);
  expect(sql(`SELECT id FROM "Child"`)).toEqual([10, 11, 12]);
  expect(sql(`SELECT name FROM "Parent"`)).toEqual(["", "b"]);
  // the rebuilt foreign key still holds
  expect(() => sql(`INSERT INTO "Child" VALUES (13, 9)`)).toThrow(/FOREIGN KEY/);
});

test("a database with content is backed up before anything is applied", async () => {
  await migrate(file, migrations);
  sql(`INSERT INTO "Parent" VALUES (1, 'before')`);
  write("2_empty", `DELETE FROM "Parent"`);
  const { backup } = await migrate(file, migrations);
  expect(backups()).toEqual([expect.stringMatching(/^board-\d{4}-\d\d-\d\dT\d{6}Z-before-2_empty\.db$/)]);
  expect(sql(`SELECT name FROM "Parent"`)).toEqual([]);
  file = backup ?? "";
  expect(sql(`SELECT name FROM "Parent"`)).toEqual(["before"]);
});

test("a migration that fails half way leaves nothing, and the earlier ones stay applied", async () => {
  write("2_more", `CREATE TABLE "More" ("id" INTEGER)`);
  write("3_broken", `CREATE TABLE "Half" ("id" INTEGER); INSERT INTO "Nowhere" VALUES (1)`);
  await expect(migrate(file, migrations)).rejects.toThrow(
    /^The migration 3_broken failed and nothing of it was kept: no such table: Nowhere/,
  );
  expect(sql("SELECT name FROM sqlite_schema WHERE name IN ('More', 'Half')")).toEqual(["More"]);
  expect(sql("SELECT migration_name FROM _prisma_migrations")).toEqual(["1_tables", "2_more"]);
});

test("a migration that leaves dangling foreign keys is rolled back", async () => {
  await migrate(file, migrations);
  sql(`INSERT INTO "Parent" VALUES (1, 'a')`, `INSERT INTO "Child" VALUES (10, 1)`);
  write("2_orphans", `DELETE FROM "Parent"`);
  await expect(migrate(file, migrations)).rejects.toThrow(/2_orphans failed.*1 rows that point to nothing/);
  expect(sql(`SELECT id FROM "Parent"`)).toEqual([1]);
});

test("a full disk is reported in a sentence, and nothing of the migration stays", async () => {
  // max_page_count stops the database from growing, as a full disk does.
  write(
    "2_much",
    `PRAGMA max_page_count = 20; CREATE TABLE "Much" ("b" BLOB); INSERT INTO "Much" VALUES (zeroblob(200000))`,
  );
  await expect(migrate(file, migrations)).rejects.toMatchObject({
    name: "MigrationError",
    message: expect.stringMatching(/^There is no room left on the disk for .*board\.db\./) as string,
  });
  expect(sql("SELECT migration_name FROM _prisma_migrations")).toEqual(["1_tables"]);
});

test("a migration that contains its own commit is refused", async () => {
  write("2_commits", `CREATE TABLE "Early" ("id" INTEGER); COMMIT;`);
  await expect(migrate(file, migrations)).rejects.toThrow(/2_commits failed.*ends the transaction/);
});

test("a migration changed after it was applied is refused by name", async () => {
  await migrate(file, migrations);
  write("1_tables", `${TABLES}-- a later comment`);
  await expect(migrate(file, migrations)).rejects.toThrow(/^The migration 1_tables was changed after/);
});

test("a database of a newer version is refused by name", async () => {
  write("2_newer", `CREATE TABLE "Newer" ("id" INTEGER)`);
  await migrate(file, migrations);
  rmSync(path.join(migrations, "2_newer"), { recursive: true });
  await expect(migrate(file, migrations)).rejects.toThrow(/2_newer, which this version .* doesn't know/);
});

test("a migration that another tool began and never finished is refused by name", async () => {
  await migrate(file, migrations);
  sql("UPDATE _prisma_migrations SET finished_at = NULL");
  await expect(migrate(file, migrations)).rejects.toThrow(
    /1_tables was begun on this database and never finished/,
  );
});
