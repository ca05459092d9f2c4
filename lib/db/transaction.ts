import { db } from "./client";
import type { Prisma } from "./generated/client";
import { withMutexHeld } from "./mutex";

/** A client whose statements are committed or rolled back together. */
export type Transaction = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction that holds the write lock from its start: its reads stay valid until it has written,
 * and if it throws, everything is rolled back. Inside, use only `tx`: a read through `db` sees the state before, a
 * write through it is refused.
 */
export function transaction<T>(
  work: (tx: Transaction) => Promise<T>,
  { timeout = 60_000 }: { timeout?: number } = {},
): Promise<T> {
  return db.$transaction((tx) => withMutexHeld(() => work(tx)), {
    maxWait: Math.max(20_000, timeout), // long enough to wait for a large import
    timeout,
  });
}
