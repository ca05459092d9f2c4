"use client";

import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

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
 * Moves the focus when a render removes the focused element: to the next row or section, else to the previous one, else
 * to the container. A browser would reset the focus to the body.
 */
export function useFocusAfterRemoval<E extends HTMLElement>(): RefObject<E | null> {
  const part = useRef<E>(null);
  const places = useRef<Place[]>([]);
  const heir = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const hold = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || isOverPage(target)) return;
      heir.current = null;
      places.current = part.current?.contains(target) ? placesFrom(target) : [];
    };
    const letGo = () => {
      // A click on empty space clears the focus intentionally.
      if (document.activeElement !== document.body) return;
      places.current = [];
      heir.current = null;
    };
    document.addEventListener("focusin", hold, { signal });
    document.addEventListener("click", letGo, { signal, capture: true });
    return () => listening.abort();
  }, []);

  useLayoutEffect(() => {
    const held = places.current[0]?.element;
    if (held?.isConnected) places.current = placesFrom(held);
    else if (held) {
      heir.current = heirOf(places.current);
      places.current = [];
    }
    if (!heir.current) return;
    // An opening form or a closing dialog may take the focus first. While a dialog is open, the focus moves only after
    // it closes.
    requestAnimationFrame(() => {
      if (!heir.current?.isConnected || document.activeElement !== document.body) return;
      if (heir.current.tabIndex < 0) heir.current.tabIndex = -1;
      focusQuietly(heir.current);
    });
  });
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
