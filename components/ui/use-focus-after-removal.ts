"use client";

import { useLayoutEffect, useRef, type RefObject } from "react";

/** Whether an element is inside an overlay that will close, such as a dialog or a menu. */
export const isOverPage = (element: Element) =>
  element.closest("[role=dialog], [role=alertdialog], [role=menu]") !== null;

/** The elements that can receive the focus of a removed neighbour. */
const PIECE = "tr, li, article, section";

/** The focused element or one of its ancestors, with its following and preceding siblings, nearest first. */
interface Place {
  element: Element;
  beside: Element[];
}

/**
 * Moves the focus when the focused element is removed: to the next row or section, else to the previous one, else to the
 * container. A browser would reset the focus to the body.
 */
export function useFocusAfterRemoval<E extends HTMLElement>(): RefObject<E | null> {
  const part = useRef<E>(null);

  // A layout effect, so that nothing is followed any more once the part is removed with its page.
  useLayoutEffect(() => {
    let places: Place[] = [];
    let heir: HTMLElement | null = null;
    const listening = new AbortController();
    const { signal } = listening;
    const hold = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || isOverPage(target)) return;
      heir = null;
      places = part.current?.contains(target) ? placesFrom(target) : [];
    };
    const letGo = () => {
      // A click on empty space clears the focus intentionally.
      if (document.activeElement !== document.body) return;
      places = [];
      heir = null;
    };
    const follow = () => {
      const held = places[0]?.element;
      if (held?.isConnected) places = placesFrom(held);
      else if (held) {
        heir = heirOf(places);
        places = [];
      }
      if (!heir) return;
      // An opening form or a closing dialog may take the focus first. While a dialog is open, the focus moves only after
      // it closes.
      requestAnimationFrame(() => {
        if (!heir?.isConnected || document.activeElement !== document.body) return;
        if (heir.tabIndex < 0) heir.tabIndex = -1;
        focusQuietly(heir);
      });
    };
    document.addEventListener("focusin", hold, { signal });
    document.addEventListener("click", letGo, { signal, capture: true });
    // Rows are also added and removed by renders of single children, of which this component knows nothing.
    const observer = new MutationObserver(follow);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      listening.abort();
      observer.disconnect();
    };
  }, []);
  return part;
}

function placesFrom(element: Element): Place[] {
  const places: Place[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) {
    const siblings: Element[] = each.matches(PIECE) ? [...(each.parentElement?.children ?? [])] : [];
    const at = siblings.indexOf(each);
    places.push({ element: each, beside: [...siblings.slice(at + 1), ...siblings.slice(0, at).reverse()] });
  }
  return places;
}

function heirOf(places: readonly Place[]): HTMLElement | null {
  const at = places.findIndex(({ element }) => element.isConnected);
  const [removed, around] = [places[at - 1], places[at]?.element];
  const next = removed?.beside.find((each) => each.isConnected && each.matches(PIECE));
  const piece = next ?? around?.closest(PIECE) ?? around;
  const heir = piece?.matches("section") ? (piece.querySelector("h2, h3") ?? piece) : piece;
  return heir instanceof HTMLElement ? heir : null;
}

/** Focuses an element and scrolls to it only for keyboard users; the page must not jump under a pointer. */
export function focusQuietly(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (element.matches(":focus-visible")) element.scrollIntoView({ block: "nearest" });
}
