"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { ConflictPanel } from "@/components/notes/conflict-panel";
import { draftKeyOfNote, readDraft } from "@/components/notes/draft-storage";
import type { ClaimChoice } from "@/components/notes/use-claims";
import { changedFields, patchOf, rebased, valuesOf, type EditedField } from "@/components/notes/form-values";
import { useMovesText } from "@/components/notes/evidence-moves";
import { NoteForm } from "@/components/notes/note-form";
import { useNoteForm } from "@/components/notes/use-note-form";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { say } from "@/components/ui/toast";
import { ApiProblem } from "@/lib/client/fetch";
import { useEditNote, useRestoreNote } from "@/lib/notes/queries";
import type { Note } from "@/lib/notes/schema";

interface Conflict {
  theirs: Note;
  merged: EditedField[];
}

export interface NoteEditorProps {
  note: Note;
  claims?: readonly ClaimChoice[];
  onLeave: () => void;
  /** Reopens the editor, to undo the choice of the other version. */
  onReopen: () => void;
}

/** The form for editing a note. If the note was changed meanwhile, both versions are shown. */
export function NoteEditor({ note, claims, onLeave, onReopen }: NoteEditorProps) {
  const t = useTranslations("notes");
  const edit = useEditNote();
  const movesText = useMovesText();
  const draftKey = draftKeyOfNote(note.id);
  // The base version stays the one at the start of the edit, whatever is saved meanwhile.
  const [base, setBase] = useState(
    () => readDraft(draftKey)?.base ?? { version: note.version, values: valuesOf(note) },
  );
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const choices = withKnown(claims, [...note.evidence, ...(conflict?.theirs.evidence ?? [])]);
  const claimText = (id: string) => choices.find((claim) => claim.id === id)?.text ?? "";

  const state = useNoteForm({
    initial: base.values,
    draftKey,
    base,
    onSave: async (values) => {
      const patch = patchOf(values, base.values, base.version);
      try {
        if (Object.keys(patch).length > 1) {
          const { moves } = await edit.mutateAsync({ id: note.id, patch });
          const moved = patch.evidence && movesText(moves);
          if (moved) say(`${t("added")} ${t("moved", { moves: moved })}`);
        }
      } catch (error) {
        const current = error instanceof ApiProblem && error.code === "edit_conflict" && error.body.current;
        if (!current) throw error;
        meet(current as Note);
        return;
      }
      state.restart(values);
      onLeave();
    },
  });
  const { form } = state;

  /** Merges the user's changes into the newest version, which becomes the base of the next save. */
  function meet(theirs: Note) {
    const mine = form.getValues();
    const upon = { version: theirs.version, values: valuesOf(theirs) };
    const merged = changedFields(mine, rebased(mine, base.values, upon.values));
    setBase(upon);
    setConflict({ theirs, merged });
    form.reset(rebased(mine, base.values, upon.values), { keepDefaultValues: true });
  }

  const place = useRef<HTMLDivElement>(null);
  const begin = useEffectEvent(() => {
    // Does not use the form's own setFocus, which has no fields between the restoring of a draft and the next render.
    place.current?.querySelector("textarea")?.focus();
    if (base.version < note.version) meet(note);
  });
  // Runs after the draft is restored to the form.
  useEffect(() => queueMicrotask(() => begin()), []);

  function takeTheirs() {
    onLeave();
    say(t("tookTheirs"), { label: t("backToMine"), onUndo: onReopen });
  }

  return (
    <div ref={place}>
      <NoteForm
        state={state}
        label={t("editTitle", { day: note.observedOn })}
        claims={choices}
        saveLabel={conflict ? t("saveUpon", { version: conflict.theirs.version }) : t("saveEdit")}
        onLeave={onLeave}
        before={state.problem === "not_found" && <Gone id={note.id} />}
        after={
          conflict && (
            <ConflictPanel
              theirs={conflict.theirs}
              merged={conflict.merged}
              mine={form.watch()}
              claimText={claimText}
              onTakeTheirs={takeTheirs}
            />
          )
        }
      />
    </div>
  );
}

/** The available claims plus those already used as evidence. */
function withKnown(claims: readonly ClaimChoice[] = [], evidence: Note["evidence"]): ClaimChoice[] {
  const known = new Map(
    evidence.map((row) => [row.claimId, { id: row.claimId, text: row.claimText, pages: [] }]),
  );
  return [
    ...new Map<string, ClaimChoice>([
      ...known,
      ...claims.map((claim) => [claim.id, claim] as const),
    ]).values(),
  ];
}

/** The note was deleted by another user: the text is still shown, and the note can be restored. */
function Gone({ id }: { id: string }) {
  const t = useTranslations("notes");
  const restore = useRestoreNote();
  return (
    <Banner tone="warn" actions={<Button onClick={() => restore.mutate(id)}>{t("restoreNote")}</Button>}>
      {restore.isSuccess ? t("restored") : t("gone")}
    </Banner>
  );
}
