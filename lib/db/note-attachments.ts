import type { Prisma } from "@/lib/db/generated/client";

export interface EvidenceOfNote {
  claimId: string;
  bearing: string;
  weight: number;
}

export interface TickerOfNote {
  tickerId: number;
  /** Named by an analyst, not only mentioned in the text. */
  chosen: boolean;
}

/** What hangs on a note from one version on. */
export interface NoteAttachments {
  tickers: readonly TickerOfNote[];
  tags: readonly string[];
  evidence: readonly EvidenceOfNote[];
}

const sameEvidence = (a: EvidenceOfNote) => (b: EvidenceOfNote) =>
  a.claimId === b.claimId && a.bearing === b.bearing && a.weight === b.weight;

const sameTicker = (a: TickerOfNote) => (b: TickerOfNote) =>
  a.tickerId === b.tickerId && a.chosen === b.chosen;

/** Makes these the note's from `version` on: what is no longer there ends with the version before, what stays is left alone. */
export async function attachToNote(
  tx: Prisma.TransactionClient,
  noteId: string,
  version: number,
  wanted: NoteAttachments,
): Promise<void> {
  const standing = { noteId, untilVersion: null };
  const ended = { untilVersion: version };

  const tickers = await tx.noteTicker.findMany({ where: standing });
  const left = tickers.filter((row) => !wanted.tickers.some(sameTicker(row))).map((row) => row.tickerId);
  await tx.noteTicker.updateMany({ where: { ...standing, tickerId: { in: left } }, data: ended });
  for (const ticker of wanted.tickers) {
    if (!tickers.some(sameTicker(ticker)))
      await tx.noteTicker.create({ data: { ...ticker, noteId, fromVersion: version } });
  }

  const tags = await tx.noteTag.findMany({ where: standing, include: { tag: true } });
  const gone = tags.filter((row) => !wanted.tags.includes(row.tag.name)).map((row) => row.tagId);
  await tx.noteTag.updateMany({ where: { ...standing, tagId: { in: gone } }, data: ended });
  for (const name of wanted.tags) {
    if (tags.some((row) => row.tag.name === name)) continue;
    const tag = await tx.tag.upsert({ where: { name }, create: { name }, update: {} });
    await tx.noteTag.create({ data: { noteId, tagId: tag.id, fromVersion: version } });
  }

  const evidence = await tx.evidence.findMany({ where: standing });
  const dropped = evidence.filter((row) => !wanted.evidence.some(sameEvidence(row))).map((row) => row.id);
  await tx.evidence.updateMany({ where: { id: { in: dropped } }, data: ended });
  for (const piece of wanted.evidence) {
    if (!evidence.some(sameEvidence(piece)))
      await tx.evidence.create({ data: { ...piece, noteId, fromVersion: version } });
  }
}
