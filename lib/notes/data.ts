import { momentOf } from "@/lib/prices/data";
import type { Context } from "@/lib/contract/context";
import { DAY_PART, decodeCursor, encodeCursor, ID_PART, NUMBER_PART } from "@/lib/contract/cursor";
import { db } from "@/lib/db/client";
import { readAttachments } from "@/lib/db/note-attachments-read";
import { selectNoteFacets } from "@/lib/db/note-facets";
import {
  countNotes,
  selectNoteDays,
  selectNotes,
  type NoteAsOfRow,
  type NoteSelection,
} from "@/lib/db/notes-as-of";
import { analystsById, themeNames, themesById } from "@/lib/db/small-reads";
import type { Day } from "@/lib/domain/calendar/day";
import { foldForSearch } from "@/lib/domain/text/search-text";
import type { Note, NoteFacets, NoteFilters, NoteRevision, NotesAnswer } from "@/lib/notes/schema";
import { fail, ok, type Result } from "@/lib/result";
import { findTheme, namesAt, namesOn } from "@/lib/themes/data";
import { findTicker } from "@/lib/tickers/data";

interface NotesPage {
  items: Note[];
  nextCursor: string | null;
}

const NONE: NotesAnswer = { items: [], nextCursor: null, total: 0 };

/** Lists the notes that match the query, newest observed day first. */
export async function listNotes(
  query: NoteFilters & { limit: number; cursor?: string },
  context: Context,
): Promise<Result<NotesAnswer>> {
  const moment = await momentOf(query.asOf, context);
  if (!moment.ok) return moment;
  const selection: NoteSelection = {
    ...moment.value,
    kind: query.kind,
    authorHandle: query.author,
    tag: query.tag?.toLowerCase(),
    search: foldForSearch(query.q ?? "").trim() || undefined,
    from: query.from,
    to: query.to,
    deleted: query.deleted,
  };
  if (query.theme) {
    const theme = await findTheme(query.theme);
    if (!theme) return ok(NONE);
    selection.themeIds = await withSubthemes(theme.id);
  }
  if (query.ticker) {
    const ticker = await findTicker(query.ticker);
    if (!ticker.ok && ticker.code === "not_found") return ok(NONE);
    if (!ticker.ok) return { ...ticker, fields: { ticker: ticker.code } };
    selection.tickerId = ticker.value.id;
  }
  const [page, total] = await Promise.all([pageOfNotes("notes", selection, query), countNotes(selection)]);
  return ok({ ...page, total });
}

async function withSubthemes(themeId: string): Promise<string[]> {
  const children = await db.theme.findMany({
    where: { parentId: themeId, voidedAt: null },
    select: { id: true },
  });
  return [themeId, ...children.map((child) => child.id)];
}

/** Lists a theme's notes; with `subthemes`, a sector's list includes those of its subthemes. */
export async function listThemeNotes(
  slug: string,
  query: { limit: number; cursor?: string; asOf?: Day; subthemes: boolean },
  context: Context,
): Promise<Result<NotesPage>> {
  const theme = await findTheme(slug);
  if (!theme) return fail("not_found");
  const moment = await momentOf(query.asOf, context);
  if (!moment.ok) return moment;
  const themeIds = query.subthemes ? await withSubthemes(theme.id) : [theme.id];
  return ok(await pageOfNotes(`notes ${slug}`, { ...moment.value, themeIds }, query));
}

async function pageOfNotes(
  list: string,
  selection: NoteSelection,
  query: { limit: number; cursor?: string },
): Promise<NotesPage> {
  const [observedOn, id] = decodeCursor(list, query.cursor, DAY_PART, ID_PART) ?? [];
  const before = observedOn && id ? { observedOn, id } : undefined;
  const rows = await selectNotes({ ...selection, before, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: await notesOf(page, selection.until),
    nextCursor: rows.length > page.length && last ? encodeCursor(list, [last.observedOn, last.id]) : null,
  };
}

function instant(text: string): string {
  return new Date(text).toISOString();
}

async function notesOf(rows: NoteAsOfRow[], until: Date | null): Promise<Note[]> {
  if (rows.length === 0) return [];
  const [themes, named, analysts, attached] = await Promise.all([
    themesById(rows.map((row) => row.themeId)),
    namesAt(until),
    analystsById(),
    readAttachments(rows.map((row) => row.id)),
  ]);
  return rows.map((row) => {
    const found = themes.get(row.themeId);
    const theme = found && named(found);
    const author = analysts.get(row.analystId);
    return {
      id: row.id,
      theme: theme?.slug ?? "",
      themeNameEn: theme?.nameEn ?? null,
      themeNameZh: theme?.nameZh ?? null,
      kind: row.kind as Note["kind"],
      body: row.body,
      observedOn: row.observedOn,
      author: author?.handle ?? "",
      authorName: author?.name ?? "",
      version: row.version,
      ...attached(row.id, row.version),
      createdAt: instant(row.createdAt),
      updatedAt: instant(row.updatedAt),
      recordedLater: row.recordedLater,
      deletedAt: row.deletedAt === null ? null : instant(row.deletedAt),
    };
  });
}

/** Returns the current version of a note; a deleted note isn't found. */
export async function readNote(id: string): Promise<Result<Note>> {
  const rows = await selectNotes({ asOf: "9999-12-31", until: null, noteId: id, limit: 1 });
  const note = (await notesOf(rows, null))[0];
  return note ? ok(note) : fail("not_found");
}

/** Lists all versions of a note, newest first, also of a deleted note. */
export async function listRevisions(
  id: string,
  query: { limit: number; cursor?: string },
): Promise<Result<{ items: NoteRevision[]; nextCursor: string | null }>> {
  const before = decodeCursor(`revisions ${id}`, query.cursor, NUMBER_PART)?.[0];
  if ((await db.note.count({ where: { id } })) === 0) return fail("not_found");
  const rows = await db.noteRevision.findMany({
    where: { noteId: id, version: { lt: before === undefined ? undefined : Number(before) } },
    include: { analyst: { select: { handle: true, name: true } } },
    orderBy: { version: "desc" },
    take: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const attached = await readAttachments([id]);
  return ok({
    items: page.map((revision) => ({
      version: revision.version,
      kind: revision.kind as NoteRevision["kind"],
      body: revision.body,
      observedOn: revision.observedOn,
      author: revision.analyst.handle,
      authorName: revision.analyst.name,
      ...attached(id, revision.version),
      createdAt: revision.createdAt.toISOString(),
    })),
    nextCursor:
      rows.length > page.length ? encodeCursor(`revisions ${id}`, [String(page.at(-1)!.version)]) : null,
  });
}

/** The days with notes by theme, for the markers of charts. */
export function noteDays(selection: Pick<NoteSelection, "asOf" | "until" | "themeIds">): Promise<Day[]> {
  return selectNoteDays(selection);
}

/**
 * The filter options of the list of notes: all themes by their names of that day, and the tickers, tags and authors of
 * the notes.
 */
export async function readNoteFacets(
  { asOf, deleted = false }: NoteFilters,
  context: Context,
): Promise<NoteFacets> {
  const [named, themes, facets] = await Promise.all([
    namesOn(asOf, context),
    themeNames(),
    selectNoteFacets(deleted),
  ]);
  return { themes: themes.map(named), ...facets };
}
