"use client";

import { Tooltip } from "radix-ui";
import { useRef, useState, type ReactElement, type ReactNode } from "react";

export interface HelpTipProps {
  text: ReactNode;
  /** The explained element; it must be a single focusable element. */
  children: ReactElement;
  /** A press opens the tooltip instead of closing it; for elements without an action of their own. */
  opensOnPress?: boolean;
}

/**
 * A tooltip for a button or a term, shown on hover and focus. It is also the element's accessible description; Escape
 * closes it.
 */
export function HelpTip({ text, children, opensOnPress = false }: HelpTipProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [around, setAround] = useState<HTMLElement | null>(null);
  const open = (next: boolean) => {
    setAround(trigger.current?.closest<HTMLElement>("[role=dialog], main") ?? null);
    setOpen(next);
  };
  return (
    <Tooltip.Provider delayDuration={200}>
      <Tooltip.Root open={isOpen} onOpenChange={open}>
        <Tooltip.Trigger
          ref={trigger}
          asChild
          onClick={(event) => {
            if (!opensOnPress) return;
            event.preventDefault();
            open(true);
          }}
        >
          {children}
        </Tooltip.Trigger>
        {/* Rendered inside the page's main element, so that screen readers find it there. */}
        <Tooltip.Portal container={around}>
          <Tooltip.Content
            side="bottom"
            align="start"
            sideOffset={4}
            collisionPadding={8}
            className="z-50 max-w-72 animate-appear rounded-lg border border-line bg-raised p-2 text-left text-xs font-normal whitespace-normal text-ink shadow-pop"
          >
            {text}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
