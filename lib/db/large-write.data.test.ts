import { statSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { db, openFile, writerConnection } from "@/lib/db/client";
import { largeWrite } from "@/lib/db/large-write";
import { transaction } from "@/lib/db/transaction";

const autoCheckpoint = () =>
  transaction(async (tx) => {
    await tx.analyst.count();
    return Number(writerConnection().pragma("wal_autocheckpoint", { simple: true }));
  });

/** Writes far more pages than trigger a checkpoint at a commit. */
const write = (flush: () => Promise<void>) =>
  transaction(async (tx) => {
    const theme = await tx.theme.findFirst();
    await tx.$executeRaw`CREATE TABLE IF NOT EXISTS "Large" (text TEXT)`;
    await tx.$executeRaw`INSERT INTO "Large" WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
      SELECT hex(randomblob(2000)) FROM n`;
    await flush();
    return theme;
  });

it("a large write is in the log at its commit, and in the database soon after without a wait", async () => {
  await db.analyst.count();
  const { path } = openFile()!;
  const before = statSync(path).size;
  await largeWrite(write);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(10_000_000);
  expect(statSync(path).size).toBe(before);
  await vi.waitUntil(() => statSync(path).size > before + 10_000_000, { timeout: 20_000 });
  await vi.waitUntil(async () => (await autoCheckpoint()) === 1000, { timeout: 20_000 });
  await largeWrite(write);
  expect(await autoCheckpoint()).toBe(0);
  await vi.waitUntil(async () => (await autoCheckpoint()) === 1000, { timeout: 20_000 });
  const [{ count } = { count: 0n }] = await db.$queryRaw<
    { count: bigint }[]
  >`SELECT count(*) AS count FROM "Large"`;
  expect(Number(count)).toBe(6000);
}, 60_000);

it("a failed large write leaves nothing, and commits run checkpoints as before", async () => {
  const broken = new Error("broken");
  await expect(largeWrite(() => Promise.reject(broken))).rejects.toBe(broken);
  await vi.waitUntil(async () => (await autoCheckpoint()) === 1000, { timeout: 20_000 });
});
