import type { Database } from "better-sqlite3";

/**
 * The pragmas that every connection to the board's file runs before its first statement. SQLite stores only the journal
 * mode in the file: a reopened WAL database silently falls back to synchronous=NORMAL, and a power cut then loses
 * acknowledged writes. busy_timeout comes first, because turning WAL on may have to wait.
 */
export const CONNECTION_PRAGMAS = [
  "PRAGMA busy_timeout = 5000",
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = FULL",
  "PRAGMA foreign_keys = ON",
] as const;

/**
 * Closes a connection when its process exits. SQLite runs the final checkpoint when the last connection closes, so
 * every long-lived connection has to close for the file alone to be the whole board.
 */
export function closeAtExit(connection: Database): void {
  process.once("exit", () => connection.close());
}
