import type { KeyboardEvent } from "react";
import { isComposing } from "@/components/ui/composing";

/** Where the focus was when nothing lay over the page: a menu that opens a dialog is gone when the dialog closes. */
let before: Element | null = null;

/** It is part of something that lies over the page and will go. */
export const isOverPage = (element: Element) =>
  element.closest("[role=dialog], [role=alertdialog], [role=menu]") !== null;

/** Where the focus is to go when what lies over the page goes. */
export function returnFocusTo(element: Element | null): void {
  if (element && !isOverPage(element)) before = element;
}

// Before any dialog is there to ask: whoever opens one had the focus earlier, and the first one before this was loaded.
if (typeof document !== "undefined") {
  returnFocusTo(document.activeElement);
  document.addEventListener("focusin", ({ target }) => returnFocusTo(target as Element));
}

/** Gives the focus back to it, where it is still there. */
export function returnFocus(event: Event): void {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body && !isOverPage(activeElement)) return;
  if (!(before instanceof HTMLElement) || !before.isConnected) return;
  event.preventDefault();
  before.focus();
}

/** Begins at the first field or, where there is none, at the dialog itself: never at the button that leaves it. */
export function focusFirstField(event: Event): void {
  const dialog = event.currentTarget as HTMLElement;
  const field = dialog.querySelector<HTMLElement>(
    "input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), [role=radio][aria-checked=true]",
  );
  event.preventDefault();
  (field ?? dialog).focus();
}

/** ⌘ or Ctrl with Enter sends the dialog's form from any of its fields, as in a note. */
export function sendByKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || isComposing(event)) return;
  const form = event.currentTarget.querySelector("form");
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
}
