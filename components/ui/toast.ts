"use client";

import { toast } from "sonner";

/** Long enough to read what was done, and to come to the button by keys (Alt+T leads to the messages). */
const UNDO_STAYS = 15_000;

const ERROR_STAYS = 8000;

/** Says that something was done, with the way back where there is one. */
export function say(text: string, undo?: { label: string; onUndo: () => void }): void {
  toast(text, undo && { duration: UNDO_STAYS, action: { label: undo.label, onClick: undo.onUndo } });
}

/** Says that something failed. */
export function sayError(text: string): void {
  toast.error(text, { duration: ERROR_STAYS });
}
