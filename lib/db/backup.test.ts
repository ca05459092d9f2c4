import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backUp } from "./backup";

const now = new Date("2025-02-04T08:30:00.123Z");
let folder: string;
let live: Database.Database;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "themeboard-backup-"));
  live = new Database(path.join(folder, "board.db"));
  live.pragma("journal_mode = WAL");
  live.exec(`CREATE TABLE "Note" ("body" TEXT); INSERT INTO "Note" VALUES ('kept')`);
});

afterEach(() => {
  live.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a database in use is copied whole to a dated file beside it", async () => {
  const copy = await backUp(live.name, "backup", now);
  expect(path.relative(folder, copy)).toBe(path.join("backups", "board-2025-02-04T083000Z-backup.db"));
  const database = new Database(copy, { readonly: true });
  expect(database.prepare(`SELECT "body" FROM "Note"`).pluck().all()).toEqual(["kept"]);
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  database.close();
});

test("two in one second are two files, and nothing unfinished stays", async () => {
  await backUp(live.name, "backup", now);
  await backUp(live.name, "backup", now);
  expect(readdirSync(path.join(folder, "backups")).filter((name) => !/-(wal|shm)$/.test(name))).toEqual([
    "board-2025-02-04T083000Z-backup-2.db",
    "board-2025-02-04T083000Z-backup.db",
  ]);
});

test("what isn't there isn't made up", async () => {
  await expect(backUp(path.join(folder, "none.db"), "backup", now)).rejects.toThrow();
  expect(readdirSync(path.join(folder, "backups"))).toEqual([]);
});
