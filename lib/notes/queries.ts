import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { renew } from "@/lib/client/affects";
import { apiFetch, queryString } from "@/lib/client/fetch";
import { everyPage, PAGE_MOST } from "@/lib/client/every-page";
import {
  change,
  edited,
  OF_THEMES,
  only,
  optimisticNote,
  insertion,
  putBack,
  type Page,
} from "@/lib/notes/optimistic";
import type {
  Note,
  NoteFilters,
  NoteInput,
  NotePatch,
  NoteRevision,
  NotesAnswer,
  NoteWithMoves,
} from "@/lib/notes/schema";

export const NOTES_PER_PAGE = 50;
/** The number of notes included in the page; notes may be long, and the browser loads the whole list anyway. */
export const NOTES_AT_FIRST = 20;

export const noteKeys = {
  all: ["notes"] as const,
  ofTheme: (slug: string, asOf?: string) => ["notes", "theme", slug, asOf ?? null] as const,
  list: (filters: NoteFilters) => ["notes", "list", filters] as const,
  revisions: (id: string) => ["notes", "revisions", id] as const,
};

/** A theme's notes and, for a sector, those of its subthemes. */
export function themeNotesOptions(slug: string, asOf?: string) {
  return queryOptions({
    queryKey: noteKeys.ofTheme(slug, asOf),
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        apiFetch<Page<Note>>(
          `/themes/${encodeURIComponent(slug)}/notes${queryString({ asOf, subthemes: 1, limit: PAGE_MOST, cursor })}`,
          { signal },
        ),
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

/** The first notes that a search finds. */
export function noteSearchOptions(q: string) {
  return queryOptions({
    queryKey: ["notes", "search", q] as const,
    queryFn: ({ signal }) => apiFetch<NotesAnswer>(`/notes${queryString({ q, limit: 5 })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function revisionsOptions(id: string) {
  return queryOptions({
    queryKey: noteKeys.revisions(id),
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        apiFetch<Page<NoteRevision>>(`/notes/${id}/revisions${queryString({ limit: PAGE_MOST, cursor })}`, {
          signal,
        }),
      ),
  });
}

export function useAddNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ slug, input }: { slug: string; input: NoteInput }) =>
      apiFetch<NoteWithMoves>(`/themes/${encodeURIComponent(slug)}/notes`, { method: "POST", json: input }),
    onMutate: async ({ slug, input }) => {
      const list = ["notes", "theme", slug];
      await client.cancelQueries({ queryKey: list });
      const unsaved = optimisticNote(slug, input);
      const add = insertion(unsaved);
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
    // Removes only this note, because another may have been added meanwhile.
    onError: (_error, _input, id) =>
      change(client, OF_THEMES, (notes) => notes.filter((note) => note.id !== id)),
    // The invalidation is not awaited: the note is saved, whether or not the lists reload.
    onSettled: () => void renew(client, "note"),
  });
}

export function useEditNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, patch }: { id: string; patch: NotePatch }) =>
      apiFetch<NoteWithMoves>(`/notes/${id}`, { method: "PATCH", json: patch }),
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
    onSettled: () => void renew(client, "note"),
  });
}

export function useDeleteNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiFetch<Note>(`/notes/${id}`, { method: "DELETE" }),
    onMutate: (id) => change(client, OF_THEMES, (notes) => notes.filter((note) => note.id !== id)),
    onError: (_error, _input, before) => putBack(client, before),
    onSettled: () => void renew(client, "note"),
  });
}

export function useRestoreNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => apiFetch<Note>(`/notes/${id}/restore`, { method: "POST" }),
    onSettled: () => void renew(client, "note"),
  });
}
