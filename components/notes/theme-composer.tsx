"use client";

import { draftKeyOfTheme } from "@/components/notes/draft-storage";
import type { ClaimChoice } from "@/components/notes/evidence-fields";
import { NoteComposer } from "@/components/notes/note-composer";
import { useNewNote } from "@/components/notes/use-new-note";

/** A new note on the theme that is open. */
export function ThemeComposer({ slug, claims }: { slug: string; claims: readonly ClaimChoice[] }) {
  return (
    <NoteComposer state={useNewNote({ theme: slug, draftKey: draftKeyOfTheme(slug) })} claims={claims} />
  );
}
