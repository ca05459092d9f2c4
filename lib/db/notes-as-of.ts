import { Prisma } from "./generated/client";
import { readRows } from "./read-rows";

export interface NoteAsOfRow {
  id: string;
  version: number;
  themeId: string;
  analystId: string;
  kind: string;
  body: string;
  observedOn: string;
  createdAt: string;
  updatedAt: string;
  recordedLater: boolean;
  /** The instant of its deletion; null unless deleted by the asOf day. */
  deletedAt: string | null;
}

export interface NoteSelection {
  /** Selects notes observed by this day, with their texts of the instant `until`. */
  asOf: string;
  /** The last instant of the asOf day; null: now. */
  until: Date | null;
  themeIds?: readonly string[];
  tickerId?: number;
  noteId?: string;
  kind?: string;
  authorHandle?: string;
  tag?: string;
  /** In the form of `foldForSearch`, as the stored search texts are. */
  search?: string;
  from?: string;
  to?: string;
  before?: { observedOn: string; id: string };
  limit?: number;
  /** The deleted notes instead of the others. */
  deleted?: boolean;
}

/** The instant in the text form that Prisma stores, in which texts compare as instants do. */
export function instantText(instant: Date): string {
  return instant.toISOString().replace("Z", "+00:00");
}

const FOREVER = "9999-12-31T23:59:59.999+00:00";

/**
 * Notes as of a day (numbers, "As of"): the newest text written by then. A note typed later has its first text and a
 * mark, unless it was deleted again. A deletion counts from its day on, and `deleted` selects the notes that were
 * deleted then. A voided theme hides its notes and their evidence until it is restored.
 */
export function notesAsOf(until: Date | null, deleted = false) {
  const { version, isThere, isAway } = readingAt(until);
  return Prisma.sql`
    FROM "Note" n
    JOIN "NoteRevision" r ON r."noteId" = n."id" AND r."version" = ${version}
    WHERE ${deleted ? isAway : isThere}
    AND n."themeId" NOT IN (SELECT "id" FROM "Theme" WHERE "voidedAt" IS NOT NULL)`;
}

const NOW = {
  version: Prisma.sql`n."version"`,
  observedOn: Prisma.sql`n."observedOn"`, // equals the current revision's, and is sorted in an index
  isThere: Prisma.sql`n."deletedAt" IS NULL`,
  isAway: Prisma.sql`n."deletedAt" IS NOT NULL`,
  deletedAt: Prisma.sql`n."deletedAt"`,
};

function readingOf(end: string) {
  // The instant of this deletion: the note may have been restored since, or deleted again.
  const deletedAt = Prisma.sql`(SELECT max(d."deletedAt") FROM "NoteDeletion" d WHERE d."noteId" = n."id" AND d."deletedAt" <= ${end}
        AND (d."restoredAt" IS NULL OR d."restoredAt" > ${end}))`;
  return {
    observedOn: Prisma.sql`r."observedOn"`,
    version: Prisma.sql`coalesce((SELECT max(x."version") FROM "NoteRevision" x WHERE x."noteId" = n."id" AND x."createdAt" <= ${end}), 1)`,
    isThere: Prisma.sql`(n."deletedAt" IS NULL OR n."createdAt" <= ${end}) AND ${deletedAt} IS NULL`,
    isAway: Prisma.sql`${deletedAt} IS NOT NULL`,
    deletedAt,
  };
}

/** The columns to read of a note: its current ones (null), or those of an instant. */
const readingAt = (until: Date | null) => (until ? readingOf(instantText(until)) : NOW);

function conditions(s: NoteSelection) {
  const { observedOn } = readingAt(s.until);
  const parts = [Prisma.sql`${observedOn} <= ${s.asOf}`];
  if (s.noteId) parts.push(Prisma.sql`n."id" = ${s.noteId}`);
  if (s.themeIds)
    parts.push(Prisma.sql`n."themeId" IN (SELECT value FROM json_each(${JSON.stringify(s.themeIds)}))`);
  if (s.kind) parts.push(Prisma.sql`r."kind" = ${s.kind}`);
  if (s.from) parts.push(Prisma.sql`${observedOn} >= ${s.from}`);
  if (s.to) parts.push(Prisma.sql`${observedOn} <= ${s.to}`);
  // instr, not LIKE: % and _ in a search are ordinary characters
  if (s.search) parts.push(Prisma.sql`instr(r."searchText", ${s.search}) > 0`);
  if (s.authorHandle) {
    parts.push(Prisma.sql`n."analystId" IN (SELECT "id" FROM "Analyst" WHERE "handle" = ${s.authorHandle})`);
  }
  if (s.tickerId !== undefined) {
    parts.push(Prisma.sql`EXISTS (SELECT 1 FROM "NoteTicker" t WHERE t."noteId" = n."id" AND t."tickerId" = ${s.tickerId}
      AND t."fromVersion" <= r."version" AND (t."untilVersion" IS NULL OR t."untilVersion" > r."version"))`);
  }
  if (s.tag) {
    parts.push(Prisma.sql`EXISTS (SELECT 1 FROM "NoteTag" g JOIN "Tag" a ON a."id" = g."tagId" WHERE g."noteId" = n."id"
      AND a."name" = ${s.tag} AND g."fromVersion" <= r."version" AND (g."untilVersion" IS NULL OR g."untilVersion" > r."version"))`);
  }
  if (s.before) {
    parts.push(
      Prisma.sql`(${observedOn} < ${s.before.observedOn} OR (${observedOn} = ${s.before.observedOn} AND n."id" < ${s.before.id}))`,
    );
  }
  return Prisma.join(parts, " AND ");
}

/** Newest first by the day observed; notes of one day by the time of typing (their ids are time-ordered). */
export async function selectNotes(selection: NoteSelection): Promise<NoteAsOfRow[]> {
  const end = selection.until ? instantText(selection.until) : FOREVER;
  const { deletedAt, observedOn } = readingAt(selection.until);
  const rows = await readRows<Omit<NoteAsOfRow, "recordedLater"> & { recordedLater: number }>(Prisma.sql`
    SELECT n."id" AS "id", r."version" AS "version", n."themeId" AS "themeId", n."analystId" AS "analystId", r."kind" AS "kind",
           r."body" AS "body", r."observedOn" AS "observedOn", n."createdAt" || '' AS "createdAt",
           r."createdAt" || '' AS "updatedAt", (n."createdAt" > ${end}) AS "recordedLater",
           ${deletedAt} || '' AS "deletedAt"
    ${notesAsOf(selection.until, selection.deleted)} AND ${conditions(selection)}
    ORDER BY ${observedOn} DESC, n."id" DESC
    LIMIT ${selection.limit ?? 1_000_000}`);
  return rows.map((row) => ({ ...row, recordedLater: row.recordedLater === 1 }));
}

/** The distinct days on which the selected notes were observed. */
export async function selectNoteDays(selection: NoteSelection): Promise<string[]> {
  const rows = await readRows<{ day: string }>(Prisma.sql`
    SELECT DISTINCT r."observedOn" AS "day" ${notesAsOf(selection.until, selection.deleted)} AND ${conditions(selection)} ORDER BY 1`);
  return rows.map((row) => row.day);
}

/** The number of selected notes, on all pages together. */
export async function countNotes(selection: NoteSelection): Promise<number> {
  const rows = await readRows<{ count: number }>(Prisma.sql`
    SELECT count(*) AS "count" ${notesAsOf(selection.until, selection.deleted)} AND ${conditions(selection)}`);
  return rows[0]?.count ?? 0;
}
