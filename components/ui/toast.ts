"use client";

import { onDemand } from "@/components/ui/on-demand";
import type { toast as showToast } from "@/components/ui/toast-parts";

export const toastParts = onDemand(() => import("@/components/ui/toast-parts"));

type Show = (toast: typeof showToast) => void;
let shown: typeof showToast | null = null;
const waiting: Show[] = [];

/** Long enough to read what was done, and to come to the button by keys (Alt+T leads to the messages). */
const UNDO_STAYS = 15_000;

/** Says that something was done, with the way back where there is one. */
export function say(message: string, undo?: { label: string; onUndo: () => void }): void {
  show((toast) =>
    toast(message, undo ? { duration: UNDO_STAYS, action: { label: undo.label, onClick: undo.onUndo } } : {}),
  );
}

/** Says that something failed. */
export function sayError(message: string): void {
  show((toast) => toast.error(message, { duration: 8000 }));
}

/** The place where messages appear is there: what was said before is shown now. */
export function onToastPlace(toast: typeof showToast): void {
  shown = toast;
  for (const run of waiting.splice(0)) run(toast);
}

function show(run: Show): void {
  if (shown) return run(shown);
  waiting.push(run);
  toastParts.ask();
}
