import type { Database } from "better-sqlite3";
import { v7 as uuid7 } from "uuid";
import { attachToNote, type NoteAttachments } from "./note-attachments";
import { instantText } from "./notes-as-of";
import { prepared } from "./prepared";

// What `groupedWrite` runs for a note: a dozen prepared statements each, with a line of the audit.

export interface NoteText {
  kind: string;
  body: string;
  observedOn: string;
  /** Body and tags as the search compares them: by `foldForSearch`. */
  searchText: string;
}

export interface ThemeOfNote {
  id: string;
  nameEn: string | null;
  nameZh: string | null;
}

/** The theme that a note may be added to: one that isn't voided. */
export function currentTheme(connection: Database, slug: string): ThemeOfNote | undefined {
  return prepared<ThemeOfNote>(
    connection,
    `SELECT "id", "nameEn", "nameZh" FROM "Theme" WHERE "slug" = ? AND "voidedAt" IS NULL`,
  ).get(slug);
}

export interface ClaimOfNote {
  text: string;
  report: string;
}

export function claimOf(connection: Database, claimId: string): ClaimOfNote | undefined {
  return prepared<ClaimOfNote>(
    connection,
    `SELECT c."text" AS "text", r."slug" AS "report" FROM "Claim" c JOIN "Report" r ON r."id" = c."reportId" WHERE c."id" = ?`,
  ).get(claimId);
}

const INSERT_NOTE = `INSERT INTO "Note" ("id","themeId","analystId","kind","body","observedOn","version","createdAt","updatedAt")
  VALUES (?,?,?,?,?,?,1,?,?)`;
const INSERT_REVISION = `INSERT INTO "NoteRevision" ("noteId","version","analystId","kind","body","observedOn","searchText","createdAt")
  VALUES (?,?,?,?,?,?,?,?)`;
const INSERT_EVENT = `INSERT INTO "AuditEvent" ("id","analystId","action","subjectId","before","after","at") VALUES (?,?,?,?,?,?,?)`;

// A voided theme takes its notes along: nothing of them changes until it is back.
const OF_A_THEME = `"themeId" IN (SELECT "id" FROM "Theme" WHERE "voidedAt" IS NULL)`;
const REVISE = `UPDATE "Note" SET "kind" = ?, "body" = ?, "observedOn" = ?, "version" = ?, "updatedAt" = ?
  WHERE "id" = ? AND "version" = ? AND "deletedAt" IS NULL AND ${OF_A_THEME}`;
const DELETE = `UPDATE "Note" SET "deletedAt" = ? WHERE "id" = ? AND "deletedAt" IS NULL AND ${OF_A_THEME}`;
const INSERT_DELETION = `INSERT INTO "NoteDeletion" ("noteId","deletedAt") VALUES (?,?)`;
const RESTORE = `UPDATE "Note" SET "deletedAt" = NULL WHERE "id" = ? AND "deletedAt" IS NOT NULL AND ${OF_A_THEME}`;
const END_DELETION = `UPDATE "NoteDeletion" SET "restoredAt" = ? WHERE "noteId" = ? AND "restoredAt" IS NULL`;

/** Who changes which note, and when. */
export interface NoteChange {
  noteId: string;
  analystId: string;
  at: Date;
}

interface Event {
  action: "note.add" | "note.edit" | "note.delete" | "note.restore";
  before?: unknown;
  after?: unknown;
}

const jsonOf = (state: unknown) => (state === undefined ? null : JSON.stringify(state));

function recordEvent(
  connection: Database,
  { noteId, analystId }: Omit<NoteChange, "at">,
  { action, before, after }: Event,
): void {
  const at = instantText(new Date());
  prepared(connection, INSERT_EVENT).run(
    uuid7(),
    analystId,
    action,
    noteId,
    jsonOf(before),
    jsonOf(after),
    at,
  );
}

/** Inserts a note's first version with what hangs on it. Answers its id and those of its evidence, in their order. */
export function insertNote(
  connection: Database,
  text: NoteText,
  attached: NoteAttachments,
  { themeId, analystId, at }: { themeId: string } & Omit<NoteChange, "noteId">,
): { id: string; evidenceIds: string[] } {
  const id = uuid7();
  const { searchText, ...shown } = text;
  const { kind, body, observedOn } = shown;
  const instant = instantText(at);
  prepared(connection, INSERT_NOTE).run(id, themeId, analystId, kind, body, observedOn, instant, instant);
  prepared(connection, INSERT_REVISION).run(id, 1, analystId, kind, body, observedOn, searchText, instant);
  const evidenceIds = attachToNote(connection, id, 1, attached);
  recordEvent(connection, { noteId: id, analystId }, { action: "note.add", after: shown });
  return { id, evidenceIds };
}

/**
 * Makes the next version of a note; `before` is how it was, for the audit. False where `version` isn't the current one any
 * more, or the note was deleted.
 */
export function reviseNote(
  connection: Database,
  text: NoteText,
  attached: NoteAttachments,
  { noteId, version, analystId, at, before }: NoteChange & { version: number; before: unknown },
): boolean {
  const { searchText, ...shown } = text;
  const { kind, body, observedOn } = shown;
  const instant = instantText(at);
  const next = version + 1;
  const { changes } = prepared(connection, REVISE).run(
    kind,
    body,
    observedOn,
    next,
    instant,
    noteId,
    version,
  );
  if (changes === 0) return false;
  prepared(connection, INSERT_REVISION).run(
    ...[noteId, next, analystId, kind, body, observedOn, searchText, instant],
  );
  attachToNote(connection, noteId, next, attached);
  recordEvent(connection, { noteId, analystId }, { action: "note.edit", before, after: shown });
  return true;
}

/** Hides a note from now on. Nothing happens where it is hidden already. */
export function writeDeletion(connection: Database, { noteId, analystId, at }: NoteChange): void {
  const instant = instantText(at);
  if (prepared(connection, DELETE).run(instant, noteId).changes === 0) return;
  prepared(connection, INSERT_DELETION).run(noteId, instant);
  recordEvent(connection, { noteId, analystId }, { action: "note.delete" });
}

/** Takes a note's deletion back from now on. Nothing happens where it isn't deleted. */
export function writeRestoration(connection: Database, { noteId, analystId, at }: NoteChange): void {
  if (prepared(connection, RESTORE).run(noteId).changes === 0) return;
  prepared(connection, END_DELETION).run(instantText(at), noteId);
  recordEvent(connection, { noteId, analystId }, { action: "note.restore" });
}
