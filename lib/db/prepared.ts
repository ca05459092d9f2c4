import type { Database, Statement } from "better-sqlite3";

const statements = new WeakMap<Database, Map<string, Statement<unknown[]>>>();

/** A statement of a connection, prepared once: it runs in a few microseconds, where Prisma takes half a millisecond. */
export function prepared<Row>(connection: Database, sql: string): Statement<unknown[], Row> {
  const known = statements.get(connection) ?? new Map<string, Statement<unknown[]>>();
  statements.set(connection, known);
  const statement = known.get(sql) ?? connection.prepare<unknown[]>(sql).safeIntegers(false); // Prisma's adapter asks for BigInt
  known.set(sql, statement);
  return statement as Statement<unknown[], Row>;
}
