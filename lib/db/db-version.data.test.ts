import Database from "better-sqlite3";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Context } from "@/lib/contract/context";
import { env } from "@/lib/env/env";
import { dbVersion, evidenceVersion, versionBesideNotes, cachedUntilWriteBesideNotes } from "./db-version";
import { db } from "./client";
import { groupedWrite, type ChangedData } from "./grouped-write";
import { insertNote } from "./note-writer";
import { transaction } from "./transaction";

const setting = (key: string) => ({ data: { key, value: "1" } });

/** Returns the number of settings, cached until a write, and counts the reads behind it. */
function counting() {
  let reads = 0;
  const count = cachedUntilWriteBesideNotes(async () => {
    reads++;
    return db.setting.count();
  });
  return { count, reads: () => reads };
}

test("the version stays the same while nothing is written, also when rows are read", async () => {
  const version = dbVersion();
  await db.setting.findMany();
  expect(dbVersion()).toBe(version);
});

test("this process's writes change the version, in a transaction and without", async () => {
  const before = dbVersion();
  await db.setting.create(setting("alone"));
  const between = dbVersion();
  await transaction((tx) => tx.setting.create(setting("in a transaction")));
  expect(new Set([before, between, dbVersion()]).size).toBe(3);
});

test("another process's write changes the version", () => {
  const before = dbVersion();
  const other = new Database(env().databasePath);
  other.exec(`INSERT INTO "Setting" ("key","value","updatedAt") VALUES ('other','1','2025-02-04')`);
  other.close();
  expect(dbVersion()).not.toBe(before);
});

test("a write that shows in one version also shows in the other", async () => {
  for (const write of [
    () => db.setting.create(setting("seen")),
    () => transaction((tx) => tx.setting.deleteMany({ where: { key: "seen" } })),
  ]) {
    const before = dbVersion();
    const marksAfter = new Set<string>();
    let isDone = false;
    const written = write().finally(() => (isDone = true));
    // Runs between any two steps of the write.
    while (!isDone) {
      for (let step = 0; step < 2_000 && !isDone; step++)
        if (dbVersion() !== before) marksAfter.add(await versionBesideNotes());
        else await null;
      await setImmediate();
    }
    await written;
    expect(marksAfter.add(await versionBesideNotes()).size).toBe(1);
  }
});

test("a cached read runs once, and again after a change", async () => {
  const { count, reads } = counting();
  const first = await count();
  expect([await count(), await count(), reads()]).toEqual([first, first, 1]);
  await db.setting.create(setting("one more"));
  expect([await count(), reads()]).toEqual([first + 1, 2]);
});

test("a failed read isn't cached", async () => {
  let isBroken = true;
  const read = cachedUntilWriteBesideNotes(async () => {
    if (isBroken) throw new Error("no");
    return "read";
  });
  await expect(read()).rejects.toThrow("no");
  isBroken = false;
  expect(await read()).toBe("read");
});

test("versionBesideNotes and evidenceVersion stay while notes are added; versionBesideNotes changes with every other commit of any process", async () => {
  const { id: analystId } = await db.analyst.create({ data: { handle: "li", name: "Li" } });
  const theme = {
    slug: "optics",
    level: "sector",
    nameEn: "Optics",
    source: "analyst",
    ordinal: 1,
    analystId,
  };
  const { id: themeId } = await db.theme.create({ data: { ...theme, callDay: "2025-01-02" } });
  const others = new Database(env().databasePath);
  const versions = async () => [dbVersion(), await versionBesideNotes(), await evidenceVersion()];
  const changed = async (work: () => unknown) => {
    const before = await versions();
    await work();
    const after = await versions();
    return after.map((version, i) => version !== before[i]);
  };
  const text = { kind: "risk", body: "x", observedOn: "2025-01-02", searchText: "x" };
  const nothing = { tickers: new Map<string, boolean>(), newTickers: [], tags: [], evidence: [] };
  const actor = { id: analystId, handle: "li", name: "Li" };
  const context: Context = { actor, now: new Date(), via: "script" };
  const add = (changes: ChangedData) => () =>
    groupedWrite((connection) => insertNote(connection, text, nothing, themeId, context), { changes });
  expect(await changed(add("notes"))).toEqual([true, false, false]);
  expect(await changed(add("notes and evidence"))).toEqual([true, false, true]);
  expect(await changed(() => db.note.count())).toEqual([false, false, false]);
  expect(await changed(() => db.setting.create({ data: { key: "a", value: "" } }))).toEqual([
    true,
    true,
    false,
  ]);
  expect(await changed(() => transaction((tx) => tx.setting.deleteMany()))).toEqual([true, true, false]);
  expect(await changed(() => others.exec(`UPDATE "Theme" SET "nameEn" = 'Light'`))).toEqual([
    true,
    true,
    false,
  ]);
  expect(
    await changed(() => groupedWrite((connection) => connection.exec(`UPDATE "Theme" SET "nameZh" = '光'`))),
  ).toEqual([true, true, false]);
  others.close();
});
