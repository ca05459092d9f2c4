"use client";

import { useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { ClaimChoice } from "@/components/notes/use-claims";
import { useMovesText } from "@/components/notes/evidence-moves";
import { hasContent } from "@/components/notes/form-values";
import { NEW_NOTE_HASH, onNewNote } from "@/components/notes/new-note-event";
import { NoteForm } from "@/components/notes/note-form";
import { revealNote } from "@/components/notes/show-note";
import type { NewNoteState } from "@/components/notes/use-new-note";
import { useKey } from "@/components/ui/use-key";

export interface NoteComposerProps {
  state: NewNoteState;
  claims?: readonly ClaimChoice[];
  /** Content above the text, such as the theme selection. */
  before?: ReactNode;
}

/**
 * The form for a new note: one line until it gets the focus, from the key `n`, a link with `?note=new`, or a claim. It
 * closes after saving, and the new note is shown.
 */
export function NoteComposer({ state, claims, before }: NoteComposerProps) {
  const t = useTranslations("notes");
  const movesText = useMovesText();
  const [param, setParam] = useQueryState("note");
  const [isOpen, setOpen] = useState(param === "new");
  const place = useRef<HTMLDivElement>(null);
  function begin() {
    flushSync(() => setOpen(true)); // all fields must be rendered before they can scroll into view
    // Focuses the field synchronously: the form's own setFocus is delayed, and the next typed letter would trigger a
    // shortcut or be lost.
    place.current?.querySelector("textarea")?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
  }
  const beginWith = useEffectEvent(({ claimId }: { claimId?: string } = {}) => {
    const evidence = state.form.getValues("evidence");
    if (claimId && !evidence.some((row) => row.claimId === claimId)) {
      const row = { claimId, bearing: "supports" as const, weight: 1 };
      state.form.setValue("evidence", [...evidence, row], { shouldDirty: true });
    }
    begin();
  });
  useKey("n", begin);
  useEffect(() => {
    if (window.location.hash === NEW_NOTE_HASH) queueMicrotask(() => beginWith());
    return onNewNote((request) => beginWith(request));
  }, []);
  useEffect(() => {
    if (param !== "new") return;
    void setParam(null); // a reload after saving doesn't open the form again
    queueMicrotask(() => beginWith());
  }, [param, setParam]);

  // The saved note takes the focus, unless the user has moved it elsewhere. Until the list has the note, or if its
  // filters exclude it, the form's container has the focus.
  const [closedFor, setClosedFor] = useState(state.saved);
  if (closedFor !== state.saved) {
    setClosedFor(state.saved);
    if (state.saved) setOpen(false);
  }
  useEffect(() => {
    if (!state.saved) return;
    const { activeElement } = document;
    if (activeElement !== document.body && !place.current?.contains(activeElement)) return;
    place.current?.focus({ preventScroll: true });
    const { id } = state.saved;
    // After the other effects: in the commit that brings the note the list subscribes again.
    queueMicrotask(() => revealNote(id));
  }, [state.saved]);

  function leave() {
    setOpen(false);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  const isBegun = hasContent(state.form.watch());
  const moved = state.saved && movesText(state.saved.moves);
  return (
    <div ref={place} tabIndex={-1} className="no-print scroll-my-16 pb-1 outline-none">
      <NoteForm
        state={state}
        label={t("newNote")}
        claims={claims}
        saveLabel={t("save")}
        open={isOpen}
        onOpen={() => setOpen(true)}
        onLeave={leave}
        before={before}
      />
      <p role="status" className="text-xs text-muted">
        {state.saved && !isBegun && t("added")} {moved && !isBegun && t("moved", { moves: moved })}
      </p>
    </div>
  );
}
