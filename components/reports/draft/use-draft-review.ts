"use client";

import { replaceEqualDeep } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent, useReducer, useState } from "react";
import { changedReport, draftReducer, isUnsaved, startOf } from "@/components/reports/draft/draft-state";
import { changedItem } from "@/components/reports/draft/followed-item";
import { keep, takeKept } from "@/components/reports/draft/kept-draft";
import { ApiProblem } from "@/lib/client/fetch";
import { useCorrectDraft } from "@/lib/reports/drafts/queries";
import type { DraftedReport, StoredDraft } from "@/lib/reports/drafts/schema";

/** Milliseconds after the last correction. */
const SAVE_AFTER = 600;
const RETRY_AFTER = 3_000;
/** Characters that a browser sends for a page that is being left. */
const MOST_ON_LEAVING = 20_000;

/**
 * `saved`, `saving`: also while it waits to be sent. `unreached`: it is sent again; `unkept`: likewise, but the browser
 * can't keep it. `refused`: the board can't take it. `conflict`: it isn't decided which version holds.
 */
export type SaveState = "saved" | "saving" | "unreached" | "unkept" | "refused" | "conflict";

/**
 * The corrections of a draft: their history, and their storing. A correction is kept in the browser at once and sent to
 * the board a moment later; while the board can't be reached it is sent again.
 */
export function useDraftReview(stored: StoredDraft) {
  const { id } = stored;
  const [state, dispatch] = useReducer(draftReducer, stored, startOf);
  const [tab] = useState(() => Math.random().toString(36).slice(2));
  const { past, present, future, base, conflict, isKept } = state;
  const { mutate, isPending, error, variables } = useCorrectDraft(id, ({ version }, reports) => {
    // Also after the page has been left, when nothing else hears of it.
    if (reports === present) keep(id, tab, null);
    dispatch({ kind: "saved", version, reports });
  });
  const isAccepted = stored.acceptedAt !== null;
  const isClosed = isAccepted || stored.discardedAt !== null;
  const unsaved = isUnsaved(state);
  // A correction that the board refused isn't sent again; the next one is, also an undo.
  const isRefused = error !== null && isRefusal(error) && variables?.reports === present;
  const isHeld = conflict !== null || isClosed || isRefused;

  const save = useEffectEvent((keepalive = false) => {
    if (unsaved && !isPending && !isHeld) mutate({ version: base.version, reports: present, keepalive });
  });
  const leave = useEffectEvent(() => save(JSON.stringify(present).length < MOST_ON_LEAVING));
  const restore = useEffectEvent(() => {
    const isStored = ({ reports }: { reports: readonly DraftedReport[] }) =>
      replaceEqualDeep(stored.reports, reports) === stored.reports;
    const kept = takeKept(id, tab, isStored);
    if (kept) dispatch({ kind: "restored", ...kept, stored });
  });

  useEffect(() => {
    dispatch({
      kind: "kept",
      isKept: keep(id, tab, unsaved && !isAccepted ? { version: base.version, reports: present } : null),
    });
  }, [id, tab, unsaved, isAccepted, base.version, present]);
  useEffect(() => restore(), [id]);
  // Another tab has stored a version: without corrections here it is shown, otherwise the analyst decides.
  useEffect(() => dispatch({ kind: "answered", stored }), [stored]);
  useEffect(() => {
    if (!unsaved || isPending || isHeld) return;
    const timer = setTimeout(() => save(), error && !isAnswer(error) ? RETRY_AFTER : SAVE_AFTER);
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
  const saving = (): SaveState => {
    if (conflict) return "conflict";
    if (!unsaved) return "saved";
    if (isRefused) return "refused";
    return !error || isAnswer(error) ? "saving" : isKept ? "unreached" : "unkept";
  };
  const stepTo = (kind: "undo" | "redo", reports: readonly DraftedReport[] | undefined, inSight: number) => {
    dispatch({ kind });
    const report = reports ? changedReport(present, reports, inSight) : null;
    if (!reports || report === null) return null;
    const [before, after] = [present[report], reports[report]];
    return { report, item: before && after ? changedItem(before, after) : null };
  };
  return {
    reports: present as readonly DraftedReport[],
    version: base.version,
    conflict,
    /** Corrections that the board doesn't have. */
    unsaved,
    isClosed,
    saving: saving(),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    edit,
    /** Both answer the index of a report that they change, rather the one in sight, and its changed piece; null: none. */
    undo: (inSight: number) => stepTo("undo", past.at(-1), inSight),
    redo: (inSight: number) => stepTo("redo", future[0], inSight),
    keepMine: () => dispatch({ kind: "keepMine" }),
    takeTheirs: () => dispatch({ kind: "takeTheirs" }),
  };
}
export type DraftReviewState = ReturnType<typeof useDraftReview>;

/** Whether the board has answered that it doesn't take what was sent. */
const isAnswer = (error: Error): boolean =>
  error instanceof ApiProblem && error.status >= 400 && error.status < 500;

/** Whether the board would refuse the same again. A conflict is decided by the analyst, and then sent again. */
const isRefusal = (error: Error): boolean =>
  isAnswer(error) && (error as ApiProblem).code !== "edit_conflict";
