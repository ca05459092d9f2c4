"use client";

import { Tooltip } from "radix-ui";
import { useRef, useState, type ReactElement, type ReactNode } from "react";

export interface HelpTipProps {
  text: ReactNode;
  /** What is explained: one element that can be focused. */
  children: ReactElement;
  /** A press opens it rather than closing what the focus opened: for what does nothing else when it is pressed. */
  opensOnPress?: boolean;
}

/**
 * An explanation of a button or a word: on hover and on focus. It is the element's description too, so that a screen reader
 * reads it; Escape puts it away.
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
        {/* Inside the page's main part, so that a screen reader finds it there. */}
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
