import type { Database } from "better-sqlite3";
import { v7 as uuid7 } from "uuid";
import { instantText } from "./notes-as-of";
import { prepared } from "./prepared";

export interface EvidenceOfNote {
  claimId: string;
  bearing: string;
  weight: number;
}

/** A ticker that may not be on the board yet. */
export interface NewTicker {
  symbol: string;
  exchange: string;
  currency: string;
  kind: string;
  nameEn: string | null;
  nameZh: string | null;
}

/** The tickers, tags and evidence of a note from one version on. */
export interface NoteAttachments {
  /** The note's symbols, each with whether an analyst named it. */
  tickers: ReadonlyMap<string, boolean>;
  /** The symbols among them that have no ticker yet. */
  newTickers: readonly NewTicker[];
  tags: readonly string[];
  evidence: readonly EvidenceOfNote[];
}

const INSERT_TICKER = `INSERT INTO "Ticker" ("symbol","exchange","currency","kind","nameEn","nameZh","createdAt")
  VALUES (?,?,?,?,?,?,?) ON CONFLICT ("symbol") DO NOTHING`;
const TICKERS = `SELECT t."symbol" AS "symbol", n."chosen" AS "chosen" FROM "NoteTicker" n JOIN "Ticker" t ON t."id" = n."tickerId"
  WHERE n."noteId" = ? AND n."untilVersion" IS NULL`;
const END_TICKER = `UPDATE "NoteTicker" SET "untilVersion" = ? WHERE "noteId" = ? AND "untilVersion" IS NULL
  AND "tickerId" = (SELECT "id" FROM "Ticker" WHERE "symbol" = ?)`;
const ADD_TICKER = `INSERT INTO "NoteTicker" ("noteId","tickerId","chosen","fromVersion")
  SELECT ?, "id", ?, ? FROM "Ticker" WHERE "symbol" = ?`;
const INSERT_TAG = `INSERT INTO "Tag" ("id","name","createdAt") VALUES (?,?,?) ON CONFLICT ("name") DO NOTHING`;
const TAGS = `SELECT t."name" AS "name" FROM "NoteTag" n JOIN "Tag" t ON t."id" = n."tagId"
  WHERE n."noteId" = ? AND n."untilVersion" IS NULL`;
const END_TAG = `UPDATE "NoteTag" SET "untilVersion" = ? WHERE "noteId" = ? AND "untilVersion" IS NULL
  AND "tagId" = (SELECT "id" FROM "Tag" WHERE "name" = ?)`;
const ADD_TAG = `INSERT INTO "NoteTag" ("noteId","tagId","fromVersion") SELECT ?, "id", ? FROM "Tag" WHERE "name" = ?`;
const EVIDENCE = `SELECT "id", "claimId", "bearing", "weight" FROM "Evidence" WHERE "noteId" = ? AND "untilVersion" IS NULL`;
const END_EVIDENCE = `UPDATE "Evidence" SET "untilVersion" = ? WHERE "id" = ?`;
const ADD_EVIDENCE = `INSERT INTO "Evidence" ("id","noteId","claimId","bearing","weight","fromVersion","createdAt")
  VALUES (?,?,?,?,?,?,?)`;

/**
 * Replaces the note's attachments from `version` on: removed ones end with the version before, unchanged ones aren't
 * touched. Returns the ids of the added evidence, in its order.
 */
export function attachToNote(
  connection: Database,
  noteId: string,
  version: number,
  wanted: NoteAttachments,
  at: Date,
): string[] {
  const run = (sql: string, ...values: unknown[]) => prepared(connection, sql).run(...values);
  const current = <Row>(sql: string) => prepared<Row>(connection, sql).all(noteId);
  const stamp = instantText(at);

  for (const { symbol, exchange, currency, kind, nameEn, nameZh } of wanted.newTickers)
    run(INSERT_TICKER, symbol, exchange, currency, kind, nameEn, nameZh, stamp);
  const chosen = new Map(
    current<{ symbol: string; chosen: number }>(TICKERS).map((row) => [row.symbol, row.chosen === 1]),
  );
  for (const [symbol, was] of chosen)
    if (wanted.tickers.get(symbol) !== was) run(END_TICKER, version, noteId, symbol);
  for (const [symbol, isChosen] of wanted.tickers)
    if (chosen.get(symbol) !== isChosen) run(ADD_TICKER, noteId, isChosen ? 1 : 0, version, symbol);

  const tags = current<{ name: string }>(TAGS).map(({ name }) => name);
  for (const name of tags) if (!wanted.tags.includes(name)) run(END_TAG, version, noteId, name);
  for (const name of wanted.tags) {
    if (tags.includes(name)) continue;
    run(INSERT_TAG, uuid7(), name, stamp);
    run(ADD_TAG, noteId, version, name);
  }

  const evidence = current<EvidenceOfNote & { id: string }>(EVIDENCE);
  for (const piece of evidence)
    if (!wanted.evidence.some(sameEvidence(piece))) run(END_EVIDENCE, version, piece.id);
  return wanted.evidence
    .filter((piece) => !evidence.some(sameEvidence(piece)))
    .map(({ claimId, bearing, weight }) => {
      const id = uuid7();
      run(ADD_EVIDENCE, id, noteId, claimId, bearing, weight, version, stamp);
      return id;
    });
}

const sameEvidence = (a: EvidenceOfNote) => (b: EvidenceOfNote) =>
  a.claimId === b.claimId && a.bearing === b.bearing && a.weight === b.weight;
