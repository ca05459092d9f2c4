"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { blankValues, hasContent, inputOf } from "@/components/notes/form-values";
import { useNoteForm } from "@/components/notes/use-note-form";
import { useToday } from "@/components/ui/use-today";
import { useAddNote } from "@/lib/notes/queries";
import type { NoteWithMoves } from "@/lib/notes/schema";

export interface NewNoteSetup {
  /** The theme's slug; "" before one is chosen. */
  theme: string;
  /** The initial text: a mention of the ticker in the URL. */
  begin?: string;
  draftKey: string;
  onSaved?: () => void;
}

/** The form state of a new note; after saving, the form is blank again. */
export function useNewNote({ theme, begin = "", draftKey, onSaved }: NewNoteSetup) {
  const today = useToday();
  const add = useAddNote();
  const [saved, setSaved] = useState<NoteWithMoves | null>(null);
  const state = useNoteForm({
    initial: { ...blankValues(theme, today), body: begin },
    draftKey,
    onSave: async (values) => {
      setSaved(null);
      const note = await add.mutateAsync({ slug: values.theme, input: inputOf(values) });
      state.restart(blankValues(values.theme, today));
      setSaved(note);
      onSaved?.();
    },
  });
  const { form, restart } = state;
  const shownDay = useRef(today);
  const goAlong = useEffectEvent(() => {
    const values = form.getValues();
    // After a saved note the form no longer begins with the mention, so the current text stays.
    if (shownDay.current !== today && !hasContent(values, begin))
      restart({ ...blankValues(theme, today), body: values.body });
    shownDay.current = today;
  });
  // An untouched form follows a change of the day.
  useEffect(() => goAlong(), [today]);
  return { ...state, saved };
}
export type NewNoteState = ReturnType<typeof useNewNote>;
