import { today } from "@/lib/analysts/data";
import { recordEvent } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { groupedWrite } from "@/lib/db/grouped-write";
import { attachToNote, type EvidenceOfNote, type TickerOfNote } from "@/lib/db/note-attachments";
import { claimOf, currentTheme, insertNote, type NewTicker } from "@/lib/db/note-writer";
import { unknownSymbols } from "@/lib/db/small-reads";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { mentionsIn } from "@/lib/domain/mention";
import { foldForSearch } from "@/lib/domain/search-text";
import { describeSymbol } from "@/lib/domain/symbol";
import { readNote } from "@/lib/notes/data";
import { readNoteWithMoves, withMoves } from "@/lib/notes/moves";
import type { Note, noteInput, notePatch, NoteWithMoves } from "@/lib/notes/schema";
import { fail, invalid, ok, type Failure, type Result } from "@/lib/result";
import type { CurrentAnalyst } from "@/lib/session";
import { now } from "@/lib/session/clock";
import { rememberedNames } from "@/lib/symbol-names/data";
import { resolveSymbol } from "@/lib/symbols/data";
import { ensureTicker } from "@/lib/tickers/mutations";
import type { z } from "zod";

/** A text may mention thousands of codes; beyond these they stay words. */
const MENTIONS_MAX = 200;

interface Attachments {
  /** The symbols it is about, each with whether an analyst named it. */
  tickers: Map<string, boolean>;
  tags: string[];
  evidence: EvidenceOfNote[];
}

type Draft = Pick<
  z.output<typeof noteInput>,
  "kind" | "body" | "observedOn" | "tickers" | "tags" | "evidence"
>;

/** The symbols a note is about, each with whether an analyst named it. */
async function symbolsOf(draft: Draft): Promise<Result<Map<string, boolean>>> {
  const tickers = new Map<string, boolean>();
  for (const [at, text] of draft.tickers.entries()) {
    const symbol = await resolveSymbol(text);
    if (!symbol.ok) return { ...symbol, fields: { [`tickers.${at}`]: symbol.code } };
    tickers.set(symbol.value, true);
  }
  for (const symbol of mentionsIn(draft.body).slice(0, MENTIONS_MAX)) {
    if (!tickers.has(symbol)) tickers.set(symbol, false);
  }
  return ok(tickers);
}

const tagsOf = (draft: Draft): string[] => [...new Set(draft.tags.map((tag) => tag.toLowerCase()))];

/** The first piece of evidence whose claim isn't there, or is named twice. */
function wrongClaim({ evidence }: Draft, isThere: (claimId: string) => boolean): Failure | null {
  const claimIds = evidence.map((piece) => piece.claimId);
  for (const [at, claimId] of claimIds.entries()) {
    if (!isThere(claimId)) return invalid(`evidence.${at}.claimId`, "not_found");
    if (claimIds.indexOf(claimId) !== at) return invalid(`evidence.${at}.claimId`, "duplicate");
  }
  return null;
}

/** What a note is about, checked: its tickers as symbols, its tags once each, its claims there. */
async function checkedAttachments(draft: Draft): Promise<Result<Attachments>> {
  const tickers = await symbolsOf(draft);
  if (!tickers.ok) return tickers;
  const claimIds = draft.evidence.map((piece) => piece.claimId);
  const known = await db.claim.findMany({ where: { id: { in: claimIds } }, select: { id: true } });
  const wrong = wrongClaim(draft, (claimId) => known.some((claim) => claim.id === claimId));
  return wrong ?? ok({ tickers: tickers.value, tags: tagsOf(draft), evidence: draft.evidence });
}

async function attach(
  tx: Transaction,
  noteId: string,
  version: number,
  { tickers, tags, evidence }: Attachments,
) {
  const about: TickerOfNote[] = [];
  for (const [symbol, chosen] of tickers) {
    about.push({ tickerId: (await ensureTicker(tx, symbol)).id, chosen });
  }
  await attachToNote(tx, noteId, version, { tickers: about, tags, evidence });
}

function searchTextOf(draft: Draft, tags: readonly string[]): string {
  return foldForSearch([draft.body, ...tags].join("\n"));
}

/** Adds a note to a theme as its first text. */
export async function createNote(
  slug: string,
  draft: Draft,
  analyst: CurrentAnalyst,
): Promise<Result<NoteWithMoves>> {
  const isInFuture = draft.observedOn > (await today());
  const symbols = await symbolsOf(draft);
  const newTickers = symbols.ok ? await newTickersAmong([...symbols.value.keys()]) : [];
  const tags = tagsOf(draft);
  const at = now();
  const note = await groupedWrite(
    (connection): Result<Note> => {
      const theme = currentTheme(connection, slug);
      if (!theme) return fail("not_found");
      if (isInFuture) return invalid("observedOn", "day_in_future");
      if (!symbols.ok) return symbols;
      const claims = new Map(draft.evidence.map(({ claimId }) => [claimId, claimOf(connection, claimId)]));
      const wrong = wrongClaim(draft, (claimId) => claims.get(claimId) !== undefined);
      if (wrong) return wrong;
      const { kind, body, observedOn, evidence } = draft;
      const { id, evidenceIds } = insertNote(connection, {
        ...{ themeId: theme.id, analystId: analyst.id, kind, body, observedOn, at },
        searchText: searchTextOf(draft, tags),
        tickers: symbols.value,
        ...{ newTickers, tags, evidence },
      });
      return ok({
        id,
        theme: slug,
        themeNameEn: theme.nameEn,
        themeNameZh: theme.nameZh,
        ...{ kind, body, observedOn },
        author: analyst.handle,
        authorName: analyst.name,
        version: 1,
        tickers: [...symbols.value.keys()].sort(),
        tags: [...tags].sort(),
        evidence: evidence.map((piece, i) => ({
          id: evidenceIds[i]!,
          claimId: piece.claimId,
          claimText: claims.get(piece.claimId)!.text,
          report: claims.get(piece.claimId)!.report,
          bearing: piece.bearing,
          weight: piece.weight,
        })),
        createdAt: at.toISOString(),
        updatedAt: at.toISOString(),
        recordedLater: false,
        deletedAt: null,
      });
    },
    { addsNotesOnly: newTickers.length === 0 },
  );
  return note.ok ? ok(await withMoves(note.value)) : note;
}

/** Those of these symbols that the board doesn't know, with what their form and a provider's names say of them. */
async function newTickersAmong(symbols: readonly string[]): Promise<NewTicker[]> {
  const unknown = await unknownSymbols(symbols);
  if (unknown.length === 0) return [];
  const names = await rememberedNames();
  return unknown.map((symbol) => {
    const { exchange, currency, kind } = describeSymbol(symbol);
    const { nameEn = null, nameZh = null } = names.find((each) => each.symbol === symbol) ?? {};
    return { symbol, exchange, currency, kind, nameEn, nameZh };
  });
}

/** A theme that was struck took its notes along: nothing of them changes until it is back. */
const IN_SIGHT = { theme: { voidedAt: null } };

async function conflictWith(id: string): Promise<Result<never>> {
  const current = await readNoteWithMoves(id);
  return current.ok ? fail("edit_conflict", { extra: { current: current.value } }) : fail("not_found");
}

/** The tickers an analyst named for a note. Older rows don't say: one that the text doesn't mention was named. */
async function chosenTickers({ id, body, tickers }: Note): Promise<string[]> {
  const rows = await db.noteTicker.findMany({
    where: { noteId: id, untilVersion: null, chosen: true },
    select: { ticker: { select: { symbol: true } } },
  });
  const chosen = new Set(rows.map((row) => row.ticker.symbol));
  const mentioned = new Set(mentionsIn(body));
  return tickers.filter((symbol) => chosen.has(symbol) || !mentioned.has(symbol));
}

/** An edit that changes nothing is none: the note doesn't count as edited. */
function saysSame(note: Note, draft: Draft, standing: Attachments, attached: Attachments): boolean {
  // In any order: what stands is sorted, what is sent need not be.
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
    all(standing) === all(attached)
  );
}

/** The note as it would read after the patch; tickers that only the earlier text mentioned go with it. */
async function patched(note: Note, patch: Partial<z.output<typeof notePatch>>): Promise<Draft> {
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

/** Edits a note from the version the analyst saw; who comes second gets the first's text and loses nothing. */
export async function editNote(
  id: string,
  patch: z.output<typeof notePatch>,
  analyst: CurrentAnalyst,
): Promise<Result<NoteWithMoves>> {
  const current = await readNote(id);
  if (!current.ok) return current;
  if (current.value.version !== patch.version) return conflictWith(id);
  const draft = await patched(current.value, patch);
  if (draft.observedOn > (await today())) return invalid("observedOn", "day_in_future");
  const attached = await checkedAttachments(draft);
  if (!attached.ok) return attached;
  const standing = await checkedAttachments(await patched(current.value, {}));
  if (standing.ok && saysSame(current.value, draft, standing.value, attached.value))
    return readNoteWithMoves(id);
  const version = patch.version + 1;
  const at = now();
  const text = { kind: draft.kind, body: draft.body, observedOn: draft.observedOn };
  const isMine = await transaction(async (tx) => {
    const { count } = await tx.note.updateMany({
      where: { id, version: patch.version, deletedAt: null, ...IN_SIGHT },
      data: { ...text, version, updatedAt: at },
    });
    if (count === 0) return false;
    await tx.noteRevision.create({
      data: {
        ...text,
        noteId: id,
        version,
        analystId: analyst.id,
        createdAt: at,
        searchText: searchTextOf(draft, attached.value.tags),
      },
    });
    await attach(tx, id, version, attached.value);
    await recordEvent(tx, {
      analystId: analyst.id,
      action: "note.edit",
      subjectId: id,
      before: current.value,
      after: text,
    });
    return true;
  });
  return isMine ? readNoteWithMoves(id) : conflictWith(id);
}

/** Deletes a note: it is hidden from now on, and its texts stay for views of earlier days. */
export async function deleteNote(id: string, analyst: CurrentAnalyst): Promise<Result<Note>> {
  const note = await readNote(id);
  if (!note.ok) return note;
  const deletedAt = now();
  await transaction(async (tx) => {
    const { count } = await tx.note.updateMany({
      where: { id, deletedAt: null, ...IN_SIGHT },
      data: { deletedAt },
    });
    if (count === 0) return; // somebody else's deletion came first
    await tx.noteDeletion.create({ data: { noteId: id, deletedAt } });
    await recordEvent(tx, { analystId: analyst.id, action: "note.delete", subjectId: id });
  });
  return ok({ ...note.value, deletedAt: deletedAt.toISOString() });
}

/** Takes a deletion back from now on; a note that stands stays as it is. */
export async function restoreNote(id: string, analyst: CurrentAnalyst): Promise<Result<Note>> {
  await transaction(async (tx) => {
    const { count } = await tx.note.updateMany({
      where: { id, deletedAt: { not: null }, ...IN_SIGHT },
      data: { deletedAt: null },
    });
    if (count === 0) return;
    await tx.noteDeletion.updateMany({
      where: { noteId: id, restoredAt: null },
      data: { restoredAt: now() },
    });
    await recordEvent(tx, { analystId: analyst.id, action: "note.restore", subjectId: id });
  });
  return readNote(id);
}
