import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { Note, NoteInput, NotePatch, NotesAnswer } from "@/lib/notes/schema";

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type Change = (notes: Note[]) => Note[];
type Snapshot = [readonly unknown[], unknown][];

export const OF_THEMES = ["notes", "theme"];
const LISTS = ["notes", "list"];

/** Applies a change to all cached lists of notes; the returned function reverts it. */
export async function change(
  client: QueryClient,
  themeKey: readonly string[],
  how: Change,
): Promise<Snapshot> {
  await Promise.all([themeKey, LISTS].map((queryKey) => client.cancelQueries({ queryKey })));
  const before = [themeKey, LISTS].flatMap((queryKey) => client.getQueriesData({ queryKey }));
  client.setQueriesData<Page<Note>>(
    { queryKey: themeKey },
    (page) => page && { ...page, items: how(page.items) },
  );
  client.setQueriesData<InfiniteData<NotesAnswer>>(
    { queryKey: LISTS },
    (lists) => lists && { ...lists, pages: lists.pages.map((page) => ({ ...page, items: how(page.items) })) },
  );
  return before;
}

export function putBack(client: QueryClient, before: Snapshot | undefined): void {
  for (const [key, page] of before ?? []) client.setQueryData(key, page);
}

export const only =
  (id: string, how: (note: Note) => Note): Change =>
  (notes) =>
    notes.map((note) => (note.id === id ? how(note) : note));

const UNSAVED = "being-saved";
let unsavedNotes = 0;

export const isBeingSaved = (note: { id: string }): boolean => note.id.startsWith(UNSAVED);

/** A placeholder for an unsaved note with an id of its own, because several notes may be saved at once. */
export function optimisticNote(slug: string, input: NoteInput): Note {
  const now = new Date().toISOString();
  return {
    id: `${UNSAVED}-${++unsavedNotes}`,
    theme: slug,
    themeNameEn: null,
    themeNameZh: null,
    kind: input.kind,
    body: input.body,
    observedOn: input.observedOn,
    author: "",
    authorName: "",
    version: 0,
    tickers: input.tickers ?? [],
    tags: input.tags ?? [],
    evidence: [],
    createdAt: now,
    updatedAt: now,
    recordedLater: false,
    deletedAt: null,
  };
}

/** Inserts a note by its observed day, before other notes of that day. */
export function insertion(note: Note): Change {
  return (notes) => {
    const later = notes.filter((each) => each.observedOn > note.observedOn);
    return [...later, note, ...notes.slice(later.length)];
  };
}

/** Applies an edit to cached notes; tickers and evidence stay until the server returns them. */
export function edited(note: Note, { kind, body, observedOn, tags }: NotePatch): Note {
  return {
    ...note,
    kind: kind ?? note.kind,
    body: body ?? note.body,
    observedOn: observedOn ?? note.observedOn,
    tags: tags ?? note.tags,
  };
}
