import { open } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { openFile, setAutoCheckpoint } from "./client";
import { logError } from "@/lib/log-error";
import { processSingleton } from "@/lib/process-singleton";

/** The number of large writes whose log isn't checkpointed yet. */
const largeWrites = processSingleton("large-writes", () => ({ count: 0 }));

/**
 * Runs a transaction of hundreds of thousands of rows without blocking the only thread at its end: a plain commit would
 * sync the whole log and then checkpoint it. `work` calls `flush` as its last step before the commit, which syncs the
 * rows written so far. The checkpoint runs in a thread of its own, and commits run none meanwhile.
 */
export async function largeWrite<T>(work: (flush: () => Promise<void>) => Promise<T>): Promise<T> {
  largeWrites.count++;
  setAutoCheckpoint(false);
  try {
    return await work(flushLog);
  } finally {
    void checkpointed().finally(() => {
      if (--largeWrites.count === 0) setAutoCheckpoint(true);
    });
  }
}

/**
 * Syncs only the log: closing a file on which this process holds a lock would drop the lock, and the log has no locks.
 */
async function flushLog(): Promise<void> {
  const file = openFile();
  if (!file) return;
  const log = await open(`${file.path}-wal`, "r+");
  try {
    await log.datasync();
  } finally {
    await log.close();
  }
}

/** Runs the checkpoint in a worker; if it fails, the next commit checkpoints. */
function checkpointed(): Promise<void> {
  const file = openFile();
  if (!file) return Promise.resolve();
  return new Promise((resolve) => {
    const script = path.join(process.cwd(), "lib", "db", "checkpoint-worker.mjs");
    const worker = new Worker(/* turbopackIgnore: true */ script, {
      workerData: { path: file.path },
      execArgv: [],
      env: {},
    });
    worker.unref(); // a process that exits needn't wait: the next start reads the log
    worker.once("error", (error) => logError("checkpoint", error));
    worker.once("exit", () => resolve());
  });
}
