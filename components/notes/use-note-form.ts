"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import {
  readDraft,
  removeDraft,
  writeDraft,
  type StoredDraft,
  type NoteFormValues,
} from "@/components/notes/draft-storage";
import { changedFields, hasContent, noteFormSchema } from "@/components/notes/form-values";
import { useToday } from "@/components/ui/use-today";
import { submitting } from "@/components/view/form-dialog";
import { issueCode } from "@/lib/contract/field-codes";

export interface NoteFormSetup {
  initial: NoteFormValues;
  draftKey: string;
  /** For an edit: the version it is based on. */
  base?: StoredDraft["base"];
  /** Saves the values; a thrown error is shown beside its fields and the text stays. */
  onSave: (values: NoteFormValues) => Promise<void>;
}

/** The form state of a note: fields, validation, draft and saving. */
export function useNoteForm({ initial, draftKey, base, onSave }: NoteFormSetup) {
  const today = useToday();
  const resolver = useMemo(() => zodResolver(noteFormSchema(today), { error: issueCode }), [today]);
  const form = useForm<NoteFormValues, unknown, NoteFormValues>({ defaultValues: initial, resolver });
  const [isRestored, setRestored] = useState(false);

  // The values that need no draft: the base of the edit, or the last saved note.
  const settled = useRef<NoteFormValues | null>(null);
  const keep = useEffectEvent((values: NoteFormValues) => {
    const from = settled.current ?? base?.values;
    const isWorthKeeping =
      base && from ? changedFields(from, values).length > 0 : hasContent(values, initial.body);
    if (isWorthKeeping) writeDraft(draftKey, { values, base });
    else removeDraft(draftKey);
  });
  const restore = useEffectEvent(() => {
    const draft = readDraft(draftKey);
    if (!draft) return;
    form.reset(draft.values, { keepDefaultValues: true });
    setRestored(true);
  });
  useEffect(() => {
    queueMicrotask(restore);
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => keep(structuredClone(values)),
    });
  }, [draftKey, form]);

  function restart(values: NoteFormValues) {
    settled.current = values;
    form.reset(values);
    removeDraft(draftKey);
    setRestored(false);
  }

  const submit = submitting(form, onSave);

  return {
    form,
    today,
    isRestored,
    problem: form.formState.errors.root?.message ?? null,
    discard: () => {
      const values = structuredClone(form.getValues());
      restart(base?.values ?? initial);
      return () => {
        settled.current = null;
        form.reset(values, { keepDefaultValues: true });
        setRestored(true);
      };
    },
    restart,
    submit: () => (form.formState.isSubmitting ? undefined : void submit()),
  };
}
export type NoteFormState = ReturnType<typeof useNoteForm>;
