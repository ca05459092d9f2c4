// A thread of its own for what may take a second: it puts the log into the database. Plain JavaScript, found by its path.
import { workerData } from "node:worker_threads";
import Database from "better-sqlite3";

const database = new Database(workerData.path, { fileMustExist: true });
try {
  database.pragma("synchronous = FULL");
  database.pragma("wal_checkpoint(PASSIVE)"); // waits for nobody, and nobody for it
} finally {
  database.close();
}
