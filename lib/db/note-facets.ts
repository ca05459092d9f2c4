import { Prisma } from "./generated/client";
import { readRows } from "./read-rows";

/**
 * The tickers, tags and authors of the notes that aren't deleted, or of those that are; a voided theme's notes count
 * for neither.
 */
export async function selectNoteFacets(deleted: boolean) {
  const isListed = Prisma.sql`n."themeId" IN (SELECT "id" FROM "Theme" WHERE "voidedAt" IS NULL)
    AND n."deletedAt" ${deleted ? Prisma.sql`IS NOT NULL` : Prisma.sql`IS NULL`}`;
  const [tickers, tags, authors] = await Promise.all([
    readRows<{ symbol: string; nameEn: string | null; nameZh: string | null }>(Prisma.sql`
      SELECT t."symbol", t."nameEn", t."nameZh" FROM "Ticker" t
      WHERE EXISTS (SELECT 1 FROM "NoteTicker" a JOIN "Note" n ON n."id" = a."noteId"
        WHERE a."tickerId" = t."id" AND a."untilVersion" IS NULL AND ${isListed})
      ORDER BY t."symbol"`),
    readRows<{ name: string }>(Prisma.sql`
      SELECT t."name" FROM "Tag" t
      WHERE EXISTS (SELECT 1 FROM "NoteTag" a JOIN "Note" n ON n."id" = a."noteId"
        WHERE a."tagId" = t."id" AND a."untilVersion" IS NULL AND ${isListed})
      ORDER BY t."name"`),
    // The unary + stops SQLite from building an automatic index of all notes to find the first one.
    readRows<{ handle: string; name: string }>(Prisma.sql`
      SELECT t."handle", t."name" FROM "Analyst" t
      WHERE EXISTS (SELECT 1 FROM "Note" n WHERE +n."analystId" = t."id" AND ${isListed})
      ORDER BY t."handle"`),
  ]);
  return { tickers, tags: tags.map(({ name }) => name), authors };
}
