import { useSyncExternalStore } from "react";

export interface OnDemand<P> {
  /** Begins to load the parts, where nobody has yet; one that failed is tried again. */
  ask: () => void;
  /** The parts; null until they are there. */
  useParts: () => P | null;
}

/**
 * Parts of a page that few visits need, loaded once for all places that use them: a page is read before it is operated. `onFailure`
 * hears that they didn't come.
 */
export function onDemand<P>(load: () => Promise<P>, onFailure?: () => void): OnDemand<P> {
  const listeners = new Set<() => void>();
  let parts: P | null = null;
  let isLoading = false;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    ask() {
      if (parts || isLoading) return;
      isLoading = true;
      load()
        .then((loaded) => {
          parts = loaded;
          for (const listener of listeners) listener();
        })
        .catch((error: unknown) => {
          console.error(error);
          onFailure?.();
        })
        .finally(() => (isLoading = false));
    },
    useParts: () =>
      useSyncExternalStore(
        subscribe,
        () => parts,
        () => null,
      ),
  };
}
