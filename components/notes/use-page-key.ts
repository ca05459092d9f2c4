"use client";

import { useEffect, useEffectEvent } from "react";

/** Where keys are text, not commands. */
function isWritten(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

/** A key of the page (`n`, `/`): not while something is written, a dialog is open, or another key is held. */
export function usePageKey(key: string, onKey: () => void, enabled = true): void {
  const run = useEffectEvent(onKey);
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.defaultPrevented || isWritten(event.target)) return;
      if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu]")) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [key, enabled]);
}
