import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { apiFetch, queryString } from "@/lib/api/client";
import type { Note, NoteFilters, NoteInput, NotePatch, NoteRevision } from "@/lib/notes/schema";

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
      apiFetch<Page<Note>>(`/notes${queryString({ ...filters, cursor: pageParam, limit: NOTES_PER_PAGE })}`, {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

export function revisionsOptions(id: string) {
  return queryOptions({
    queryKey: noteKeys.revisions(id),
    queryFn: ({ signal }) => apiFetch<Page<NoteRevision>>(`/notes/${id}/revisions`, { signal }),
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

type NotesSnapshot = [readonly unknown[], Page<Note> | undefined][];

/** Shows a change to the theme lists at once; what it returns puts them back. */
async function changeThemeLists(
  client: QueryClient,
  change: (items: Note[]) => Note[],
): Promise<NotesSnapshot> {
  const lists = { queryKey: ["notes", "theme"] };
  await client.cancelQueries(lists);
  const before = client.getQueriesData<Page<Note>>(lists);
  client.setQueriesData<Page<Note>>(lists, (page) => page && { ...page, items: change(page.items) });
  return before;
}

function putBack(client: QueryClient, before: NotesSnapshot | undefined): void {
  for (const [key, page] of before ?? []) client.setQueryData(key, page);
}

export const OPTIMISTIC_ID = "being-saved";

/** The note as it will look until the server has answered. */
function optimisticNote(slug: string, input: NoteInput): Note {
  const now = new Date().toISOString();
  return {
    id: OPTIMISTIC_ID,
    theme: slug,
    themeNameEn: null,
    themeNameZh: null,
    kind: input.kind,
    body: input.body,
    observedOn: input.observedOn,
    author: "",
    version: 0,
    tickers: input.tickers ?? [],
    tags: input.tags ?? [],
    evidence: [],
    createdAt: now,
    updatedAt: now,
    recordedLater: false,
  };
}

export function useAddNote(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: NoteInput) =>
      apiFetch<Note>(`/themes/${encodeURIComponent(slug)}/notes`, { method: "POST", json: input }),
    onMutate: async (input) => {
      const list = { queryKey: ["notes", "theme", slug] };
      await client.cancelQueries(list);
      const before = client.getQueriesData<Page<Note>>(list);
      client.setQueriesData<Page<Note>>(
        list,
        (page) => page && { ...page, items: [optimisticNote(slug, input), ...page.items] },
      );
      return before;
    },
    onError: (_error, _input, before) => putBack(client, before),
    onSettled: () => settle(client),
  });
}

export function useEditNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, patch }: { id: string; patch: NotePatch }) =>
      apiFetch<Note>(`/notes/${id}`, { method: "PATCH", json: patch }),
    onMutate: ({ id, patch }) =>
      changeThemeLists(client, (items) =>
        items.map((note) =>
          note.id === id
            ? {
                ...note,
                body: patch.body ?? note.body,
                kind: patch.kind ?? note.kind,
                observedOn: patch.observedOn ?? note.observedOn,
              }
            : note,
        ),
      ),
    onError: (_error, _input, before) => putBack(client, before),
    onSettled: () => settle(client),
  });
}

export function useDeleteNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiFetch<Note>(`/notes/${id}`, { method: "DELETE" }),
    onMutate: (id) => changeThemeLists(client, (items) => items.filter((note) => note.id !== id)),
    onError: (_error, _input, before) => putBack(client, before),
    onSettled: () => settle(client),
  });
}

export function useRestoreNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiFetch<Note>(`/notes/${id}/restore`, { method: "POST" }),
    onSettled: () => settle(client),
  });
}
