import { db } from "@/lib/db/client";
import type { Bearing } from "@/lib/domain/evidence";

const standsAt = (version: number) => (row: { fromVersion: number; untilVersion: number | null }) =>
  row.fromVersion <= version && (row.untilVersion === null || row.untilVersion > version);

/** What hangs on notes: of each note, what hung on the version asked for. */
export async function readAttachments(ids: string[]) {
  const inNotes = { where: { noteId: { in: ids } } };
  const [tickers, tags, evidence] = await Promise.all([
    db.noteTicker.findMany({ ...inNotes, include: { ticker: { select: { symbol: true } } } }),
    db.noteTag.findMany({ ...inNotes, include: { tag: { select: { name: true } } } }),
    db.evidence.findMany({
      ...inNotes,
      include: { claim: { select: { text: true, report: { select: { slug: true } } } } },
      orderBy: { id: "asc" },
    }),
  ]);
  return (noteId: string, version: number) => {
    const stands = standsAt(version);
    const of = <T extends { noteId: string; fromVersion: number; untilVersion: number | null }>(rows: T[]) =>
      rows.filter((row) => row.noteId === noteId && stands(row));
    return {
      tickers: of(tickers)
        .map((row) => row.ticker.symbol)
        .sort(),
      tags: of(tags)
        .map((row) => row.tag.name)
        .sort(),
      evidence: of(evidence).map((row) => ({
        id: row.id,
        claimId: row.claimId,
        claimText: row.claim.text,
        report: row.claim.report.slug,
        bearing: row.bearing as Bearing,
        weight: row.weight,
      })),
    };
  };
}
