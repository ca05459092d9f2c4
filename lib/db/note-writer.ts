import type { Database } from "better-sqlite3";
import type { EvidenceOfNote } from "./note-attachments";
import { instantText } from "./notes-as-of";
import { prepared } from "./prepared";
import { uuid7 } from "./uuid7";

/** A ticker the board may not know yet. */
export interface NewTicker {
  symbol: string;
  exchange: string;
  currency: string;
  kind: string;
  nameEn: string | null;
  nameZh: string | null;
}

export interface NewNote {
  themeId: string;
  analystId: string;
  kind: string;
  body: string;
  observedOn: string;
  /** Body and tags as the search compares them: by `foldForSearch`. */
  searchText: string;
  at: Date;
  /** The symbols it is about, each with whether an analyst named it. */
  tickers: ReadonlyMap<string, boolean>;
  /** Those of them that the board doesn't know. */
  newTickers: readonly NewTicker[];
  tags: readonly string[];
  evidence: readonly EvidenceOfNote[];
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
  VALUES (?,1,?,?,?,?,?,?)`;
const INSERT_TICKER = `INSERT INTO "Ticker" ("symbol","exchange","currency","kind","nameEn","nameZh","createdAt")
  VALUES (?,?,?,?,?,?,?) ON CONFLICT ("symbol") DO NOTHING`;
const INSERT_NOTE_TICKER = `INSERT INTO "NoteTicker" ("noteId","tickerId","chosen","fromVersion")
  SELECT ?, "id", ?, 1 FROM "Ticker" WHERE "symbol" = ?`;
const INSERT_TAG = `INSERT INTO "Tag" ("id","name","createdAt") VALUES (?,?,?) ON CONFLICT ("name") DO NOTHING`;
const INSERT_NOTE_TAG = `INSERT INTO "NoteTag" ("noteId","tagId","fromVersion") SELECT ?, "id", 1 FROM "Tag" WHERE "name" = ?`;
const INSERT_EVIDENCE = `INSERT INTO "Evidence" ("id","noteId","claimId","bearing","weight","fromVersion","createdAt")
  VALUES (?,?,?,?,?,1,?)`;
const INSERT_EVENT = `INSERT INTO "AuditEvent" ("id","analystId","action","subjectId","after","at") VALUES (?,?,'note.add',?,?,?)`;

/**
 * Inserts a note's first version with what hangs on it and its line of the audit, in a dozen prepared statements. Answers
 * its id and those of its evidence, in their order.
 */
export function insertNote(connection: Database, note: NewNote): { id: string; evidenceIds: string[] } {
  const run = (sql: string, ...values: unknown[]) => prepared(connection, sql).run(...values);
  const { themeId, analystId, kind, body, observedOn } = note;
  const id = uuid7();
  const at = instantText(note.at);
  const stamp = instantText(new Date());
  run(INSERT_NOTE, id, themeId, analystId, kind, body, observedOn, at, at);
  run(INSERT_REVISION, id, analystId, kind, body, observedOn, note.searchText, at);
  for (const { symbol, exchange, currency, kind: kindOf, nameEn, nameZh } of note.newTickers)
    run(INSERT_TICKER, symbol, exchange, currency, kindOf, nameEn, nameZh, stamp);
  for (const [symbol, chosen] of note.tickers) run(INSERT_NOTE_TICKER, id, chosen ? 1 : 0, symbol);
  for (const name of note.tags) {
    run(INSERT_TAG, uuid7(), name, stamp);
    run(INSERT_NOTE_TAG, id, name);
  }
  const evidenceIds = note.evidence.map(({ claimId, bearing, weight }) => {
    const evidenceId = uuid7();
    run(INSERT_EVIDENCE, evidenceId, id, claimId, bearing, weight, stamp);
    return evidenceId;
  });
  run(INSERT_EVENT, uuid7(), analystId, id, JSON.stringify({ kind, body, observedOn }), stamp);
  return { id, evidenceIds };
}
