"use client";

import { Tooltip } from "radix-ui";
import { useRef, useState, type ReactNode } from "react";

/**
 * A word with its explanation: on hover, on focus, and on a tap. It is the trigger's description too, so that a screen reader
 * reads it; Escape puts it away.
 */
export function Explained({ text, children }: { text: ReactNode; children: ReactNode }) {
  const word = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [around, setAround] = useState<HTMLElement | null>(null);
  return (
    <Tooltip.Provider delayDuration={200}>
      <Tooltip.Root
        open={isOpen}
        onOpenChange={(open) => {
          setAround(word.current?.closest<HTMLElement>("[role=dialog], main") ?? null);
          setOpen(open);
        }}
      >
        <Tooltip.Trigger
          ref={word}
          type="button"
          onClick={(event) => {
            event.preventDefault(); // a tap opens it rather than closing what the focus opened
            setOpen(true);
          }}
          className="cursor-help text-left underline decoration-dotted underline-offset-2"
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
            className="z-50 max-w-72 animate-appear rounded-lg border border-line bg-raised p-2 text-xs font-normal text-ink shadow-pop"
          >
            {text}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
