import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
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

test("a backup copies the whole database into a dated file while the database is in use", async () => {
  const copy = await backUp(live.name, "backup", now);
  expect(path.relative(folder, copy)).toBe(path.join("backups", "board-2025-02-04T083000Z-backup.db"));
  const database = new Database(copy, { readonly: true });
  expect(database.prepare(`SELECT "body" FROM "Note"`).pluck().all()).toEqual(["kept"]);
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  database.close();
});

test("two backups in one second make two files and leave no unfinished file", async () => {
  await backUp(live.name, "backup", now);
  await backUp(live.name, "backup", now);
  expect(readdirSync(path.join(folder, "backups"))).toEqual([
    "board-2025-02-04T083000Z-backup-2.db",
    "board-2025-02-04T083000Z-backup.db",
  ]);
});

test("a backup of a missing database fails and creates nothing", async () => {
  await expect(backUp(path.join(folder, "none.db"), "backup", now)).rejects.toThrow();
  expect(readdirSync(path.join(folder, "backups"))).toEqual([]);
});

test("a backup is a single file that can be read from a read-only folder", async () => {
  const copy = await backUp(live.name, "backup", now);
  const database = new Database(copy, { readonly: true });
  expect(database.pragma("journal_mode", { simple: true })).toBe("delete");
  database.close();
  expect(readdirSync(path.dirname(copy))).toEqual([path.basename(copy)]);
});

test("a backup of a damaged database is deleted, and the error says so", async () => {
  live.exec(`CREATE INDEX "ByBody" ON "Note" ("body")`);
  live.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
             INSERT INTO "Note" SELECT printf('note %d', i) FROM n`);
  live.pragma("wal_checkpoint(TRUNCATE)");
  const file = openSync(live.name, "r+");
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, 4096 * 5);
  closeSync(file);
  await expect(backUp(live.name, "backup", now)).rejects.toThrow(/wasn't kept.*damaged.*npm run restore/s);
  expect(readdirSync(path.join(folder, "backups"))).toEqual([]);
});

test("a backup deletes the unfinished files of killed processes and leaves those of running ones", async () => {
  const backups = path.join(folder, "backups");
  mkdirSync(backups);
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  for (const name of [
    "board-x.db.unfinished",
    `board-x.db.${dead}.unfinished`,
    `board-x.db.${dead}.unfinished-journal`,
    `board-y.db.${process.ppid}.unfinished`,
  ])
    writeFileSync(path.join(backups, name), "half a copy");
  await backUp(live.name, "backup", now);
  expect(readdirSync(backups)).toEqual([
    "board-2025-02-04T083000Z-backup.db",
    `board-y.db.${process.ppid}.unfinished`,
  ]);
});
