import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { db } from "@/lib/db/client";
import type { GlossaryTerm as TermRow } from "@/lib/db/generated/client";
import { glossaryOf } from "@/lib/domain/glossary/glossary";
import { SHIPPED_TERMS } from "@/lib/domain/glossary/shipped";
import { indexSymbolOf, type GlossaryTerm, type TermLevel } from "@/lib/domain/glossary/term";
import type { TermItem } from "@/lib/glossary/schema";

const shipped = new Map(SHIPPED_TERMS.map((term) => [term.key, term]));

export const shippedTerm = (key: string): GlossaryTerm | null => shipped.get(key) ?? null;

/**
 * The shipped glossary with the analysts' own terms: theirs stand first, and in place of the shipped ones of the same
 * key.
 */
export const readGlossary = cachedUntilWriteBesideNotes(async () => {
  const rows = await db.glossaryTerm.findMany({ orderBy: { key: "asc" } });
  const keys = new Set(rows.map(({ key }) => key));
  const own = rows.filter(({ voidedAt }) => voidedAt === null).map(termOfRow);
  const terms = [...own, ...SHIPPED_TERMS.filter(({ key }) => !keys.has(key))];
  return { ...glossaryOf(terms), own: new Set(own.map(({ key }) => key)) };
});

const termOfRow = (row: TermRow): GlossaryTerm => ({
  key: row.key,
  level: row.level as TermLevel,
  nameEn: row.nameEn,
  nameZh: row.nameZh,
  aliases: JSON.parse(row.aliases) as string[],
  indexCode: row.indexCode,
  parent: row.parent,
});

/** Lists every term: the analysts' own ones first, then the shipped ones by industry. */
export async function listTerms(): Promise<{ items: TermItem[] }> {
  const { terms, own } = await readGlossary();
  return { items: terms.map((term) => termItem(term, own.has(term.key))) };
}

export const termItem = (term: GlossaryTerm, isOwn: boolean): TermItem => ({
  ...term,
  aliases: [...term.aliases],
  benchmark: indexSymbolOf(term),
  origin: !isOwn ? "shipped" : shipped.has(term.key) ? "edited" : "own",
});
