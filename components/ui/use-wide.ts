import { useSyncExternalStore } from "react";

/** Tailwind's `lg`: there is room for two columns. */
const wide = () => window.matchMedia?.("(min-width: 64rem)");

function subscribe(onChange: () => void): () => void {
  const media = wide();
  media?.addEventListener("change", onChange);
  return () => media?.removeEventListener("change", onChange);
}

/** Whether the window has room for a panel beside the page; the server assumes so. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => wide()?.matches ?? true,
    () => true,
  );
