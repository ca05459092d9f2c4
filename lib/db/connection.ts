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
