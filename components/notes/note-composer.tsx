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
  /** Above the text, where the theme is chosen. */
  before?: ReactNode;
}

/** Where a new note is written. `n` comes here from anywhere on the page. */
export function NoteComposer({ state, claims, before }: NoteComposerProps) {
  const t = useTranslations("notes");
  const movesText = useMovesText();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  function begin() {
    flushSync(() => setOpen(true)); // with all its fields there, they can come into sight
    // At once, not by the form's own setFocus, which waits a turn: the next letter would be the page's key, or lost.
    place.current?.querySelector("textarea")?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
  }
  const beginWhenAsked = useEffectEvent(begin);
  useKey("n", begin);
  useEffect(() => {
    if (window.location.hash === NEW_NOTE_HASH) queueMicrotask(() => beginWhenAsked());
    return onNewNote(() => beginWhenAsked());
  }, []);

  // The button that saved has lost the focus to nobody, or has it still, where the answer came at once; who is somewhere else by then
  // stays there.
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
