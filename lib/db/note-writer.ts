import type { Database } from "better-sqlite3";
import { v7 as uuid7 } from "uuid";
import type { Context } from "@/lib/contract/context";
import { attachToNote, type NoteAttachments } from "./note-attachments";
import { instantText } from "./notes-as-of";
import { prepared } from "./prepared";

// The writes of a note inside `groupedWrite`, each a dozen prepared statements.

export interface NoteText {
  kind: string;
  body: string;
  observedOn: string;
  /** Body and tags in the form of `foldForSearch`. */
  searchText: string;
}

export interface ThemeOfNote {
  id: string;
  nameEn: string | null;
  nameZh: string | null;
}

/** The theme with this slug, if it isn't voided: only such a theme takes new notes. */
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

// Excludes the notes of voided themes, which can't change until their theme is restored.
const OF_A_THEME = `"themeId" IN (SELECT "id" FROM "Theme" WHERE "voidedAt" IS NULL)`;
const REVISE = `UPDATE "Note" SET "kind" = ?, "body" = ?, "observedOn" = ?, "version" = ?, "updatedAt" = ?
  WHERE "id" = ? AND "version" = ? AND "deletedAt" IS NULL AND ${OF_A_THEME}`;
const DELETE = `UPDATE "Note" SET "deletedAt" = ? WHERE "id" = ? AND "deletedAt" IS NULL AND ${OF_A_THEME}`;
const INSERT_DELETION = `INSERT INTO "NoteDeletion" ("noteId","deletedAt") VALUES (?,?)`;
const RESTORE = `UPDATE "Note" SET "deletedAt" = NULL WHERE "id" = ? AND "deletedAt" IS NOT NULL AND ${OF_A_THEME}`;
const END_DELETION = `UPDATE "NoteDeletion" SET "restoredAt" = ? WHERE "noteId" = ? AND "restoredAt" IS NULL`;

/** Inserts a note's first version with its attachments. Returns its id and the ids of its evidence, in their order. */
export function insertNote(
  connection: Database,
  text: NoteText,
  attached: NoteAttachments,
  themeId: string,
  { actor, now }: Context,
): { id: string; evidenceIds: string[] } {
  const id = uuid7();
  const { kind, body, observedOn, searchText } = text;
  const instant = instantText(now);
  prepared(connection, INSERT_NOTE).run(id, themeId, actor.id, kind, body, observedOn, instant, instant);
  prepared(connection, INSERT_REVISION).run(id, 1, actor.id, kind, body, observedOn, searchText, instant);
  const evidenceIds = attachToNote(connection, id, 1, attached, now);
  return { id, evidenceIds };
}

/** Writes the next version of a note. False where `version` isn't the current one any more, or the note is deleted. */
export function reviseNote(
  connection: Database,
  text: NoteText,
  attached: NoteAttachments,
  { id, version }: { id: string; version: number },
  { actor, now }: Context,
): boolean {
  const { kind, body, observedOn, searchText } = text;
  const instant = instantText(now);
  const next = version + 1;
  const current = [kind, body, observedOn, next, instant];
  if (prepared(connection, REVISE).run(...current, id, version).changes === 0) return false;
  prepared(connection, INSERT_REVISION).run(id, next, actor.id, kind, body, observedOn, searchText, instant);
  attachToNote(connection, id, next, attached, now);
  return true;
}

/** Deletes a note from this instant on. False where it is deleted already. */
export function writeDeletion(connection: Database, id: string, { now }: Context): boolean {
  const instant = instantText(now);
  if (prepared(connection, DELETE).run(instant, id).changes === 0) return false;
  prepared(connection, INSERT_DELETION).run(id, instant);
  return true;
}

/** Restores a deleted note from this instant on. False where it isn't deleted. */
export function writeRestoration(connection: Database, id: string, { now }: Context): boolean {
  if (prepared(connection, RESTORE).run(id).changes === 0) return false;
  prepared(connection, END_DELETION).run(instantText(now), id);
  return true;
}
