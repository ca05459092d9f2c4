"use client";

import { useEffect, useEffectEvent } from "react";

/** Ctrl or ⌘ with Z undoes, with Shift and Z or Y it redoes; in a field these keys change the field's own text. */
export function useUndoKeys({ undo, redo }: { undo: () => void; redo: () => void }): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    if (target instanceof HTMLElement && target.matches("input:not([type=radio]), textarea, select")) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo();
    else undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
