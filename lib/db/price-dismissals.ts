import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

const withPeople = {
  analyst: { select: { handle: true, name: true } },
  ticker: { select: { symbol: true } },
} satisfies Prisma.PriceMarkInclude;
export type DismissalRow = Prisma.PriceMarkGetPayload<{ include: typeof withPeople }>;

const allDismissals = cachedUntilWriteBesideNotes(() =>
  db.priceMark.findMany({ include: withPeople, orderBy: { createdAt: "asc" } }),
);

export type FindDismissal = (tickerId: number, day: string, code: string) => DismissalRow | null;

/** The dismissals in effect now, or at an instant. */
export async function currentDismissals(until: Date | null): Promise<FindDismissal> {
  const rows = (await allDismissals()).filter((row) =>
    until === null
      ? row.voidedAt === null
      : row.createdAt <= until && (row.voidedAt === null || row.voidedAt > until),
  );
  const byPlace = new Map(rows.map((row) => [`${row.tickerId} ${row.day} ${row.code}`, row]));
  return (tickerId, day, code) => byPlace.get(`${tickerId} ${day} ${code}`) ?? null;
}

/** These dismissals, sorted by day. */
export async function findDismissals(ids: readonly string[]): Promise<DismissalRow[]> {
  // Sorted here: Prisma splits a long list of ids into several statements only for a query without an order.
  const dismissals = await db.priceMark.findMany({ where: { id: { in: [...ids] } }, include: withPeople });
  return dismissals.sort((a, b) => (a.day < b.day ? -1 : 1));
}
