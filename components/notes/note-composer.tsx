"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { ClaimChoice } from "@/components/notes/use-claims";
import { useMovesText } from "@/components/notes/evidence-moves";
import { hasContent } from "@/components/notes/form-values";
import { NEW_NOTE_HASH, onNewNote } from "@/components/notes/new-note-event";
import { NoteForm } from "@/components/notes/note-form";
import type { NewNoteState } from "@/components/notes/use-new-note";
import { useKey } from "@/components/ui/use-key";

export interface NoteComposerProps {
  state: NewNoteState;
  claims?: readonly ClaimChoice[];
  /** Content above the text, such as the theme selection. */
  before?: ReactNode;
}

/** The form for a new note. The key `n` focuses it from anywhere on the page. */
export function NoteComposer({ state, claims, before }: NoteComposerProps) {
  const t = useTranslations("notes");
  const movesText = useMovesText();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  function begin() {
    flushSync(() => setOpen(true)); // all fields must be rendered before they can scroll into view
    // Focuses the field synchronously: the form's own setFocus is delayed, and the next typed letter would trigger a
    // shortcut or be lost.
    place.current?.querySelector("textarea")?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
  }
  const beginWhenAsked = useEffectEvent(begin);
  useKey("n", begin);
  useEffect(() => {
    if (window.location.hash === NEW_NOTE_HASH) queueMicrotask(() => beginWhenAsked());
    return onNewNote(() => beginWhenAsked());
  }, []);

  // After saving, the disabled button has lost the focus, or still has it after a fast response; the focus returns to
  // the text unless it has moved elsewhere.
  useEffect(() => {
    const button = place.current?.querySelector("[type=submit]");
    if (state.saved && [document.body, button].includes(document.activeElement))
      place.current?.querySelector("textarea")?.focus({ preventScroll: true });
  }, [state.saved]);

  function leave() {
    setOpen(false);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  const isBegun = hasContent(state.form.watch());
  const moved = state.saved && movesText(state.saved.moves);
  return (
    <div ref={place} className="no-print scroll-my-16">
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
