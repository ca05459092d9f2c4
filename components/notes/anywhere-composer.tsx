"use client";

import { DRAFT_KEY_ANYWHERE, draftKeyOfTicker } from "@/components/notes/draft-storage";
import { NoteComposer } from "@/components/notes/note-composer";
import { ThemeField } from "@/components/notes/theme-field";
import { useClaims } from "@/components/notes/use-claims";
import { useNewNote } from "@/components/notes/use-new-note";
import type { NoteFacets } from "@/lib/notes/schema";

export interface AnywhereComposerProps {
  themes: NoteFacets["themes"];
  /** The theme the list is narrowed to. */
  theme: string | null;
  /** The ticker it is about, where a link says one, and the one theme that watches it. */
  about: { symbol: string; theme: string | null } | null;
  onSaved: () => void;
}

/** A new note where no theme is open: it is chosen first, and with it the statements there are. */
export function AnywhereComposer({ themes, theme, about, onSaved }: AnywhereComposerProps) {
  const state = useNewNote({
    theme: theme ?? about?.theme ?? "",
    begin: about ? `$${about.symbol} ` : "",
    draftKey: about ? draftKeyOfTicker(about.symbol) : DRAFT_KEY_ANYWHERE,
    onSaved,
  });
  const claims = useClaims(state.form.watch("theme"));
  return (
    <NoteComposer state={state} claims={claims} before={<ThemeField form={state.form} themes={themes} />} />
  );
}
