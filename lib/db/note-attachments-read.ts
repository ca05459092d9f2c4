import type { Bearing } from "@/lib/domain/theme/evidence";
import { Prisma } from "./generated/client";
import { readRows } from "./read-rows";

/**
 * The versions of a note that an attachment belongs to: from one (inclusive) until another (exclusive; null: still
 * attached).
 */
interface Attached {
  noteId: string;
  fromVersion: number;
  untilVersion: number | null;
}

interface AttachedEvidence extends Attached {
  id: string;
  claimId: string;
  claimText: string;
  report: string;
  bearing: Bearing;
  weight: number;
}

/** The tickers, tags and evidence attached to each note, in the requested version of the note. */
export async function readAttachments(ids: string[]) {
  const ofNotes = Prisma.sql`a."noteId" IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const span = Prisma.sql`a."noteId" AS "noteId", a."fromVersion" AS "fromVersion", a."untilVersion" AS "untilVersion"`;
  const [tickers, tags, evidence] = await Promise.all([
    readRows<Attached & { symbol: string }>(Prisma.sql`
      SELECT ${span}, t."symbol" AS "symbol" FROM "NoteTicker" a JOIN "Ticker" t ON t."id" = a."tickerId"
      WHERE ${ofNotes}`),
    readRows<Attached & { name: string }>(Prisma.sql`
      SELECT ${span}, t."name" AS "name" FROM "NoteTag" a JOIN "Tag" t ON t."id" = a."tagId" WHERE ${ofNotes}`),
    readRows<AttachedEvidence>(Prisma.sql`
      SELECT ${span}, a."id" AS "id", a."claimId" AS "claimId", c."text" AS "claimText", r."slug" AS "report",
             a."bearing" AS "bearing", a."weight" AS "weight"
      FROM "Evidence" a JOIN "Claim" c ON c."id" = a."claimId" JOIN "Report" r ON r."id" = c."reportId"
      WHERE ${ofNotes} ORDER BY a."id"`),
  ]);
  return (noteId: string, version: number) => {
    const of = <T extends Attached>(rows: T[]) =>
      rows.filter(
        (row) =>
          row.noteId === noteId &&
          row.fromVersion <= version &&
          (row.untilVersion === null || row.untilVersion > version),
      );
    return {
      tickers: of(tickers)
        .map(({ symbol }) => symbol)
        .sort(),
      tags: of(tags)
        .map(({ name }) => name)
        .sort(),
      evidence: of(evidence).map(({ id, claimId, claimText, report, bearing, weight }) => ({
        ...{ id, claimId, claimText, report, bearing, weight },
      })),
    };
  };
}
