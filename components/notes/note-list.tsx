"use client";

import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useState, type ReactNode, useSyncExternalStore } from "react";
import { NoteCard } from "@/components/notes/note-card";
import { noteAnchor, onShowNote } from "@/components/notes/show-note";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { problemCode } from "@/lib/client/refused";
import { useDeleteNote, useRestoreNote } from "@/lib/notes/queries";
import type { Note } from "@/lib/notes/schema";

/** Notes that a reader sees before scrolling: the others come once the page runs, for the server's one thread answers everybody. */
const FIRST = 10;

export interface NoteListProps {
  notes: readonly Note[];
  /** What is said where there are none. */
  empty: ReactNode;
  search?: string;
  /** Several themes' notes: each says whose it is. */
  namesTheme?: boolean;
  /** The view of an earlier day can't be written in. */
  isReadOnly?: boolean;
  /** They are deleted ones: they can be brought back, and nothing else. */
  isDeleted?: boolean;
  /** The form for a note that is being edited. */
  editor: (note: Note, leave: () => void, reopen: () => void) => ReactNode;
  /** Which note a link or a marker points at, as soon as that is known. */
  onShow?: (id: string) => void;
}

/** Notes under each other, newest first; one of them may be a form. */
export function NoteList({
  notes,
  empty,
  search,
  namesTheme,
  isReadOnly = false,
  isDeleted = false,
  editor,
  onShow,
}: NoteListProps) {
  const list = useFocusAfterRemoval<HTMLDivElement>();
  const [editing, setEditing] = useState<Note | null>(null);
  const [shown, setShown] = useState<string | null>(null);

  const { remove, takeBack } = useDeleteWithUndo(setShown);
  useEffect(
    () =>
      onShowNote((id) => {
        setShown(id);
        onShow?.(id);
      }),
    [onShow],
  );

  const [left, setLeft] = useState<string | null>(null);
  function leave(note: Note) {
    setLeft(note.id);
    setEditing(null);
  }
  // Back to where the edit began, for those who go by keyboard; who is somewhere else by then stays there. Before the next frame, in
  // which the focus is handed to what is around the form.
  useLayoutEffect(() => {
    if (editing || left === null || document.activeElement !== document.body) return;
    document.getElementById(noteAnchor(left))?.focus({ preventScroll: true });
  }, [editing, left]);
  // What is being written stays in the page, even if somebody else deletes the note or a filter leaves it out.
  const isGone = editing !== null && !isReadOnly && !notes.some((note) => note.id === editing.id);
  const listed = useHydrated() ? notes : notes.slice(0, FIRST);
  const entries = isGone ? [editing, ...listed] : listed;
  const form = (note: Note) => (
    <div key={note.id} className="border-t border-line py-3 first:border-t-0">
      {editor(
        note,
        () => leave(note),
        () => setEditing(note),
      )}
    </div>
  );

  return (
    <div ref={list} className="flex flex-col">
      {entries.length === 0 && empty}
      {entries.map((note) =>
        editing?.id === note.id && !isReadOnly ? (
          form(note)
        ) : (
          <NoteCard
            key={note.id}
            note={note}
            search={search}
            namesTheme={namesTheme}
            isShown={shown === note.id}
            onEdit={isReadOnly || isDeleted ? undefined : () => setEditing(note)}
            onDelete={isReadOnly || isDeleted ? undefined : () => void remove(note)}
            onRestore={isReadOnly || !isDeleted ? undefined : () => void takeBack(note)}
          />
        ),
      )}
    </div>
  );
}

/** `onBack` hears of a note whose deletion is undone. */
function useDeleteWithUndo(onBack: (id: string) => void) {
  const t = useTranslations("notes");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const remove = useDeleteNote();
  const restore = useRestoreNote();
  const sayWhy = (error: unknown) => sayError(errorText(problemCode(error)));
  // Promises, not the mutation's callbacks: those are dropped when the list leaves the page before the answer.
  const takeBack = ({ id }: Note) => restore.mutateAsync(id).then(() => say(t("restored")), sayWhy);
  const undo = (note: Note) => {
    // A message that loses the focus gives it back to where it was: now, not when the note has taken it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onBack(note.id);
    void takeBack(note);
  };
  return {
    takeBack,
    remove: (note: Note) =>
      remove
        .mutateAsync(note.id)
        .then(() => say(t("deleted"), { label: common("undo"), onUndo: () => undo(note) }), sayWhy),
  };
}

const never = () => () => {};

/** Whether the page runs in a browser: false on the server and in the first picture a browser makes of its answer. */
const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
