// Runs the checkpoint in a thread of its own, because it may take a second. Plain JavaScript, since the worker is
// loaded by its path.
import { workerData } from "node:worker_threads";
import Database from "better-sqlite3";

const database = new Database(workerData.path, { fileMustExist: true });
try {
  database.pragma("synchronous = FULL");
  database.pragma("wal_checkpoint(PASSIVE)"); // PASSIVE: takes no lock that a reader or a writer would wait for
} finally {
  database.close();
}
