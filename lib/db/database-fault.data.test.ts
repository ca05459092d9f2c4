import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { databaseFaultOf } from "@/lib/database-fault";
import { env } from "@/lib/env/env";
import { dbVersion } from "./db-version";
import { db } from "./client";
import { databaseState, tryWrite } from "./database-state";
import { groupedWrite } from "./grouped-write";
import { boardSettings } from "./small-reads";
import type { Connections } from "./sqlite-adapter";
import { transaction } from "./transaction";

const file = env().databasePath;
const analyst = (handle: string) => ({ handle, name: handle });
const add = (handle: string) => db.analyst.create({ data: analyst(handle) });
const addInTransaction = (handle: string) =>
  transaction((tx) => tx.analyst.create({ data: analyst(handle) }));
const handles = async () => (await db.analyst.findMany()).map((row) => row.handle);

const faultIn = (work: Promise<unknown>) =>
  work.then(
    () => "written",
    (error: unknown) => databaseFaultOf(error) ?? String(error),
  );

/** Sets a pragma of the writing connection. */
const pragma = (text: string) =>
  (globalThis as unknown as { themeboardOpen: Connections }).themeboardOpen.writer.pragma(text);

test("a full database refuses a write as no_space, and takes the next one once there is room", async () => {
  await add("first");
  const [row] = await db.$queryRaw<{ page_count: bigint }[]>`SELECT page_count FROM pragma_page_count`;
  pragma(`max_page_count = ${row!.page_count}`);
  const long = "x".repeat(200_000);
  const write = () => transaction((tx) => tx.setting.create({ data: { key: "long", value: long } }));
  expect(await faultIn(write())).toBe("no_space");
  expect(await faultIn(db.setting.create({ data: { key: "long", value: long } }))).toBe("no_space");
  expect(await db.setting.count()).toBe(0);
  pragma("max_page_count = 1000000");
  expect(await faultIn(write())).toBe("written");
});

test("a read-only database refuses a write as read_only, and takes the next one once it is writable", async () => {
  pragma("query_only = ON");
  expect(await faultIn(add("no"))).toBe("read_only");
  expect(await faultIn(addInTransaction("no"))).toBe("read_only");
  pragma("query_only = OFF");
  expect(await faultIn(add("writable"))).toBe("written");
});

test("the health check's trial write changes nothing and doesn't wait for a running write", async () => {
  await add("someone");
  const before = dbVersion();
  expect(await databaseState()).toBe("ok");
  expect(dbVersion()).toBe(before);
  await transaction(async (tx) => {
    await tx.analyst.create({ data: analyst("writing") });
    expect(await databaseState()).toBe("ok");
  });
});

test.each([
  ["max_page_count = 1", "no_space"],
  ["query_only = ON", "read_only"],
])("a trial write under %s is refused as %s", async (text, code) => {
  const connection = new Database(file);
  connection.pragma(text);
  expect(await faultIn((async () => tryWrite(connection))())).toBe(code);
  connection.close();
});

const aside = (suffix: string) => `${file}${suffix}.aside`;

test.each([
  ["the database is gone", "", () => renameSync(file, aside(""))],
  [
    "another file has its name",
    "",
    () => {
      renameSync(file, aside(""));
      copyFileSync(aside(""), file);
    },
  ],
  ["its log is gone", "-wal", () => renameSync(`${file}-wal`, aside("-wal"))],
])(
  "where %s a write is refused as database_replaced, until the file is back",
  async (_what, suffix, remove) => {
    await add(`before ${_what}`);
    remove();
    expect(await faultIn(add("lost"))).toBe("database_replaced");
    expect(await faultIn(addInTransaction("lost"))).toBe("database_replaced");
    expect(await databaseState()).toBe("database_replaced");
    renameSync(aside(suffix), `${file}${suffix}`);
    expect(await faultIn(addInTransaction(`after ${_what}`))).toBe("written");
    expect(await handles()).not.toContain("lost");
  },
);

test("a transaction whose file disappears before its commit is refused", async () => {
  const written = transaction(async (tx) => {
    await tx.analyst.create({ data: analyst("unacknowledged") });
    renameSync(file, aside(""));
  });
  expect(await faultIn(written)).toBe("database_replaced");
  renameSync(aside(""), file);
  expect(await faultIn(add("next"))).toBe("written");
});

test("an overwritten page is reported as database_damaged by reads and by writes", async () => {
  pragma("wal_checkpoint(TRUNCATE)");
  await db.$disconnect(); // drops the cached pages
  await db.$connect();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, 4096));
  const { file: open } = (globalThis as unknown as { themeboardOpen: Connections }).themeboardOpen;
  expect(await faultIn(boardSettings())).toBe("database_damaged");
  expect(open.isDamaged).toBe(true); // health reports damage even if it can still read
  open.isDamaged = false;
  const together = [0, 1].map(() => groupedWrite((writer) => writer.exec(`DELETE FROM "Setting"`)));
  expect(await Promise.all(together.map(faultIn))).toEqual(["database_damaged", "database_damaged"]);
  expect(open.isDamaged).toBe(true);
  expect(await faultIn(db.analyst.findMany())).toBe("database_damaged");
  expect(await faultIn(addInTransaction("no"))).toBe("database_damaged");
  expect(await databaseState()).toBe("database_damaged");
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
});
