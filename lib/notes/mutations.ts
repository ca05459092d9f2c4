import type { z } from "zod";
import { today } from "@/lib/settings/data";
import { recordGroupedEvent } from "@/lib/audit/record";
import { groupedWrite, type ChangedData } from "@/lib/db/grouped-write";
import * as writer from "@/lib/db/note-writer";
import { chosenSymbols } from "@/lib/db/small-reads";
import { mentionsIn } from "@/lib/domain/text/mention";
import { readNote } from "@/lib/notes/data";
import { attachmentsOf, searchTextOf, wrongClaim, type Attachments, type NoteDraft } from "@/lib/notes/input";
import { readNoteWithMoves, withMoves } from "@/lib/notes/moves";
import type { Note, notePatchSchema, NoteWithMoves } from "@/lib/notes/schema";
import { fail, invalid, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";

const changesOf = ({ newTickers, evidence }: Attachments, before: Note["evidence"] = []): ChangedData => {
  if (newTickers.length > 0) return "anything";
  return evidence.length + before.length > 0 ? "notes and evidence" : "notes";
};

const stateOf = ({ kind, body, observedOn }: NoteDraft) => ({ kind, body, observedOn });

/** Adds a note to a theme; its text is version 1. */
export async function createNote(
  slug: string,
  draft: NoteDraft,
  context: Context,
): Promise<Result<NoteWithMoves>> {
  const isInFuture = draft.observedOn > (await today(context));
  const attached = await attachmentsOf(draft);
  const note = await groupedWrite(
    (connection): Result<Note> => {
      const theme = writer.currentTheme(connection, slug);
      if (!theme) return fail("not_found");
      if (isInFuture) return invalid("observedOn", "day_in_future");
      if (!attached.ok) return attached;
      const { tickers, tags, evidence } = attached.value;
      const claims = new Map(evidence.map(({ claimId }) => [claimId, writer.claimOf(connection, claimId)]));
      const wrong = wrongClaim(evidence, (claimId) => claims.get(claimId) !== undefined);
      if (wrong) return wrong;
      const text = searchTextOf(draft, tags);
      const { id, evidenceIds } = writer.insertNote(connection, text, attached.value, theme.id, context);
      recordGroupedEvent(connection, context, { action: "note.add", subjectId: id, after: stateOf(draft) });
      return ok({
        id,
        theme: slug,
        themeNameEn: theme.nameEn,
        themeNameZh: theme.nameZh,
        ...{ kind: draft.kind, body: draft.body, observedOn: draft.observedOn },
        author: context.actor.handle,
        authorName: context.actor.name,
        version: 1,
        tickers: [...tickers.keys()].sort(),
        tags: [...tags].sort(),
        evidence: draft.evidence.map((piece, i) => ({
          id: evidenceIds[i]!,
          claimId: piece.claimId,
          claimText: claims.get(piece.claimId)!.text,
          report: claims.get(piece.claimId)!.report,
          bearing: piece.bearing,
          weight: piece.weight,
        })),
        createdAt: context.now.toISOString(),
        updatedAt: context.now.toISOString(),
        recordedLater: false,
        deletedAt: null,
      });
    },
    { changes: attached.ok ? changesOf(attached.value) : "notes" },
  );
  return note.ok ? ok(await withMoves(note.value, context)) : note;
}

async function conflictWith(id: string, context: Context): Promise<Result<never>> {
  const current = await readNoteWithMoves(id, context);
  return current.ok ? fail("edit_conflict", { extra: { current: current.value } }) : fail("not_found");
}

/**
 * The tickers that an analyst selected for a note. Older rows don't store the selection; for them it is every ticker
 * that the text doesn't mention.
 */
async function chosenTickers({ id, body, tickers }: Note): Promise<string[]> {
  const chosen = new Set(await chosenSymbols(id));
  const mentioned = new Set(mentionsIn(body));
  return tickers.filter((symbol) => chosen.has(symbol) || !mentioned.has(symbol));
}

/** Applies a patch to a note. Tickers mentioned only in the old text are dropped. */
async function patched(note: Note, patch: Partial<z.output<typeof notePatchSchema>>): Promise<NoteDraft> {
  return {
    kind: patch.kind ?? note.kind,
    body: patch.body ?? note.body,
    observedOn: patch.observedOn ?? note.observedOn,
    tickers: patch.tickers ?? (await chosenTickers(note)),
    tags: patch.tags ?? note.tags,
    evidence:
      patch.evidence ?? note.evidence.map(({ claimId, bearing, weight }) => ({ claimId, bearing, weight })),
  };
}

/** Whether an edit changes nothing; such an edit creates no version. */
function isSameNote(note: Note, draft: NoteDraft, before: Attachments, after: Attachments): boolean {
  // The stored values are sorted, while the input may have any order.
  const all = ({ tickers, tags, evidence }: Attachments) =>
    JSON.stringify([
      [...tickers].sort(),
      [...tags].sort(),
      evidence.map((piece) => JSON.stringify(piece)).sort(),
    ]);
  return (
    note.kind === draft.kind &&
    note.body === draft.body &&
    note.observedOn === draft.observedOn &&
    all(before) === all(after)
  );
}

/** Edits a note from the version that the analyst loaded. An outdated version is rejected with the current note. */
export async function editNote(
  id: string,
  patch: z.output<typeof notePatchSchema>,
  context: Context,
): Promise<Result<NoteWithMoves>> {
  const note = await readNote(id);
  if (!note.ok) return note;
  if (note.value.version !== patch.version) return conflictWith(id, context);
  const draft = await patched(note.value, patch);
  if (draft.observedOn > (await today(context))) return invalid("observedOn", "day_in_future");
  const attached = await attachmentsOf(draft);
  if (!attached.ok) return attached;
  const before = await attachmentsOf(await patched(note.value, {}));
  if (before.ok && isSameNote(note.value, draft, before.value, attached.value))
    return readNoteWithMoves(id, context);
  const isMine = await groupedWrite(
    (connection): Result<boolean> => {
      const isThere = (claimId: string) => writer.claimOf(connection, claimId) !== undefined;
      const wrong = wrongClaim(draft.evidence, isThere);
      if (wrong) return wrong;
      const text = searchTextOf(draft, attached.value.tags);
      const seen = { id, version: patch.version };
      if (!writer.reviseNote(connection, text, attached.value, seen, context)) return ok(false);
      const states = { before: note.value, after: stateOf(draft) };
      recordGroupedEvent(connection, context, { action: "note.edit", subjectId: id, ...states });
      return ok(true);
    },
    { changes: changesOf(attached.value, note.value.evidence) },
  );
  if (!isMine.ok) return isMine;
  return isMine.value ? readNoteWithMoves(id, context) : conflictWith(id, context);
}

/** Deletes a note from now on; views of earlier days still show it. */
export async function deleteNote(id: string, context: Context): Promise<Result<Note>> {
  const note = await readNote(id);
  if (!note.ok) return note;
  await groupedWrite(
    (connection) => {
      if (!writer.writeDeletion(connection, id, context)) return;
      recordGroupedEvent(connection, context, { action: "note.delete", subjectId: id });
    },
    { changes: "notes and evidence" },
  );
  return ok({ ...note.value, deletedAt: context.now.toISOString() });
}

/** Restores a deleted note from now on; other notes stay unchanged. */
export async function restoreNote(id: string, context: Context): Promise<Result<Note>> {
  await groupedWrite(
    (connection) => {
      if (!writer.writeRestoration(connection, id, context)) return;
      recordGroupedEvent(connection, context, { action: "note.restore", subjectId: id });
    },
    { changes: "notes and evidence" },
  );
  return readNote(id);
}
