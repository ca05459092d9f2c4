"use client";

import { useSyncExternalStore } from "react";

const query = () => window.matchMedia?.("print");

function subscribe(onChange: () => void) {
  const media = query();
  media?.addEventListener("change", onChange);
  return () => media?.removeEventListener("change", onChange);
}

/** Whether the page is being put on paper: what is folded on a screen is printed whole. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => query()?.matches ?? false,
    () => false,
  );
