import type { Route } from "next";
import { useEffect, useEffectEvent } from "react";

const LEAVING = "themeboard:leaving";

/** Goes to a path that no link was clicked for, unless the page holds something that would be lost: then it asks first. */
export function goTo(router: { push: (path: Route) => void }, path: string): void {
  const go = () => router.push(path as Route);
  if (window.dispatchEvent(new CustomEvent(LEAVING, { cancelable: true, detail: { path, go } }))) go();
}

/** As much of the browser's Navigation API as is used: its going back and forth can be held, where it is there. */
interface Traversal extends Event {
  navigationType: string;
  destination: { url: string; key: string };
}
interface BrowserNavigation extends EventTarget {
  traverseTo: (key: string) => unknown;
}

/** While `isHeld`, every way off this page (a link, a command, back and forth, closing it) is left to `onLeave`. */
export function useLeaving(isHeld: boolean, onLeave: (go: () => void) => void, push: (path: string) => void) {
  const hold = useEffectEvent((event: Event, path: string, go: () => void) => {
    if (new URL(path, window.location.href).pathname === window.location.pathname) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave(go);
  });
  const follow = useEffectEvent((path: string) => push(path));
  useEffect(() => {
    if (!isHeld) return;
    const held = new AbortController();
    const options = { signal: held.signal };
    const { navigation } = window as Window & { navigation?: BrowserNavigation };
    // What was agreed to is not asked about again.
    const released = (go: () => void) => () => {
      held.abort();
      go();
    };
    window.addEventListener("beforeunload", (event) => event.preventDefault(), options);
    window.addEventListener(
      LEAVING,
      (event) => {
        const { path, go } = (event as CustomEvent<{ path: string; go: () => void }>).detail;
        hold(event, path, released(go));
      },
      options,
    );
    document.addEventListener(
      "click",
      (event) => {
        const path = pathOfClick(event);
        if (path !== null)
          hold(
            event,
            path,
            released(() => follow(path)),
          );
      },
      { ...options, capture: true },
    );
    navigation?.addEventListener(
      "navigate",
      (event) => {
        const { navigationType, destination, cancelable } = event as Traversal;
        if (navigationType !== "traverse" || !cancelable) return;
        hold(
          event,
          destination.url,
          released(() => navigation.traverseTo(destination.key)),
        );
      },
      options,
    );
    return () => held.abort();
  }, [isHeld]);
}

/** Where a click would take this tab, on the board. */
function pathOfClick(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return null;
  return link.origin === window.location.origin ? link.pathname + link.search + link.hash : null;
}
