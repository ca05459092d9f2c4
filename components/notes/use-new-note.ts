"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { blankValues, hasContent, inputOf } from "@/components/notes/form-values";
import { useNoteForm } from "@/components/notes/use-note-form";
import { useToday } from "@/components/ui/use-today";
import { useAddNote } from "@/lib/notes/queries";
import type { NoteWithMoves } from "@/lib/notes/schema";

export interface NewNoteSetup {
  /** The theme's slug; "" where it is still to be chosen. */
  theme: string;
  /** What its text begins with: a mention of the ticker it is about. */
  begin?: string;
  draftKey: string;
  onSaved?: () => void;
}

/** A new note being written: saved, the form is blank again for the next one. */
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
    // After a saved note its text no longer begins with the mention: what stands, stays.
    if (shownDay.current !== today && !hasContent(values, begin))
      restart({ ...blankValues(theme, today), body: values.body });
    shownDay.current = today;
  });
  // A form that nobody has written in goes along with the day.
  useEffect(() => goAlong(), [today]);
  return { ...state, saved };
}
export type NewNoteState = ReturnType<typeof useNewNote>;
