import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

const withPeople = {
  analyst: { select: { handle: true, name: true } },
  ticker: { select: { symbol: true } },
} satisfies Prisma.PriceMarkInclude;
export type PriceMarkRow = Prisma.PriceMarkGetPayload<{ include: typeof withPeople }>;

const allMarks = cachedUntilWriteBesideNotes(() =>
  db.priceMark.findMany({ include: withPeople, orderBy: { createdAt: "asc" } }),
);

export type Marks = (tickerId: number, day: string, code: string) => PriceMarkRow | null;

/** The dismissals in effect now, or at an instant. */
export async function standingMarks(until: Date | null): Promise<Marks> {
  const rows = (await allMarks()).filter((row) =>
    until === null
      ? row.voidedAt === null
      : row.createdAt <= until && (row.voidedAt === null || row.voidedAt > until),
  );
  const byPlace = new Map(rows.map((row) => [`${row.tickerId} ${row.day} ${row.code}`, row]));
  return (tickerId, day, code) => byPlace.get(`${tickerId} ${day} ${code}`) ?? null;
}

/** These dismissals, sorted by day. */
export async function findMarks(ids: readonly string[]): Promise<PriceMarkRow[]> {
  // Sorted here: Prisma splits a long list of ids into several statements only where no order is asked for.
  const marks = await db.priceMark.findMany({ where: { id: { in: [...ids] } }, include: withPeople });
  return marks.sort((a, b) => (a.day < b.day ? -1 : 1));
}
