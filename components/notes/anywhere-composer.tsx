"use client";

import { DRAFT_KEY_ANYWHERE } from "@/components/notes/draft-storage";
import { NoteComposer } from "@/components/notes/note-composer";
import { ThemeField } from "@/components/notes/theme-field";
import { useClaims } from "@/components/notes/use-claims";
import { useNewNote } from "@/components/notes/use-new-note";
import type { NoteFacets } from "@/lib/notes/schema";

export interface AnywhereComposerProps {
  themes: NoteFacets["themes"];
  /** The theme the list is narrowed to. */
  theme: string | null;
  onSaved: () => void;
}

/** A new note where no theme is open: it is chosen first, and with it the statements there are. */
export function AnywhereComposer({ themes, theme, onSaved }: AnywhereComposerProps) {
  const state = useNewNote({ theme: theme ?? "", draftKey: DRAFT_KEY_ANYWHERE, onSaved });
  const claims = useClaims(state.form.watch("theme"));
  return (
    <NoteComposer state={state} claims={claims} before={<ThemeField form={state.form} themes={themes} />} />
  );
}
