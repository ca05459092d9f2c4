"use client";

import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** It is part of something that lies over the page and will go. */
export const isOverPage = (element: Element) =>
  element.closest("[role=dialog], [role=alertdialog], [role=menu]") !== null;

/** What a list or a page is made of: when one is removed, the focus goes to the next. */
const PIECE = "tr, li, article, section";

/** An element that has the focus, or one around it, with what stood after and before it, nearest first. */
interface Place {
  element: Element;
  beside: Element[];
}

/**
 * For a part of the page whose rows come and go: when a render of the calling component removes what has the focus, the next row or
 * section takes it, or the one before, or else what was around it. A browser would leave the focus on nothing.
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
      // A click beside everything leaves the focus on nothing: that was meant.
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
    // A form that opens or a dialog that closes may take the focus first; while a dialog is open, the heir waits for its end.
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

/** A page doesn't jump under a pointer; who goes by keys sees where they are. */
export function focusQuietly(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (element.matches(":focus-visible")) element.scrollIntoView({ block: "nearest" });
}
