import { open } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { openFile, setAutoCheckpoint } from "./client";
import { logError } from "@/lib/log-error";
import { processSingleton } from "@/lib/process-singleton";

/** Large writes whose log isn't in the database yet. */
const largeWrites = processSingleton("large-writes", () => ({ count: 0 }));

/**
 * Runs a transaction of hundreds of thousands of rows so that its end keeps nobody waiting: by itself its commit would wait
 * until all of it is on the disk, and then put it into the database, on the only thread. `work` calls `flush` as the last
 * thing before its commit: what is written by then is on the disk already. The log goes into the database in a thread of its
 * own, and no commit does it meanwhile.
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

/** Only the log: nobody holds a lock on it, which closing it would end. */
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

/** Where it fails, the next commit does it. */
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
    worker.unref(); // a board that ends needn't wait: the next start reads the log
    worker.once("error", (error) => logError("checkpoint", error));
    worker.once("exit", () => resolve());
  });
}
