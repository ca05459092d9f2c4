import { copyFileSync, mkdtempSync } from "node:fs";
import path from "node:path";
import { afterAll, inject, vi } from "vitest";

// Gives each data test file its own copy of the database and its own copies of our modules: some cache what they read,
// and lib/db/client reads DATABASE_URL when it loads. The files of a worker share only packages. This runs before the
// file's imports.
vi.resetModules();
const boards = inject("boards");
const file = path.join(mkdtempSync(path.join(boards, "test-")), "test.db"); // deleted with the boards
copyFileSync(path.join(boards, "empty.db"), file);
vi.stubEnv("DATABASE_URL", `file:${file}`);
const listeners = process.listeners("exit");

// A file ends as its process would: what it registered for the exit runs, which closes its connections, and nothing of
// it stays on globalThis.
afterAll(() => {
  for (const listener of process.listeners("exit").filter((one) => !listeners.includes(one))) {
    process.off("exit", listener);
    listener(0);
  }
  for (const name of Object.keys(globalThis).filter((key) => key.startsWith("themeboard")))
    Reflect.deleteProperty(globalThis, name);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
