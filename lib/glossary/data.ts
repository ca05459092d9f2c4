import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { db } from "@/lib/db/client";
import { glossaryOf } from "@/lib/domain/glossary/glossary";
import { SHIPPED_TERMS } from "@/lib/domain/glossary/shipped";
import type { GlossaryTerm, TermLevel } from "@/lib/domain/glossary/term";

/** The shipped glossary with the analysts' own terms: theirs stand first, and in place of the shipped ones of the same key. */
export const readGlossary = cachedUntilWriteBesideNotes(async () => {
  const rows = await db.glossaryTerm.findMany({ orderBy: { key: "asc" } });
  const keys = new Set(rows.map(({ key }) => key));
  const own = rows
    .filter(({ voidedAt }) => voidedAt === null)
    .map((row): GlossaryTerm => ({
      key: row.key,
      level: row.level as TermLevel,
      nameEn: row.nameEn,
      nameZh: row.nameZh,
      aliases: JSON.parse(row.aliases) as string[],
      indexCode: row.indexCode,
      parent: row.parent,
    }));
  return glossaryOf([...own, ...SHIPPED_TERMS.filter(({ key }) => !keys.has(key))]);
});
