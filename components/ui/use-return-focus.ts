"use client";

import { useRef } from "react";
import { isOverPage } from "@/components/ui/use-focus-after-removal";

/**
 * Returns the focus of a closed dialog that has no trigger to the element that had it before, unless the focus has moved
 * on. With a trigger Radix does so.
 */
export function useReturnFocus() {
  const before = useRef<Element | null>(null);
  return {
    hold: () => {
      before.current = document.activeElement;
    },
    giveBack: () => {
      const { activeElement, body } = document;
      const hasMovedOn = activeElement && activeElement !== body && !isOverPage(activeElement);
      if (!hasMovedOn && before.current instanceof HTMLElement) before.current.focus();
    },
  };
}
