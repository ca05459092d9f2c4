import { AsyncResource } from "node:async_hooks";
import type { Database } from "better-sqlite3";
import { beforeEach, expect, test } from "vitest";
import { databaseFaultOf } from "@/lib/database-fault";
import { db } from "./client";
import { groupedWrite } from "./grouped-write";
import type { Connections } from "./sqlite-adapter";
import { transaction } from "./transaction";

beforeEach(() => db.setting.deleteMany());

const keys = async () => (await db.setting.findMany({ orderBy: { key: "asc" } })).map((row) => row.key);

const add = (key: string) => (connection: Database) => {
  connection.prepare(`INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES (?, '', 0)`).run(key);
  return key;
};

const several = (count: number) => Array.from({ length: count }, (_, i) => `key ${i}`);

test("many concurrent writes each return their own result, and all are stored", async () => {
  const answers = await Promise.all(several(8).map((key) => groupedWrite(add(key))));
  expect(answers).toEqual(several(8));
  expect(await keys()).toEqual(several(8));
});

test("a write that throws stores nothing, and fails none of the others in its group", async () => {
  const outcomes = await Promise.allSettled([
    groupedWrite(add("before")),
    groupedWrite((connection) => {
      add("gone")(connection);
      throw new Error("no");
    }),
    groupedWrite(add("before")), // inserted already
    groupedWrite(add("behind")),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  expect(await keys()).toEqual(["before", "behind"]);
});

test("on a full disk the whole group is refused, and the next write is taken", async () => {
  await groupedWrite(add("first"));
  const { writer } = (globalThis as unknown as { themeboardOpen: Connections }).themeboardOpen;
  const pages = writer.pragma("page_count", { simple: true }) as number;
  writer.pragma(`max_page_count = ${pages}`);
  const outcomes = await Promise.allSettled([
    groupedWrite(add("with it")),
    groupedWrite(add("x".repeat(200_000))),
  ]);
  expect(outcomes.map((each) => each.status === "rejected" && databaseFaultOf(each.reason))).toContain(
    "no_space",
  );
  writer.pragma("max_page_count = 1000000");
  for (const [at, outcome] of outcomes.entries())
    expect((await keys()).includes(at === 0 ? "with it" : "x".repeat(200_000))).toBe(
      outcome.status === "fulfilled",
    );
  expect(await groupedWrite(add("next"))).toBe("next");
});

test("a write inside a transaction is refused, also while another one waits, and a write after it is taken", async () => {
  const another = AsyncResource.bind(() => groupedWrite(add("another's")));
  let others: Promise<string> | undefined;
  await transaction(async (tx) => {
    others = another();
    await expect(groupedWrite(add("inside"))).rejects.toThrow(/write through tx/);
    await tx.setting.create({ data: { key: "the transaction's", value: "" } });
  });
  expect(await others).toBe("another's");
  expect(await groupedWrite(add("after"))).toBe("after");
  expect(await keys()).toEqual(["after", "another's", "the transaction's"]);
});

test("a long run of concurrent writes is committed a few times a second, a single write at once", async () => {
  const commits = async (writers: number, writes: number) => {
    const began = performance.now();
    await Promise.all(
      several(writers).map(async (key) => {
        for (let i = 0; i < writes; i++) await groupedWrite(add(`${key} ${i} of ${writers}`));
      }),
    );
    return performance.now() - began;
  };
  expect(await commits(8, 4)).toBeGreaterThan(250);
  await groupedWrite(add("lone")); // the last of the many may still be pending
  await groupedWrite(add("lone again"));
  expect(await commits(1, 10)).toBeLessThan(900);
});
