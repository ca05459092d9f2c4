import type { Database } from "better-sqlite3";

/**
 * What every connection to the board's file must be told before its first statement. SQLite keeps only the journal's
 * mode in the file: a reopened WAL database drops silently to synchronous=NORMAL, and then a power cut loses
 * acknowledged writes. The time to wait comes first, since turning WAL on may itself have to wait.
 */
export const CONNECTION_PRAGMAS = [
  "PRAGMA busy_timeout = 5000",
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = FULL",
  "PRAGMA foreign_keys = ON",
] as const;

/**
 * Ends a connection with its process. SQLite puts the log into the database when the last connection closes, so every
 * one that stays open has to: then the file by itself is the whole board.
 */
export function closeAtExit(connection: Database): void {
  process.once("exit", () => connection.close());
}
