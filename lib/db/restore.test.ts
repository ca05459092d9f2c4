import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backUp } from "./backup";
import { migrate } from "./migrate";
import { copyOriginals, keepOriginal, originalsFolderOf } from "./originals";
import { restore } from "./restore";

let folder: string;
let file: string;
let migrations: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "themeboard-restore-"));
  file = path.join(folder, "board.db");
  migrations = path.join(folder, "migrations");
  mkdirSync(path.join(migrations, "1_notes"), { recursive: true });
  writeFileSync(path.join(migrations, "1_notes", "migration.sql"), `CREATE TABLE "Note" ("body" TEXT)`);
  await migrate(file, migrations);
  write("first");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = new Date("2025-02-04T08:30:00Z");
const ASIDE = "board-2025-02-04T083000Z-before-restore.db";

const restoreFrom = (source: string, isServed = false) =>
  restore(source, file, { migrations, isServed: () => Promise.resolve(isServed), now });

function write(body: string) {
  const database = new Database(file);
  database.prepare(`INSERT INTO "Note" VALUES (?)`).run(body);
  database.close();
}

function notesIn(name: string): unknown[] {
  const database = new Database(name, { readonly: true });
  try {
    return database.prepare(`SELECT "body" FROM "Note"`).pluck().all();
  } finally {
    database.close();
  }
}

test("a restored backup replaces the database, which stays under a dated name", async () => {
  const backup = await backUp(file, "backup", new Date("2025-02-03T00:00:00Z"));
  write("second");
  const { aside } = await restoreFrom(backup);
  expect(notesIn(file)).toEqual(["first"]);
  expect(aside).toBe(path.join(folder, "backups", ASIDE));
  expect(notesIn(aside!)).toEqual(["first", "second"]);
  expect(existsSync(backup)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith("board"))).toEqual(["board.db"]);
});

test("the log of a killed board goes into the file set aside, and no log is read into the restored one", async () => {
  const backup = await backUp(file, "backup");
  await leaveLog();
  const { aside } = await restoreFrom(backup);
  expect(notesIn(file)).toEqual(["first"]);
  expect(notesIn(aside!)).toEqual(["first", "in the log"]);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

/** Runs a process that writes and is killed: its note is in the log alone. */
async function leaveLog() {
  const script = `const d = new (require("better-sqlite3"))(process.argv[1]); d.pragma("wal_autocheckpoint = 0");
    d.exec("INSERT INTO Note VALUES ('in the log')"); console.log("written"); setInterval(() => undefined, 1000)`;
  const child = spawn(process.execPath, ["-e", script, file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(existsSync(`${file}-wal`)).toBe(true);
}

test("a copy with a log beside it is restored with the content of its log", async () => {
  const copy = path.join(folder, "copy.db");
  await leaveLog();
  for (const suffix of ["", "-wal"]) copyFileSync(file + suffix, copy + suffix);
  await restoreFrom(copy);
  expect(notesIn(file)).toEqual(["first", "in the log"]);
});

test("nothing is restored while a process has the database open", async () => {
  const backup = await backUp(file, "backup");
  const board = new Database(file);
  board.pragma("journal_mode = WAL");
  board.prepare(`SELECT * FROM "Note"`).all();
  await expect(restoreFrom(backup)).rejects.toThrow(/^The board is running\. Stop it/);
  board.exec(`INSERT INTO "Note" VALUES ('while it runs')`);
  expect(board.pragma("journal_mode", { simple: true })).toBe("wal");
  board.close();
  expect(notesIn(file)).toEqual(["first", "while it runs"]);
  expect((await restoreFrom(backup)).aside).not.toBeNull();
});

test("a missing or badly damaged database is restored unless the board answers", async () => {
  const backup = await backUp(file, "backup");
  rmSync(file);
  await expect(restoreFrom(backup, true)).rejects.toThrow(/^The board is running/);
  expect(await restoreFrom(backup)).toEqual({ aside: null, missing: [] });
  expect(notesIn(file)).toEqual(["first"]);
  writeFileSync(file, "damaged".repeat(2000));
  await expect(restoreFrom(backup, true)).rejects.toThrow(/^The board is running/);
  const { aside } = await restoreFrom(backup);
  expect(notesIn(file)).toEqual(["first"]);
  expect(readFileSync(aside!, "utf8")).toBe("damaged".repeat(2000));
});

const sources: [string, (source: string) => void, RegExp][] = [
  ["nothing", () => undefined, /^There is no file .*source\.db to restore\.$/],
  ["a text", (source) => writeFileSync(source, "no database\n".repeat(1000)), /no SQLite database/],
  ["half a backup", (source) => halve(source), /source\.db can't be restored: it is/],
  [
    "another program's database",
    (source) => exec(source, "CREATE TABLE moz_places (id INTEGER)"),
    /it isn't a Themeboard database/,
  ],
  ["an empty file", (source) => writeFileSync(source, ""), /it isn't a Themeboard database/],
  [
    "a newer version's board",
    (source) => {
      copyFileSync(file, source);
      exec(
        source,
        `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('2', '', '2_newer')`,
      );
    },
    /a newer version of Themeboard made it .*2_newer/,
  ],
];

test.each(sources)("%s isn't restored, and the database stays as it is", async (_what, make, sentence) => {
  const source = path.join(folder, "source.db");
  make(source);
  await expect(restoreFrom(source)).rejects.toThrow(sentence);
  expect(notesIn(file)).toEqual(["first"]);
  expect(existsSync(path.join(folder, "backups"))).toBe(false);
  expect(readdirSync(folder).filter((name) => /unfinished/.test(name))).toEqual([]);
});

function exec(name: string, sql: string) {
  const database = new Database(name);
  database.exec(sql);
  database.close();
}

function halve(source: string) {
  exec(file, `INSERT INTO "Note" SELECT hex(randomblob(200000)) FROM "Note"`);
  renameSync(file, source);
  const bytes = readFileSync(source);
  writeFileSync(source, bytes.subarray(0, bytes.length / 2));
  exec(file, `CREATE TABLE "Note" ("body" TEXT); INSERT INTO "Note" VALUES ('first')`);
}

test("the database isn't restored from itself", async () => {
  await expect(restoreFrom(file)).rejects.toThrow(/is the board's database itself/);
  expect(notesIn(file)).toEqual(["first"]);
});

describe("the original files of reports", () => {
  const original = "the bytes of a report";
  const sha256 = createHash("sha256").update(original).digest("hex");
  const kept = () => path.join(originalsFolderOf(file), sha256);

  beforeEach(async () => {
    exec(file, `CREATE TABLE "ReportFile" ("id" TEXT, "sha256" TEXT, "name" TEXT)`);
    exec(file, `INSERT INTO "ReportFile" VALUES ('1', '${sha256}', 'report.pdf')`);
    writeFileSync(path.join(folder, "upload"), original);
    await keepOriginal(path.join(folder, "upload"), originalsFolderOf(file), sha256);
  });

  const copyTo = (backup: string) =>
    copyOriginals(backup, originalsFolderOf(file), originalsFolderOf(backup));

  test("are copied with a backup, each once, and come back with it", async () => {
    const backup = await backUp(file, "backup");
    expect(await copyTo(backup)).toEqual({ there: 1, missing: [] });
    expect(await copyTo(backup)).toEqual({ there: 1, missing: [] });
    expect(readdirSync(originalsFolderOf(backup))).toEqual([sha256]);
    rmSync(originalsFolderOf(file), { recursive: true });
    expect((await restoreFrom(backup)).missing).toEqual([]);
    expect(readFileSync(kept(), "utf8")).toBe(original);
  });

  test("stay where they are when a backup without them is restored", async () => {
    const backup = await backUp(file, "backup");
    expect((await restoreFrom(backup)).missing).toEqual([]);
    expect(readFileSync(kept(), "utf8")).toBe(original);
  });

  test("are named where a backup has lost them or they are damaged, and the board is restored all the same", async () => {
    const backup = await backUp(file, "backup");
    await copyTo(backup);
    writeFileSync(path.join(originalsFolderOf(backup), sha256), "other bytes");
    rmSync(kept());
    expect((await restoreFrom(backup)).missing).toEqual(["report.pdf"]);
    expect(notesIn(file)).toEqual(["first"]);
    expect(existsSync(kept())).toBe(false);
  });
});
