import type { Route } from "next";
import { useEffect, useEffectEvent } from "react";

const LEAVING = "themeboard:leaving";

/** Navigates to a path from code. A page with unsaved input asks for confirmation first. */
export function goTo(router: { push: (path: Route) => void }, path: string): void {
  const go = () => router.push(path as Route);
  if (window.dispatchEvent(new CustomEvent(LEAVING, { cancelable: true, detail: { path, go } }))) go();
}

/** The used part of the browser's Navigation API; it can intercept back and forward in browsers that support it. */
interface Traversal extends Event {
  navigationType: string;
  destination: { url: string; key: string };
}
interface BrowserNavigation extends EventTarget {
  traverseTo: (key: string) => unknown;
}

/**
 * While `isHeld`, every navigation away from this page (a link, a command, back, forward, closing the tab) calls
 * `onLeave` instead.
 */
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
    // A confirmed navigation is not intercepted a second time.
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

/** The path within the board to which a click would navigate this tab; null for none. */
function pathOfClick(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return null;
  return link.origin === window.location.origin ? link.pathname + link.search + link.hash : null;
}
