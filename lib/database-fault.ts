/** The faults of the database's file, as the API answers them. */
export const DATABASE_FAULTS = ["no_space", "read_only", "database_replaced", "database_damaged"] as const;
export type DatabaseFaultCode = (typeof DATABASE_FAULTS)[number];

/** A statement failed because of the database's file, not because of the statement. */
export class DatabaseFault extends Error {
  override name = "DatabaseFault";

  constructor(
    readonly code: DatabaseFaultCode,
    options?: ErrorOptions,
  ) {
    super(`The database's file: ${code}`, options);
  }
}

// SQLite's error codes (https://sqlite.org/rescode.html) by prefix; the first match counts.
const FAULTS: readonly (readonly [RegExp, DatabaseFaultCode])[] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/, "no_space"],
  [/^SQLITE_READONLY_DBMOVED/, "database_replaced"],
  [/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|EROFS)/, "read_only"],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_IOERR)/, "database_damaged"],
];

/**
 * The fault of the database's file behind an error; null if there is none. Prisma wraps a DatabaseFault in an error of
 * its own with the same code.
 */
export function databaseFaultOf(error: unknown): DatabaseFaultCode | null {
  if (typeof error !== "object" || error === null) return null;
  const { code, originalCode, cause } = error as Record<string, unknown>;
  for (const text of [code, originalCode]) {
    if (typeof text !== "string") continue;
    const fault =
      DATABASE_FAULTS.find((each) => each === text) ?? FAULTS.find(([pattern]) => pattern.test(text))?.[1];
    if (fault) return fault;
  }
  return databaseFaultOf(cause);
}
