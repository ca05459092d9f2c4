"use client";

import { useEffect, useEffectEvent } from "react";
import { isComposing } from "@/components/ui/composing";

/** Where keys are text, not commands. */
const isWritten = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/**
 * A key of one letter (`n`, `/`, `?`): not while something is written or lies over the page, nor with another key held,
 * nor where somebody else has taken it.
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
