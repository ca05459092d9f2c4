"use client";

import { useEffect, useEffectEvent } from "react";
import { isComposing } from "@/components/ui/composing";

/** ⌘K or Ctrl-K from anywhere, also while something is written; not in the middle of composing a character. */
export function usePaletteKey(onKey: () => void): void {
  const run = useEffectEvent(onKey);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      if (event.shiftKey || event.altKey || isComposing(event)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
