import { Prisma } from "./generated/client";
import { notesAsOf } from "./notes-as-of";
import { readRows } from "./read-rows";

export interface ThemeNotesRow {
  themeId: string;
  count: number;
  id: string;
  kind: string;
  body: string;
  observedOn: string;
}

/** Per theme: the number of its notes, and the newest one. */
export async function newestNotePerTheme(asOf: string, until: Date | null): Promise<ThemeNotesRow[]> {
  return readRows(until ? newestThen(asOf, until) : newestNow(asOf));
}

/** The current notes, by one index look-up per theme. */
const newestNow = (asOf: string) => Prisma.sql`
  SELECT n."themeId" AS "themeId", n."id" AS "id", n."kind" AS "kind", substr(n."body", 1, 600) AS "body", n."observedOn" AS "observedOn",
         (SELECT count(*) FROM "Note" a WHERE a."themeId" = t."id" AND a."deletedAt" IS NULL AND a."observedOn" <= ${asOf}) AS "count"
  FROM "Theme" t
  JOIN "Note" n ON n."id" = (SELECT a."id" FROM "Note" a WHERE a."themeId" = t."id" AND a."deletedAt" IS NULL AND a."observedOn" <= ${asOf}
                             ORDER BY a."observedOn" DESC, a."id" DESC LIMIT 1)
  WHERE t."voidedAt" IS NULL`;

/** The notes as of an earlier day: each note's text of that instant has to be found first. */
const newestThen = (asOf: string, until: Date) => Prisma.sql`
  SELECT "themeId", "count", "id", "kind", substr("body", 1, 600) AS "body", "observedOn" FROM (
    SELECT n."themeId" AS "themeId", n."id" AS "id", r."kind" AS "kind", r."body" AS "body", r."observedOn" AS "observedOn",
           count(*) OVER (PARTITION BY n."themeId") AS "count",
           row_number() OVER (PARTITION BY n."themeId" ORDER BY r."observedOn" DESC, n."id" DESC) AS "place"
    ${notesAsOf(until)} AND r."observedOn" <= ${asOf})
  WHERE "place" = 1`;

export interface EvidenceRow {
  id: string;
  noteId: string;
  claimId: string;
  themeSlug: string;
  bearing: string;
  weight: number;
  observedOn: string;
  body: string;
}

/** Every piece of evidence as of the day, dated by its note's day, with an excerpt of its note. */
export async function selectEvidence(asOf: string, until: Date | null): Promise<EvidenceRow[]> {
  return readRows(until ? evidenceThen(asOf, until) : evidenceNow(asOf));
}

// CROSS JOIN makes SQLite go from the few pieces of evidence to their notes, never through all notes.
const evidenceNow = (asOf: string) => Prisma.sql`
  SELECT e."id" AS "id", e."noteId" AS "noteId", e."claimId" AS "claimId", t."slug" AS "themeSlug", e."bearing" AS "bearing",
         e."weight" AS "weight", n."observedOn" AS "observedOn", substr(n."body", 1, 400) AS "body"
  FROM "Evidence" e CROSS JOIN "Note" n ON n."id" = e."noteId" CROSS JOIN "Theme" t ON t."id" = n."themeId"
  WHERE e."untilVersion" IS NULL AND n."deletedAt" IS NULL AND t."voidedAt" IS NULL AND n."observedOn" <= ${asOf}
  ORDER BY n."observedOn" DESC, e."id" DESC`;

const evidenceThen = (asOf: string, until: Date) => Prisma.sql`
  SELECT e."id" AS "id", e."noteId" AS "noteId", e."claimId" AS "claimId", t."slug" AS "themeSlug", e."bearing" AS "bearing",
         e."weight" AS "weight", s."observedOn" AS "observedOn", s."body" AS "body"
  FROM "Evidence" e
  JOIN (SELECT n."id" AS "id", n."themeId" AS "themeId", r."version" AS "version", r."observedOn" AS "observedOn", substr(r."body", 1, 400) AS "body"
        ${notesAsOf(until)} AND r."observedOn" <= ${asOf} AND n."id" IN (SELECT "noteId" FROM "Evidence")) s ON s."id" = e."noteId"
  JOIN "Theme" t ON t."id" = s."themeId"
  WHERE e."fromVersion" <= s."version" AND (e."untilVersion" IS NULL OR e."untilVersion" > s."version")
  ORDER BY s."observedOn" DESC, e."id" DESC`;
