"use client";

import { onDemand } from "@/components/ui/on-demand";
import type { toast as showToast } from "@/components/ui/toast-parts";

export const toastParts = onDemand(() => import("@/components/ui/toast-parts"), sayPlainly);

interface Message {
  text: string;
  isError?: boolean;
  undo?: { label: string; onUndo: () => void };
}
let shown: typeof showToast | null = null;
let plainly: ((texts: string[]) => void) | null = null;
const waiting: Message[] = [];

/** Long enough to read what was done, and to come to the button by keys (Alt+T leads to the messages). */
const UNDO_STAYS = 15_000;

export const ERROR_STAYS = 8000;

/** Says that something was done, with the way back where there is one. */
export function say(text: string, undo?: Message["undo"]): void {
  show({ text, undo });
}

/** Says that something failed. */
export function sayError(text: string): void {
  show({ text, isError: true });
}

/** The place where messages appear is there: what was said before is shown now. */
export function onToastPlace(toast: typeof showToast): void {
  shown = toast;
  waiting.splice(0).forEach(show);
}

/** Where messages are said whose place couldn't be loaded: that the board is out of reach is one of them. Answers how to end that. */
export function onPlainPlace(say: (texts: string[]) => void): () => void {
  plainly = say;
  return () => (plainly = null);
}

function sayPlainly(): void {
  plainly?.(waiting.splice(0).map(({ text }) => text));
}

function show(message: Message): void {
  const { text, isError, undo } = message;
  if (!shown) {
    waiting.push(message);
    toastParts.ask();
  } else if (isError) shown.error(text, { duration: ERROR_STAYS });
  else shown(text, undo && { duration: UNDO_STAYS, action: { label: undo.label, onClick: undo.onUndo } });
}
