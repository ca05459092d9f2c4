"use client";

import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useState, type ReactNode } from "react";
import { NoteCard } from "@/components/notes/note-card";
import { noteAnchor, onShowNote } from "@/components/notes/show-note";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { useHydrated } from "@/components/ui/use-hydrated";
import { problemCode } from "@/lib/client/refused";
import { useDeleteNote, useRestoreNote } from "@/lib/notes/queries";
import type { Note } from "@/lib/notes/schema";

/**
 * The number of notes rendered on the server, about one screen; the others render in the browser, because the server
 * has a single thread.
 */
const FIRST = 10;

export interface NoteListProps {
  notes: readonly Note[];
  /** The content of an empty list. */
  empty: ReactNode;
  search?: string;
  /** The list has notes of several themes, so each shows its theme. */
  namesTheme?: boolean;
  /** The view is of an earlier day and therefore read-only. */
  isReadOnly?: boolean;
  /** The list has deleted notes, which can only be restored. */
  isDeleted?: boolean;
  /** Renders the editor of a note. */
  editor: (note: Note, leave: () => void, reopen: () => void) => ReactNode;
  /** Receives the note that a link or marker points to. */
  onShow?: (id: string) => void;
}

/** A list of notes, newest first; one of them may be open in an editor. */
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

  const { remove, restore } = useDeleteWithUndo(setShown);
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
  // Returns the focus to the note after editing, unless it has moved elsewhere. Runs before the next frame, in which
  // useFocusAfterRemoval would move the focus to the form's container.
  useLayoutEffect(() => {
    if (editing || left === null || document.activeElement !== document.body) return;
    document.getElementById(noteAnchor(left))?.focus({ preventScroll: true });
  }, [editing, left]);
  // An open editor stays mounted, even if another user deletes the note or a filter excludes it.
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
            onRestore={isReadOnly || !isDeleted ? undefined : () => void restore(note)}
          />
        ),
      )}
    </div>
  );
}

/** `onBack` receives the id of a restored note. */
function useDeleteWithUndo(onBack: (id: string) => void) {
  const t = useTranslations("notes");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const remove = useDeleteNote();
  const { mutateAsync: restoreNote } = useRestoreNote();
  const sayWhy = (error: unknown) => sayError(errorText(problemCode(error)));
  // Uses promises instead of the mutation's callbacks, which React Query drops when the list unmounts before the
  // response.
  const restore = ({ id }: Note) => restoreNote(id).then(() => say(t("restored")), sayWhy);
  const undo = (note: Note) => {
    // The toast returns the focus to the previously focused element, so it is blurred before the note takes the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onBack(note.id);
    void restore(note);
  };
  return {
    restore,
    remove: (note: Note) =>
      remove
        .mutateAsync(note.id)
        .then(() => say(t("deleted"), { label: common("undo"), onUndo: () => undo(note) }), sayWhy),
  };
}
