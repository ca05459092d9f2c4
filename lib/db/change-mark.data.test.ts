import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { env } from "@/lib/env/env";
import { changeMark, untilChange } from "./change-mark";
import { db } from "./client";
import { transaction } from "./transaction";

const setting = (key: string) => ({ data: { key, value: "1" } });

/** How many settings there are, kept until something changes, and how often that was read. */
function counting() {
  let reads = 0;
  const count = untilChange(async () => {
    reads++;
    return db.setting.count();
  });
  return { count, reads: () => reads };
}

test("the mark stays while nothing changes, also when rows are read", async () => {
  const mark = changeMark();
  await db.setting.findMany();
  expect(changeMark()).toBe(mark);
});

test("this process's writes move the mark, in a transaction and without", async () => {
  const before = changeMark();
  await db.setting.create(setting("alone"));
  const between = changeMark();
  await transaction((tx) => tx.setting.create(setting("in a transaction")));
  expect(new Set([before, between, changeMark()]).size).toBe(3);
});

test("so does another process's write", () => {
  const before = changeMark();
  const other = new Database(env().databasePath);
  other.exec(`INSERT INTO "Setting" ("key","value","updatedAt") VALUES ('other','1','2025-02-04')`);
  other.close();
  expect(changeMark()).not.toBe(before);
});

test("what is kept is read once, and again after a change", async () => {
  const { count, reads } = counting();
  const first = await count();
  expect([await count(), await count(), reads()]).toEqual([first, first, 1]);
  await db.setting.create(setting("one more"));
  expect([await count(), reads()]).toEqual([first + 1, 2]);
});

test("a reading that failed isn't kept", async () => {
  let isBroken = true;
  const read = untilChange(async () => {
    if (isBroken) throw new Error("no");
    return "read";
  });
  await expect(read()).rejects.toThrow("no");
  isBroken = false;
  expect(await read()).toBe("read");
});
