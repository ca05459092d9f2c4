"use client";

import { toast } from "sonner";

/** Milliseconds: enough to read the message and to reach its button by keyboard (Alt+T focuses the messages). */
const UNDO_STAYS = 15_000;

const ERROR_STAYS = 8000;

/** Shows a success message, with an undo button if the action can be undone. */
export function say(text: string, undo?: { label: string; onUndo: () => void }): void {
  toast(text, undo && { duration: UNDO_STAYS, action: { label: undo.label, onClick: undo.onUndo } });
}

/** Shows an error message. */
export function sayError(text: string): void {
  toast.error(text, { duration: ERROR_STAYS });
}
