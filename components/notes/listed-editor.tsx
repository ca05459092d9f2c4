"use client";

import { NoteEditor } from "@/components/notes/note-editor";
import { useClaims } from "@/components/notes/use-claims";
import type { Note } from "@/lib/notes/schema";

/** The edit of a note in a list of many themes: the statements are those of its own. */
export function ListedEditor(props: { note: Note; onLeave: () => void; onReopen: () => void }) {
  return <NoteEditor {...props} claims={useClaims(props.note.theme)} />;
}
