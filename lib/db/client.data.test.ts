import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { env } from "@/lib/env/env";
import { db } from "./client";
import { transaction } from "./transaction";

const analyst = (handle: string) => ({ handle, name: handle });
const handles = async () =>
  (await db.analyst.findMany({ orderBy: { handle: "asc" } })).map((row) => row.handle);

/** A promise and the function that resolves it. */
function signal() {
  let fire!: () => void;
  const fired = new Promise<void>((resolve) => (fire = resolve));
  return { fired, fire };
}

const pragmas = [
  ["journal_mode", "wal"],
  ["synchronous", 2], // FULL
  ["foreign_keys", 1],
  ["busy_timeout", 5000],
] as const;

test.each(pragmas)("%s is %j on the writing and on the reading connection", async (name, value) => {
  const written = await transaction((tx) => tx.$queryRawUnsafe<object[]>(`PRAGMA ${name}`));
  const read = await db.$queryRawUnsafe<object[]>(`SELECT * FROM pragma_${name}`);
  expect([...written, ...read].map((row) => Object.values(row).map(plain)[0])).toEqual([value, value]);
});

const plain = (value: unknown) => (typeof value === "bigint" ? Number(value) : value);

test("the client is the same object however often its module is loaded", () => {
  expect((globalThis as { themeboardDb?: unknown }).themeboardDb).toBe(db);
});

test("a process that exits checkpoints its log, so that the database file is complete without it", () => {
  const copy = `${env().databasePath}.stopped`;
  copyFileSync(env().databasePath, copy);
  const script = `const { dbVersion } = require("./lib/db/db-version.ts");
    const { db } = require("./lib/db/client.ts");
    dbVersion();
    db.analyst.create({ data: { handle: "last", name: "Last" } }).then(() => process.exit(0));`;
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "-e", script], {
    env: { ...process.env, DATABASE_URL: `file:${copy}` },
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  expect(existsSync(`${copy}-wal`)).toBe(false);
  const database = new Database(copy, { readonly: true });
  expect(database.prepare(`SELECT "handle" FROM "Analyst"`).pluck().all()).toContain("last");
  database.close();
});

test("a row with a dangling foreign key is refused", async () => {
  await expect(
    db.auditEvent.create({ data: { analystId: "nobody", action: "note.add", subjectId: "x" } }),
  ).rejects.toMatchObject({ code: "P2003" });
});

test("a failed transaction leaves none of its writes", async () => {
  await expect(
    transaction(async (tx) => {
      await tx.analyst.create({ data: analyst("gone") });
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await handles()).not.toContain("gone");
});

test("a read beside an open transaction sees the last commit and doesn't wait", async () => {
  const wrote = signal();
  const seen = signal();
  const open = transaction(async (tx) => {
    await tx.analyst.create({ data: analyst("uncommitted") });
    wrote.fire();
    await seen.fired;
  });
  await wrote.fired;
  expect(await handles()).not.toContain("uncommitted");
  seen.fire();
  await open;
  expect(await handles()).toContain("uncommitted");
});

test("a write outside a transaction survives the rollback of a concurrent one", async () => {
  const wrote = signal();
  const readStarted = signal();
  const failing = transaction(async (tx) => {
    await tx.analyst.create({ data: analyst("rolled-back") });
    wrote.fire();
    await readStarted.fired;
    throw new Error("no");
  });
  await wrote.fired;
  const beside = db.analyst.create({ data: analyst("beside") });
  readStarted.fire();
  await expect(failing).rejects.toThrow("no");
  await beside;
  expect(await handles()).toEqual(expect.arrayContaining(["beside"]));
  expect(await handles()).not.toContain("rolled-back");
});

test("fifty concurrent read-and-increment transactions lose no count", async () => {
  await db.setting.create({ data: { key: "count", value: "0" } });
  const increment = () =>
    transaction(async (tx) => {
      const { value } = await tx.setting.findUniqueOrThrow({ where: { key: "count" } });
      await tx.setting.update({ where: { key: "count" }, data: { value: String(Number(value) + 1) } });
    });
  await Promise.all(Array.from({ length: 50 }, increment));
  expect(await db.setting.findUnique({ where: { key: "count" } })).toMatchObject({ value: "50" });
});

test("a transaction whose commit is refused ends, and the next one runs", async () => {
  const refused = transaction(async (tx) => {
    await tx.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
    await tx.auditEvent.create({ data: { analystId: "nobody", action: "note.add", subjectId: "x" } });
  });
  await expect(refused).rejects.toThrow();
  await transaction((tx) => tx.analyst.create({ data: analyst("next") }));
  expect(await handles()).toContain("next");
  expect(await db.auditEvent.count()).toBe(0);
});

test("a write through db inside a transaction is refused at once, and the transaction can go on", async () => {
  await transaction(async (tx) => {
    await expect(db.analyst.create({ data: analyst("outside") })).rejects.toThrow(/write through tx/);
    await expect(transaction(async () => undefined)).rejects.toThrow(/write through tx/);
    await tx.analyst.create({ data: analyst("inside") });
  });
  expect(await handles()).toContain("inside");
  expect(await handles()).not.toContain("outside");
});
