"use client";

import { useEffect, useEffectEvent } from "react";
import { isComposing } from "@/components/ui/composing";

/** Whether keys type into the element, or choose in it, instead of triggering shortcuts. A checkbox takes no letters. */
const isWritten = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"));

/**
 * Registers a one-letter shortcut (`n`, `/`, `?`). It is ignored while a text field has the focus or an overlay is
 * open, with a modifier key, and if another listener has handled the key.
 */
export function useKey(key: string, onKey: () => void, enabled = true): void {
  const run = useEffectEvent(onKey);
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
      if (event.defaultPrevented || isWritten(event.target)) return;
      if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu]")) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [key, enabled]);
}
