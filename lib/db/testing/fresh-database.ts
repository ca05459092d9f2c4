import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";

// Gives each data test file its own copy of the database. It runs before the file's imports, because lib/db/client
// reads DATABASE_URL when it loads. Each file has its own process, so globalThis holds no other file's client.
const folder = mkdtempSync(path.join(tmpdir(), "themeboard-data-test-"));
const file = path.join(folder, "test.db");
copyFileSync(path.join(inject("boards"), "empty.db"), file);
process.env.DATABASE_URL = `file:${file}`;

afterAll(async () => {
  const { db } = await import("@/lib/db/client");
  await db.$disconnect();
  rmSync(folder, { recursive: true, force: true });
});
