import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/api/client";
import type { Note, NoteFilters, NoteInput, NotePatch, NoteRevision, NotesAnswer } from "@/lib/notes/schema";

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export const NOTES_PER_PAGE = 50;

export const noteKeys = {
  all: ["notes"] as const,
  ofTheme: (slug: string, asOf?: string) => ["notes", "theme", slug, asOf ?? null] as const,
  list: (filters: NoteFilters) => ["notes", "list", filters] as const,
  revisions: (id: string) => ["notes", "revisions", id] as const,
};

/** A theme's notes, a sector's with its subthemes'. */
export function themeNotesOptions(slug: string, asOf?: string) {
  return queryOptions({
    queryKey: noteKeys.ofTheme(slug, asOf),
    queryFn: ({ signal }) =>
      apiFetch<Page<Note>>(
        `/themes/${encodeURIComponent(slug)}/notes${queryString({ asOf, subthemes: 1, limit: 500 })}`,
        { signal },
      ),
  });
}

export function notesOptions(filters: NoteFilters) {
  return infiniteQueryOptions({
    queryKey: noteKeys.list(filters),
    queryFn: ({ pageParam, signal }) =>
      apiFetch<NotesAnswer>(
        `/notes${queryString({ ...filters, cursor: pageParam, limit: NOTES_PER_PAGE })}`,
        {
          signal,
        },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function revisionsOptions(id: string) {
  return queryOptions({
    queryKey: noteKeys.revisions(id),
    queryFn: async ({ signal }): Promise<{ items: NoteRevision[] }> => {
      const items: NoteRevision[] = [];
      for (let cursor: string | null = ""; cursor !== null;) {
        const address: string = `/notes/${id}/revisions${queryString({ limit: 500, cursor })}`;
        const page: Page<NoteRevision> = await apiFetch(address, { signal });
        items.push(...page.items);
        cursor = page.nextCursor;
      }
      return { items };
    },
  });
}

/** A note changes what the board says of its theme: its status, its newest note, what needs a look. */
async function settle(client: QueryClient): Promise<void> {
  await Promise.all(
    [noteKeys.all, ["themes"], ["reports"], ["claims"]].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
}

type Change = (notes: Note[]) => Note[];
type Snapshot = [readonly unknown[], unknown][];

const OF_THEMES = ["notes", "theme"];
const LISTS = ["notes", "list"];

/** Shows a change at once wherever the notes are listed; what it returns puts them back. */
async function change(client: QueryClient, themeKey: readonly string[], how: Change): Promise<Snapshot> {
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

function putBack(client: QueryClient, before: Snapshot | undefined): void {
  for (const [key, page] of before ?? []) client.setQueryData(key, page);
}

const only =
  (id: string, how: (note: Note) => Note): Change =>
  (notes) =>
    notes.map((note) => (note.id === id ? how(note) : note));

const UNSAVED = "being-saved";
let unsavedNotes = 0;

export const isBeingSaved = (note: { id: string }): boolean => note.id.startsWith(UNSAVED);

/** The note as it will look until the server has answered; each its own, for two may be on their way at once. */
function optimisticNote(slug: string, input: NoteInput): Note {
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
  };
}

/** Its place is by the day observed, in front of the others of that day. */
function placed(note: Note): Change {
  return (notes) => {
    const later = notes.filter((each) => each.observedOn > note.observedOn);
    return [...later, note, ...notes.slice(later.length)];
  };
}

export function useAddNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ slug, input }: { slug: string; input: NoteInput }) =>
      apiFetch<Note>(`/themes/${encodeURIComponent(slug)}/notes`, { method: "POST", json: input }),
    onMutate: async ({ slug, input }) => {
      const list = ["notes", "theme", slug];
      await client.cancelQueries({ queryKey: list });
      const unsaved = optimisticNote(slug, input);
      const add = placed(unsaved);
      client.setQueriesData<Page<Note>>(
        { queryKey: list },
        (page) => page && { ...page, items: add(page.items) },
      );
      return unsaved.id;
    },
    onSuccess: (saved, _input, id) =>
      change(
        client,
        OF_THEMES,
        only(id, () => saved),
      ),
    // Only this one goes: another may have been added meanwhile.
    onError: (_error, _input, id) =>
      change(client, OF_THEMES, (notes) => notes.filter((note) => note.id !== id)),
    // Not waited for: the note is saved, whatever the lists do.
    onSettled: () => void settle(client),
  });
}

/** Tickers and evidence of the edited text are the server's to say. */
function edited(note: Note, { kind, body, observedOn, tags }: NotePatch): Note {
  return {
    ...note,
    kind: kind ?? note.kind,
    body: body ?? note.body,
    observedOn: observedOn ?? note.observedOn,
    tags: tags ?? note.tags,
  };
}

export function useEditNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, patch }: { id: string; patch: NotePatch }) =>
      apiFetch<Note>(`/notes/${id}`, { method: "PATCH", json: patch }),
    onMutate: ({ id, patch }) =>
      change(
        client,
        OF_THEMES,
        only(id, (note) => edited(note, patch)),
      ),
    onSuccess: (saved) =>
      change(
        client,
        OF_THEMES,
        only(saved.id, () => saved),
      ),
    onError: (_error, _input, before) => putBack(client, before),
    onSettled: () => void settle(client),
  });
}

export function useDeleteNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiFetch<Note>(`/notes/${id}`, { method: "DELETE" }),
    onMutate: (id) => change(client, OF_THEMES, (notes) => notes.filter((note) => note.id !== id)),
    onError: (_error, _input, before) => putBack(client, before),
    onSettled: () => void settle(client),
  });
}

export function useRestoreNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiFetch<Note>(`/notes/${id}/restore`, { method: "POST" }),
    onSettled: () => void settle(client),
  });
}
