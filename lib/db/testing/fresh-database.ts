import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";

// Runs before each data test's file, and so before it imports lib/db/client: DATABASE_URL must name its own copy by
// then. Each file has a process of its own, so nobody else's client is on globalThis.
const folder = mkdtempSync(path.join(tmpdir(), "themeboard-data-test-"));
const file = path.join(folder, "test.db");
copyFileSync(path.join(inject("boards"), "empty.db"), file);
process.env.DATABASE_URL = `file:${file}`;

afterAll(async () => {
  const { db } = await import("@/lib/db/client");
  await db.$disconnect();
  rmSync(folder, { recursive: true, force: true });
});
