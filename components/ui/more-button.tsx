"use client";

import { useEffect, useRef } from "react";
import { focusQuietly } from "@/components/ui/use-focus-after-removal";
import { Button, type ButtonProps } from "@/components/ui/button";

export interface MoreButtonProps extends Omit<ButtonProps, "onClick" | "disabled"> {
  onMore: () => void;
  /** The next rows are loading. */
  isBusy?: boolean;
}

/**
 * A button that shows more rows of a list. If the button disappears after the last rows, the focus moves to the first
 * added row.
 */
export function MoreButton({ onMore, isBusy = false, ...button }: MoreButtonProps) {
  const pressed = useRef<Pressed>(null);
  useEffect(
    () => () => {
      if (pressed.current) focusFirstNew(pressed.current);
    },
    [],
  );
  // If rows were added and the button is still present, the focus stays; a later disappearance has another cause.
  useEffect(() => {
    if (pressed.current && firstNew(pressed.current)) pressed.current = null;
  });
  return (
    <Button
      {...button}
      aria-disabled={isBusy || undefined} // a disabled button would lose the focus immediately
      onClick={({ currentTarget }) => {
        if (isBusy) return;
        const list = currentTarget.parentElement;
        pressed.current = { list, before: new Set(shownPieces(list)) };
        onMore();
      }}
    />
  );
}

interface Pressed {
  list: Element | null;
  before: Set<Element>;
}

const firstNew = ({ list, before }: Pressed) => shownPieces(list).find((piece) => !before.has(piece));

function focusFirstNew(pressed: Pressed) {
  requestAnimationFrame(() => {
    const first = firstNew(pressed);
    if (!first || document.activeElement !== document.body) return;
    if (first.tabIndex < 0) first.tabIndex = -1;
    focusQuietly(first);
  });
}

/** The visible items of a list; on a phone later items may be present but hidden. */
function shownPieces(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("tr, li, article") ?? [])].filter((piece) =>
    piece.checkVisibility(),
  );
}
