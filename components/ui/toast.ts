"use client";

import { toast } from "sonner";

/** Says that something was done, with the way back where there is one. */
export function say(message: string, undo?: { label: string; onUndo: () => void }): void {
  toast(message, undo ? { duration: 8000, action: { label: undo.label, onClick: undo.onUndo } } : {});
}

/** Says that something failed. */
export function sayError(message: string): void {
  toast.error(message, { duration: 8000 });
}
