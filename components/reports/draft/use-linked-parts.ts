"use client";

import { useEffect, useEffectEvent, type RefObject } from "react";
import { useWide } from "@/components/ui/use-wide";

const LINKED = "[data-span]";

interface LinkedParts {
  around: RefObject<HTMLElement | null>;
  /** Shows the draft before a piece of it is focused: on a phone it may be hidden. */
  onGoToDraft: () => void;
}

/**
 * Links the two sides of a review: pointing at or focusing a part marks the same stretch (`data-span`) on the other side;
 * a click in the text goes to its piece of the draft, and a focused piece brings its words into sight. Where one side is
 * shown at a time, a tap only puts the caret, so that words can be cut there. The marks are attributes rather than state,
 * so that pointing draws nothing anew. Returns what goes from a part of the text to its piece.
 */
export function useLinkedParts({ around, onGoToDraft }: LinkedParts): (part: HTMLElement) => void {
  const isWide = useWide();
  const goTo = (part: HTMLElement) => {
    onGoToDraft();
    requestAnimationFrame(() => {
      // The piece itself is listed after the questions about it.
      const item =
        around.current && othersOf(around.current, part).findLast((each) => each.matches("[data-item]"));
      if (item instanceof HTMLElement) {
        item.focus({ preventScroll: true });
        item.scrollIntoView({ block: "nearest" });
      }
    });
  };
  const click = useEffectEvent((part: HTMLElement) => {
    if (isWide) goTo(part);
  });
  useEffect(() => {
    const root = around.current;
    if (!root) return;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    let lit: Element[] = [];
    const light = (part: HTMLElement | null) => {
      for (const each of lit) each.removeAttribute("data-lit");
      lit = part ? othersOf(root, part) : [];
      for (const each of lit) each.setAttribute("data-lit", "");
    };
    root.addEventListener("pointerover", ({ target }) => light(partOf(target)), options);
    root.addEventListener("pointerleave", () => light(null), options);
    root.addEventListener(
      "focusin",
      ({ target }) => {
        const part = partOf(target);
        light(part);
        if (part?.closest("[data-side=draft]")) {
          const words = lit.find((each) => each.closest("[data-side=text]"));
          words?.scrollIntoView({ block: "nearest" });
        }
      },
      options,
    );
    root.addEventListener(
      "click",
      ({ target }) => {
        const part = partOf(target);
        if (!part?.closest("[data-side=text]") || !getSelection()?.isCollapsed) return;
        click(part);
      },
      options,
    );
    return () => listening.abort();
  }, [around]);
  return goTo;
}

const partOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(LINKED) : null;

const spanOf = (part: HTMLElement): [number, number] => {
  const [start = "0", end = "0"] = (part.dataset["span"] ?? "").split("-");
  return [Number(start), Number(end)];
};

/** The parts of the other side with the same stretch; without one, those whose stretch holds it or lies in it. */
function othersOf(root: HTMLElement, part: HTMLElement): HTMLElement[] {
  const side = part.closest<HTMLElement>("[data-side]")?.dataset["side"];
  const other = root.querySelector(`[data-side=${side === "text" ? "draft" : "text"}]`);
  const parts = [...(other?.querySelectorAll<HTMLElement>(LINKED) ?? [])];
  const same = parts.filter((each) => each.dataset["span"] === part.dataset["span"]);
  if (same.length > 0) return same;
  const [start, end] = spanOf(part);
  return parts.filter((each) => {
    const [from, to] = spanOf(each);
    return from < end && start < to;
  });
}
