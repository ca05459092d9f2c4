"use client";

import { useEffect, useRef } from "react";
import { focusQuietly } from "@/components/ui/use-focus-after-removal";
import { Button, type ButtonProps } from "@/components/ui/button";

export interface MoreButtonProps extends Omit<ButtonProps, "onClick" | "disabled"> {
  onMore: () => void;
  /** What was asked for is still coming. */
  isBusy?: boolean;
}

/** Shows more of the list it stands by. Where it goes away by that, the first of what it showed takes the focus, not nobody. */
export function MoreButton({ onMore, isBusy = false, ...button }: MoreButtonProps) {
  const asked = useRef<Asked>(null);
  useEffect(
    () => () => {
      if (asked.current) focusFirstNew(asked.current);
    },
    [],
  );
  // What came while it stays needs no lead: a later going of it has another cause.
  useEffect(() => {
    if (asked.current && firstNew(asked.current)) asked.current = null;
  });
  return (
    <Button
      {...button}
      aria-disabled={isBusy || undefined} // a disabled one would lose the focus at once
      onClick={({ currentTarget }) => {
        if (isBusy) return;
        const list = currentTarget.parentElement;
        asked.current = { list, before: new Set(shownPieces(list)) };
        onMore();
      }}
    />
  );
}

interface Asked {
  list: Element | null;
  before: Set<Element>;
}

const firstNew = ({ list, before }: Asked) => shownPieces(list).find((piece) => !before.has(piece));

function focusFirstNew(asked: Asked) {
  requestAnimationFrame(() => {
    const first = firstNew(asked);
    if (!first || document.activeElement !== document.body) return;
    if (first.tabIndex < 0) first.tabIndex = -1;
    focusQuietly(first);
  });
}

/** On a phone the later ones of a list may be there without being shown. */
function shownPieces(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("tr, li, article") ?? [])].filter((piece) =>
    piece.checkVisibility(),
  );
}
