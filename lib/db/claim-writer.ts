import type { Database } from "better-sqlite3";
import { v7 as uuid7 } from "uuid";
import { writerConnection } from "./client";
import type { Claim } from "./generated/client";
import { instantText } from "./notes-as-of";
import { prepared } from "./prepared";
import type { Transaction } from "./transaction";
import { yieldToEventLoop } from "@/lib/yield-to-event-loop";

// A report may have some ten thousand statements: each row is one run of a prepared statement, where Prisma takes a
// millisecond. All run inside the open transaction.

type ClaimText = Pick<Claim, "sectionId" | "ordinal" | "kind" | "text" | "correction" | "start" | "end">;

/** Claims written between two turns of other requests: a few hundredths of a second. */
const TOGETHER = 1_000;

export interface WrittenClaim extends ClaimText {
  /** The stored claim that it is; null: a new one. */
  id: string | null;
  pages: readonly number[];
}

const INSERT = `INSERT INTO "Claim" ("sectionId","ordinal","kind","text","correction","start","end","id","reportId","addedAt")
  VALUES (?,?,?,?,?,?,?,?,?,?)`;
const UPDATE = `UPDATE "Claim" SET "sectionId" = ?, "ordinal" = ?, "kind" = ?, "text" = ?,
  "correction" = coalesce(?, "correction"), "start" = ?, "end" = ?, "voidedAt" = NULL WHERE "id" = ?`;
const VOID = `UPDATE "Claim" SET "voidedAt" = ? WHERE "id" = ?`;
const UNCITE = `DELETE FROM "Citation" WHERE "claimId" = ?`;
const CITE = `INSERT INTO "Citation" ("claimId","ordinal","page") VALUES (?,?,?)`;
const LINK = `INSERT INTO "ClaimTheme" ("claimId","themeId","addedAt","createdAt") VALUES (?,?,?,?)
  ON CONFLICT ("claimId","themeId") DO NOTHING`;

/**
 * Stores claims with their cited pages and returns their ids, in their order. A stored claim isn't voided any longer and
 * keeps its correction unless there is another; `addedAt` is the instant of a new one.
 */
export async function writeClaims(
  _tx: Transaction,
  claims: readonly WrittenClaim[],
  { reportId, addedAt }: { reportId: string; addedAt: Date | null },
): Promise<string[]> {
  const connection = writerConnection();
  const added = addedAt && instantText(addedAt);
  const mustBeOpen = openVersion(connection, reportId);
  const ids: string[] = [];
  for (const { id: stored, pages, ...claim } of claims) {
    if (ids.length > 0 && ids.length % TOGETHER === 0) {
      await yieldToEventLoop();
      mustBeOpen();
    }
    const { sectionId, ordinal, kind, text, correction, start, end } = claim;
    const values = [sectionId, ordinal, kind, text, correction, start, end];
    const id = stored ?? uuid7();
    if (stored) prepared(connection, UPDATE).run(...values, id);
    else prepared(connection, INSERT).run(...values, id, reportId, added);
    if (stored) prepared(connection, UNCITE).run(id);
    for (const [at, page] of pages.entries()) prepared(connection, CITE).run(id, at, page);
    ids.push(id);
  }
  return ids;
}

/**
 * Makes a check, which runs at once too, that throws if the transaction of a report's new text is over. Every text has
 * a version of its own, so that after a rollback, as after a timeout, the version is another one, whoever has the
 * connection then.
 */
function openVersion(connection: Database, reportId: string): () => void {
  const find = prepared(connection, `SELECT "version" FROM "Report" WHERE "id" = ?`);
  const now = () =>
    connection.inTransaction ? (find.get(reportId) as { version: number } | undefined) : undefined;
  const version = now()?.version;
  const check = () => {
    if (version === undefined || now()?.version !== version)
      throw new Error("The report's transaction ended before all of its claims were written.");
  };
  check();
  return check;
}

/** Voids claims that a corrected text hasn't any more. */
export async function voidClaims(_tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  const statement = prepared(writerConnection(), VOID);
  for (const id of ids) statement.run(instantText(now), id);
}

/** Links claims with themes; a link that is there stays as it is. */
export async function linkClaims(
  _tx: Transaction,
  links: readonly { claimId: string; themeId: string }[],
  { addedAt, now }: { addedAt: Date | null; now: Date },
): Promise<void> {
  const statement = prepared(writerConnection(), LINK);
  for (const { claimId, themeId } of links)
    statement.run(claimId, themeId, addedAt && instantText(addedAt), instantText(now));
}
