"use client";

import { useSyncExternalStore } from "react";

const printMedia = () => window.matchMedia?.("print");

function subscribeToPrinting(onChange: () => void) {
  const media = printMedia();
  media?.addEventListener("change", onChange);
  return () => media?.removeEventListener("change", onChange);
}

/** Whether the page is being printed: collapsed content is then shown in full. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    subscribeToPrinting,
    () => printMedia()?.matches ?? false,
    () => false,
  );
