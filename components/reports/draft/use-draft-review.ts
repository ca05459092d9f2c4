"use client";

import { useCallback, useEffect, useEffectEvent, useReducer } from "react";
import { draftReducer, isUnsaved, startOf } from "@/components/reports/draft/draft-state";
import { keep, readKept } from "@/components/reports/draft/kept-draft";
import { ApiProblem } from "@/lib/client/fetch";
import { useCorrectDraft } from "@/lib/reports/drafts/queries";
import type { DraftedReport, StoredDraft } from "@/lib/reports/drafts/schema";

/** Milliseconds after the last correction. */
const SAVE_AFTER = 600;
const RETRY_AFTER = 3_000;
/** Characters that a browser sends for a page that is being left. */
const MOST_ON_LEAVING = 20_000;

/** `saved`, `saving`: also while it waits to be sent. `unreached`: it is sent again. `refused`: the board can't take it. */
export type SaveState = "saved" | "saving" | "unreached" | "refused";

/**
 * The corrections of a draft: their history, and their storing. A correction is kept in the browser at once and sent to
 * the board a moment later; while the board can't be reached it is sent again.
 */
export function useDraftReview(stored: StoredDraft) {
  const { id } = stored;
  const [state, dispatch] = useReducer(draftReducer, stored, startOf);
  const { present, base, conflict } = state;
  const { mutate, isPending, error } = useCorrectDraft(id, ({ version }, reports) =>
    dispatch({ kind: "saved", version, reports }),
  );
  const isClosed = stored.acceptedAt !== null || stored.discardedAt !== null;
  const isHeld = conflict !== null || isClosed;
  const unsaved = isUnsaved(state);

  const save = useEffectEvent((keepalive = false) => {
    if (!unsaved || isPending || isHeld) return;
    mutate(
      { version: base.version, reports: present, keepalive },
      {
        onError: (problem) => {
          const current = problem instanceof ApiProblem ? problem.body["current"] : null;
          if (current) dispatch({ kind: "answered", stored: current as StoredDraft });
        },
      },
    );
  });
  const leave = useEffectEvent(() => save(JSON.stringify(present).length < MOST_ON_LEAVING));
  const restore = useEffectEvent(() => {
    const kept = readKept(id);
    if (!kept || isClosed || JSON.stringify(kept.reports) === JSON.stringify(stored.reports)) return;
    dispatch({ kind: "restored", ...kept, stored });
  });

  useEffect(() => restore(), [id]);
  // Another tab has stored a version: without corrections here it is shown, otherwise the analyst decides.
  useEffect(() => dispatch({ kind: "answered", stored }), [stored]);
  useEffect(() => {
    keep(id, unsaved ? { version: base.version, reports: present } : null);
  }, [id, unsaved, base.version, present]);
  useEffect(() => {
    if (!unsaved || isPending || isHeld) return;
    const timer = setTimeout(() => save(), error ? RETRY_AFTER : SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [unsaved, isPending, isHeld, error, present, base.version]);
  useEffect(() => {
    const onLeave = () => leave();
    window.addEventListener("pagehide", onLeave);
    return () => {
      window.removeEventListener("pagehide", onLeave);
      onLeave();
    };
  }, []);

  const edit = useCallback(
    (change: (reports: readonly DraftedReport[]) => readonly DraftedReport[]) =>
      dispatch({ kind: "edit", change }),
    [],
  );
  const isRefused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
  const saving: SaveState = !unsaved ? "saved" : isRefused ? "refused" : error ? "unreached" : "saving";
  return {
    reports: present as readonly DraftedReport[],
    version: base.version,
    conflict,
    isClosed,
    saving,
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
    edit,
    undo: () => dispatch({ kind: "undo" }),
    redo: () => dispatch({ kind: "redo" }),
    keepMine: () => dispatch({ kind: "keepMine" }),
    takeTheirs: () => dispatch({ kind: "takeTheirs" }),
  };
}
export type DraftReviewState = ReturnType<typeof useDraftReview>;
